package se.butiktorsten.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.web.Visitor;

/** Who sends this request. Roles and responsibilities are read anew with each
 * request, so a closed account is closed at once. */
@RequestScoped
public class Caller {

    @Inject
    HttpServletRequest request;

    @Inject
    FrontDoor door;

    @Inject
    Responsibilities responsibilities;

    private @Nullable Optional<Account> known;
    private @Nullable Actor actor;

    /**
     * The caller as an actor, to be handed to a door.
     *
     * @throws LogInFirst when nobody is logged in
     */
    public Actor actor() {
        Actor asked = actor;
        if (asked == null) {
            asked = responsibilities.actor(account().orElseThrow(LogInFirst::new));
            actor = asked;
        }
        return asked;
    }

    /** The caller's account, when somebody is logged in. */
    public Optional<Account> account() {
        Optional<Account> account = known;
        if (account == null) {
            Principal principal = request.getUserPrincipal();
            account = principal == null ? Optional.empty() : door.account(principal.getName());
            known = account;
        }
        return account;
    }

    @Produces
    Visitor visitor() {
        return account()
                .map(account -> new Visitor(account.login(), account.displayName(), Menu.of(account.roles())))
                .orElse(Visitor.NOBODY);
    }
}
