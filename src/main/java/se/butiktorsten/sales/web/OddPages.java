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
import se.butiktorsten.sales.OddSale;
import se.butiktorsten.sales.TillDesk;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.SentId;

/** Sales that were kept as they came, and what a person should look at in them. */
@Path("kassa/att-se-over")
@ChangedBy({Role.SHOP_STAFF, Role.FINANCE})
@RequestScoped
public class OddPages {

    private static final String HERE = "/kassa/att-se-over";

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TillDesk desk;

    /** What the page shows. */
    public record OddList(List<OddSale> sales) {}

    @GET
    public Response list() {
        return screen.show("sales/odd.jte", new OddList(desk.odd(caller.actor())));
    }

    @POST
    @Path("{id}")
    public Response see(@PathParam("id") String id) {
        desk.see(caller.actor(), sale(id));
        return screen.go(HERE, "sales.odd.done");
    }

    /** Whoever comes here after logging in again finds the list. */
    @GET
    @Path("{id}")
    public Response afterSee(@PathParam("id") String id) {
        return screen.go(HERE);
    }

    private static UUID sale(String id) {
        return SentId.in(id).orElseThrow(() -> new NotFound("receipt", id));
    }
}
