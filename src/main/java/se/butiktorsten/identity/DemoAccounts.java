package se.butiktorsten.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.shared.Workshop;

/**
 * In a demonstration: a log-in for each role and a second leader, with passwords that everybody knows. Hashing them is meant to be slow, so
 * it goes on beside whatever else the first start does, until somebody {@link #open}s them.
 */
@Singleton
@Startup
@DependsOn("Database")
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
            new LogIn("praktik", "Cecilia", Role.COORDINATOR),
            new LogIn("admin", "Adam", Role.ADMIN));

    @Inject
    @ConfigProperty(name = "torsten.demo", defaultValue = "false")
    boolean demo;

    @Inject
    FrontDoor door;

    @Inject
    Passwords passwords;

    @Resource
    ManagedExecutorService executor;

    private final Map<LogIn, Future<String>> hashes = new LinkedHashMap<>();

    @PostConstruct
    void hash() {
        if (demo) {
            LOG_INS.stream()
                    .filter(logIn -> door.isFree(logIn.login()))
                    .forEach(logIn -> hashes.put(logIn, executor.submit(() -> passwords.hash(logIn.password()))));
        }
    }

    /** Opens those that are not open yet. */
    public void open() {
        hashes.forEach((logIn, hash) -> {
            Account account = new Account(logIn.login(), logIn.name(), ready(hash), Set.of(logIn.role()));
            account.lead(logIn.leads());
            door.open(Actor.SYSTEM, account);
        });
        hashes.clear();
    }

    private static String ready(Future<String> hash) {
        try {
            return hash.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while starting", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e);
        }
    }
}
