package se.butiktorsten.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.HelpBell;
import se.butiktorsten.sales.HelpCall;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** Who wants a hand at the till, and the word that somebody is coming. */
@Path("hjalp")
@ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
@RequestScoped
public class HelpPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    HelpBell bell;

    /** What the page shows. */
    public record HelpList(List<HelpCall> calls) {}

    @GET
    public Response list() {
        return screen.show("sales/help.jte", new HelpList(bell.waiting(caller.actor())));
    }

    /** The flag on other pages, which asks again by itself; empty while nobody calls. */
    @GET
    @Path("flagga")
    public Response flag() {
        return screen.show("sales/help-flag.jte", new HelpList(bell.waiting(caller.actor())));
    }

    @POST
    @Path("{id}")
    public Response answer(@PathParam("id") String id) {
        UUID call = SentId.in(id).orElseThrow(() -> new NotFound("call", id));
        bell.answer(caller.actor(), call);
        return screen.go("/hjalp", "sales.help.answered");
    }

    /** Whoever comes here after logging in again finds the list. */
    @GET
    @Path("{id}")
    public Response afterAnswer(@PathParam("id") String id) {
        return screen.go("/hjalp");
    }
}
