package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.shared.Workshop;

/** In a demonstration: a log-in for each role, some twice, with passwords that everybody knows. */
@ApplicationScoped
public class DemoAccounts {

    private record LogIn(String login, String name, Role role, Set<Workshop> leads) {

        LogIn(String login, String name, Role role) {
            this(login, name, role, Set.of());
        }

        String password() {
            return login + "-demo";
        }
    }

    private static final List<LogIn> LOG_INS = List.of(
            new LogIn("leda", "Karin", Role.ACTIVITY_LEADER, EnumSet.allOf(Workshop.class)),
            new LogIn("bageri", "Berit", Role.ACTIVITY_LEADER, EnumSet.of(Workshop.BAKERY, Workshop.KITCHEN)),
            new LogIn("kassa", "Sara", Role.SHOP_STAFF),
            new LogIn("butik", "Nour", Role.SHOP_STAFF),
            new LogIn("ekonomi", "Felix", Role.FINANCE),
            new LogIn("attest", "Frida", Role.FINANCE),
            new LogIn("praktik", "Cecilia", Role.COORDINATOR),
            new LogIn("admin", "Adam", Role.ADMIN));

    @Inject
    @ConfigProperty(name = "torsten.demo", defaultValue = "false")
    boolean demo;

    @Inject
    FrontDoor door;

    @Inject
    Passwords passwords;

    /** Opens those that are not open yet. */
    public void open() {
        if (!demo) {
            return;
        }
        for (LogIn logIn : LOG_INS) {
            if (door.isFree(logIn.login())) {
                String hash = passwords.hashKnown(logIn.password());
                Account account = new Account(logIn.login(), logIn.name(), hash, Set.of(logIn.role()));
                account.lead(logIn.leads());
                door.open(Actor.SYSTEM, account);
            }
        }
    }
}
