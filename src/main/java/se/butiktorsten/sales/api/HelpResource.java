package se.butiktorsten.sales.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.HelpBell;
import se.butiktorsten.shared.web.Form;

/** Calls for a hand at the till. */
@Path("api/help")
@ChangedBy(Role.SHOP_STAFF)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class HelpResource {

    @Inject
    Caller caller;

    @Inject
    HelpBell bell;

    /** Calls that nobody has answered yet. */
    @GET
    public List<HelpJson> waiting() {
        return bell.waiting(caller.actor()).stream().map(HelpJson::of).toList();
    }

    /** One call. */
    @GET
    @Path("{id}")
    public HelpJson one(@PathParam("id") String id) {
        return HelpJson.of(bell.call(caller.actor(), uuid(id)));
    }

    /** Calls; the same again is the same call. Body: {@code {"till": "BUTIK"}}. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public HelpJson call(@PathParam("id") String id, @Nullable JsonObject body) {
        String till = Form.of(body).read(form -> form.text("till", 20));
        return HelpJson.of(bell.call(caller.actor(), uuid(id), till));
    }

    /** Says that somebody is coming. */
    @PUT
    @ChangedBy({Role.SHOP_STAFF, Role.ACTIVITY_LEADER})
    @Path("{id}/answer")
    public HelpJson answer(@PathParam("id") String id) {
        return HelpJson.of(bell.answer(caller.actor(), uuid(id)));
    }

    private static UUID uuid(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
