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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.web.Form;

/** The tills of the shop. */
@Path("api/tills")
@ChangedBy(Role.ADMIN)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales")
public class TillsResource {

    @Inject
    Caller caller;

    @Inject
    Till till;

    /** All tills, live ones first. */
    @GET
    public List<TillJson> all() {
        return till.tills(caller.actor()).stream().map(TillJson::of).toList();
    }

    /** Sets up a till that sells; the same again is the same till. Body: {@code {"name": "Kassan i butiken"}}. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public TillJson setUp(@PathParam("code") String code, @Nullable JsonObject body) {
        String name = Form.of(body).read(form -> form.text("name", 60));
        return TillJson.of(till.setUp(caller.actor(), code, name));
    }
}
