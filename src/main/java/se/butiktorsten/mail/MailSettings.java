package se.butiktorsten.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Through which mail server letters leave, and from whom. Settings; a single hyphen stands for none. */
@ApplicationScoped
public class MailSettings {

    private static final Logger LOG = Logger.getLogger(MailSettings.class.getName());
    private static final String NONE = "-";
    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 30_000;

    /** How the way to the mail server is guarded, with the port that is usual for it. */
    enum Security {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    @Inject
    @ConfigProperty(name = "torsten.mail.host", defaultValue = NONE)
    String host = NONE;

    /** 0 for the usual one. */
    @Inject
    @ConfigProperty(name = "torsten.mail.port", defaultValue = "0")
    int port;

    @Inject
    @ConfigProperty(name = "torsten.mail.user", defaultValue = NONE)
    String user = NONE;

    @Inject
    @ConfigProperty(name = "torsten.mail.password", defaultValue = NONE)
    String password = NONE;

    /** {@code kvitto@exempel.se}, or {@code Butik Torsten <kvitto@exempel.se>}. */
    @Inject
    @ConfigProperty(name = "torsten.mail.from", defaultValue = NONE)
    String from = NONE;

    @Inject
    @ConfigProperty(name = "torsten.mail.security", defaultValue = "starttls")
    String security = "starttls";

    /** Whether letters can be sent at all: a server and a sender are set, and can be understood. */
    public boolean isOn() {
        return isSet(host) && sender().isPresent() && security().isPresent();
    }

    @PostConstruct
    void look() {
        if (isSet(host) && !isOn()) {
            LOG.warning("torsten.mail.host is set, but torsten.mail.from is no address or torsten.mail.security is none"
                    + " of none, starttls, tls: nothing is mailed");
        }
    }

    private static boolean isSet(String setting) {
        return !setting.isBlank() && !setting.equals(NONE);
    }

    /** Who the letters are from. */
    Optional<InternetAddress> sender() {
        try {
            InternetAddress[] all = InternetAddress.parse(from, true);
            if (all.length != 1 || MailAddress.of(all[0].getAddress()).isEmpty()) {
                return Optional.empty();
            }
            String name = all[0].getPersonal();
            if (name != null) {
                all[0].setPersonal(name, StandardCharsets.UTF_8.name());
            }
            return Optional.of(all[0]);
        } catch (AddressException | java.io.UnsupportedEncodingException e) {
            return Optional.empty();
        }
    }

    private Optional<Security> security() {
        for (Security one : Security.values()) {
            if (one.name().equals(security.strip().toUpperCase(Locale.ROOT))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    String host() {
        return host;
    }

    int port() {
        return port != 0 ? port : security().orElse(Security.STARTTLS).port;
    }

    boolean logsIn() {
        return isSet(user);
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** For a mail session: nothing waits for ever, and a guarded way is guarded or not taken. */
    Properties session() {
        Security way = security().orElse(Security.STARTTLS);
        Properties session = new Properties();
        Map.of(
                        "connectiontimeout",
                        CONNECT_MILLIS,
                        "timeout",
                        ANSWER_MILLIS,
                        "writetimeout",
                        ANSWER_MILLIS,
                        "auth",
                        logsIn(),
                        "ssl.enable",
                        way == Security.TLS,
                        "ssl.checkserveridentity",
                        true,
                        "starttls.enable",
                        way == Security.STARTTLS,
                        "starttls.required",
                        way == Security.STARTTLS)
                .forEach((name, value) -> session.setProperty("mail.smtp." + name, value.toString()));
        return session;
    }

    /** Tells nothing of the log-in. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + "]";
    }
}
