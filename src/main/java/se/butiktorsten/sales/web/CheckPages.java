package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.sales.TillCheck;
import se.butiktorsten.shared.web.Screen;

/** The check of the tills' journals, which anyone who may see receipts may run. */
@Path("kassa/kontroll")
@RequestScoped
public class CheckPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TillCheck check;

    @GET
    public Response check() {
        return screen.show("sales/check.jte", check.run(caller.actor()));
    }
}
