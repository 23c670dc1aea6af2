package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * Short codes of four to six figures, with which staff take turns at a till where somebody has logged in. A code opens
 * nothing by itself: it only tells which of those at the till it is. Guessing is slowed down.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Pins {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 6;
    private static final Pattern FIGURES = Pattern.compile("\\d{" + SHORTEST + "," + LONGEST + "}");
    private static final String UP = "01234567890123456789";
    private static final String DOWN = new StringBuilder(UP).reverse().toString();

    private final Throttle wrongCodes = new Throttle(5, Duration.ofSeconds(30));
    private final Throttle wrongPasswords = new Throttle(5, Duration.ofSeconds(30));

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    AuditTrail trail;

    /** Somebody with a code, as a till's page lists them. */
    public record Holder(String login, String name, Actor actor) {}

    /**
     * Gives oneself a code, in place of the one before.
     *
     * @param password one's own, so that nobody else does it where one is logged in
     * @throws InvalidInput with every fault at once: a code that is no four to six figures or is too easy to guess, a wrong
     *     password
     * @throws TooManyTries after too many wrong passwords
     */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.ADMIN})
    public void choose(Actor by, String password, String pin) {
        if (!wrongPasswords.mayTry(by.name())) {
            throw new TooManyTries();
        }
        Account account = accounts.find(by.name()).orElseThrow(LogInFirst::new);
        List<Fault> faults = new ArrayList<>();
        Fault guessed = fault(pin);
        if (guessed != null) {
            faults.add(guessed);
        }
        if (!passwords.fits(password, account.passwordHash())) {
            wrongPasswords.wrong(by.name());
            faults.add(new Fault("password", "identity.fault.password"));
        }
        InvalidInput.refuse(faults);
        wrongPasswords.right(by.name());
        account.choosePin(passwords.hashPin(pin));
        trail.note(by, "CHANGED", "pin", by.name());
    }

    /** What is wrong with a code; null if nothing is. */
    static @Nullable Fault fault(String pin) {
        if (!FIGURES.matcher(pin).matches()) {
            return new Fault("pin", "identity.fault.pin", Map.of("least", SHORTEST, "most", LONGEST));
        }
        boolean easy = pin.chars().distinct().count() < 2 || UP.contains(pin) || DOWN.contains(pin);
        return easy ? new Fault("pin", "identity.fault.pin-easy") : null;
    }

    /** Whether one has a code already. */
    @OpenTo({Role.SHOP_STAFF, Role.ACTIVITY_LEADER, Role.ADMIN})
    public boolean hasOne(Actor by) {
        return accounts.find(by.name()).map(Account::pinHash).isPresent();
    }

    /** Those who have a code, by name. */
    @OpenTo(Role.SHOP_STAFF)
    public List<Holder> holders(Actor by) {
        return accounts.withPin().stream()
                .map(account ->
                        new Holder(account.login(), account.displayName(), new Actor(account.login(), account.roles())))
                .toList();
    }

    /**
     * Who it is that has this code.
     *
     * @param login who it is said to be
     * @throws InvalidInput when the code is another one, or there is none
     * @throws TooManyTries after too many wrong ones
     */
    @OpenTo(Role.SHOP_STAFF)
    public Identified identify(Actor by, String login, String pin) {
        if (!wrongCodes.mayTry(login)) {
            throw new TooManyTries();
        }
        Optional<Account> account = accounts.find(login).filter(Account::isActive);
        String hash = account.map(Account::pinHash).orElse(null);
        if (hash == null || !passwords.fits(pin, hash)) {
            wrongCodes.wrong(login);
            throw new InvalidInput(List.of(new Fault("pin", "identity.fault.pin-wrong")));
        }
        wrongCodes.right(login);
        Account known = account.orElseThrow();
        return new Identified(known.login(), known.displayName(), known.roles());
    }
}
