package se.butiktorsten.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import se.butiktorsten.identity.Account;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.FrontDoor;
import se.butiktorsten.shared.web.Screen;

/** Who may log in, and as what. */
@Path("konton")
@RequestScoped
public class AccountPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    FrontDoor door;

    /** What the page shows. */
    public record AccountList(List<Account> accounts) {}

    @GET
    public Response list() {
        return screen.show("identity/accounts.jte", new AccountList(door.accounts(caller.actor())));
    }
}
