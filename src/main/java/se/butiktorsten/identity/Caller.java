package se.butiktorsten.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.web.Visitor;

/** Who sends this request. The roles are read anew each time, so a closed account is closed at once. */
@RequestScoped
public class Caller {

    @Inject
    HttpServletRequest request;

    @Inject
    FrontDoor door;

    private @Nullable Optional<Account> known;

    /**
     * The caller as an actor, to be handed to a door.
     *
     * @throws LogInFirst when nobody is logged in
     */
    public Actor actor() {
        return account().orElseThrow(LogInFirst::new).asActor();
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
