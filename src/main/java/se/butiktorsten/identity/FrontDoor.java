package se.butiktorsten.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door of identity: tells who somebody is. Wrong passwords are slowed down per log-in name and per address, and
 * leave a line in the audit trail.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = {WrongLogIn.class, TooManyTries.class})
@RetryOnClash
public class FrontDoor {

    private final Throttle byLogin = new Throttle(5, Duration.ofSeconds(30));
    private final Throttle byAddress = new Throttle(50, Duration.ofSeconds(2));

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    AuditTrail trail;

    /**
     * The account that this log-in name and password open.
     *
     * @param address where the try comes from, for slowing down
     * @throws WrongLogIn when they do not belong together, or the account is closed
     * @throws TooManyTries after too many wrong ones
     */
    public Account logIn(String login, String password, String address) {
        if (!byLogin.mayTry(login) || !byAddress.mayTry(address)) {
            throw new TooManyTries();
        }
        Optional<Account> account = accounts.find(login).filter(Account::isActive);
        boolean fits;
        if (account.isPresent()) {
            fits = passwords.fits(password, account.get().passwordHash());
        } else {
            passwords.compareWithNobody(password);
            fits = false;
        }
        if (!fits) {
            byLogin.wrong(login);
            byAddress.wrong(address);
            throw new WrongLogIn();
        }
        byLogin.right(login);
        trail.note(new Actor(login, account.get().roles()), "LOGGED_IN", "account", login);
        return account.get();
    }

    /** The account of somebody who logged in earlier, as it stands now; none when it was closed since. */
    public Optional<Account> account(String login) {
        return accounts.find(login).filter(Account::isActive);
    }

    /** Every account, for the one who looks after them. */
    @OpenTo(Role.ADMIN)
    public List<Account> accounts(Actor by) {
        return accounts.all();
    }

    /** Opens an account; an existing one stays as it is. */
    @OpenTo(Role.ADMIN)
    public void open(Actor by, String login, String displayName, String password, Set<Role> roles) {
        if (isFree(login)) {
            open(by, new Account(login, displayName, passwords.hash(password), roles));
        }
    }

    void open(Actor by, Account account) {
        accounts.add(account);
        trail.note(by, "OPENED", "account", account.login());
    }

    boolean isFree(String login) {
        return accounts.find(login).isEmpty();
    }
}
