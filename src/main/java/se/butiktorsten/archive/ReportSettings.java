package se.butiktorsten.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.mail.MailAddress;

/** Who gets a letter when the revenue of a month is ready. Settings; docs/running.md lists them. */
@ApplicationScoped
class ReportSettings {

    private static final String NOBODY = "-";

    /** Addresses with a semicolon between them; a hyphen for nobody. */
    @Inject
    @ConfigProperty(name = "torsten.reports.monthly-to", defaultValue = NOBODY)
    String monthlyTo = NOBODY;

    /** Where people reach this system: {@code https://torsten.example.se}. */
    @Inject
    @ConfigProperty(name = "torsten.reports.address", defaultValue = "http://localhost:8080")
    String address = "http://localhost:8080";

    /** An address that cannot be is found when the server starts, not when a month is over. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object started) {
        monthlyTo();
    }

    /**
     * Who gets the letter, by how it was set.
     *
     * @throws IllegalStateException if one of them is no address
     */
    Map<String, MailAddress> monthlyTo() {
        Map<String, MailAddress> recipients = new LinkedHashMap<>();
        if (!monthlyTo.isBlank() && !monthlyTo.strip().equals(NOBODY)) {
            for (String one : monthlyTo.split(";")) {
                recipients.put(
                        one.strip(),
                        MailAddress.of(one)
                                .orElseThrow(() -> new IllegalStateException(
                                        "torsten.reports.monthly-to holds something that is no address")));
            }
        }
        return recipients;
    }

    /** A page of this system, as a link in a letter. */
    String link(String place) {
        return address.strip().replaceFirst("/+$", "") + place;
    }
}
