package se.butiktorsten.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In a demonstration: one log-in for each role, with passwords that everybody knows. */
@Singleton
@Startup
@DependsOn("Database")
public class DemoAccounts {

    @Inject
    @ConfigProperty(name = "torsten.demo", defaultValue = "false")
    boolean demo;

    @Inject
    FrontDoor door;

    @PostConstruct
    void open() {
        if (demo) {
            open("leda", "Karin", Role.ACTIVITY_LEADER);
            open("kassa", "Sara", Role.SHOP_STAFF);
            open("ekonomi", "Felix", Role.FINANCE);
            open("praktik", "Cecilia", Role.COORDINATOR);
            open("admin", "Adam", Role.ADMIN);
        }
    }

    private void open(String login, String name, Role role) {
        door.open(Actor.SYSTEM, login, name, login + "-demo", Set.of(role));
    }
}
