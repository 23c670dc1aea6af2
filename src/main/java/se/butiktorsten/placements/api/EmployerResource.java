package se.butiktorsten.placements.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.shared.web.Form;

/** The employers that take trainees; for coordinators. */
@Path("api/employers")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "placements")
public class EmployerResource {

    @Inject
    Caller caller;

    @Inject
    EmployerDesk desk;

    @GET
    public List<EmployerJson> all() {
        return desk.employers(caller.actor()).stream().map(EmployerJson::of).toList();
    }

    @GET
    @Path("{id: \\d+}")
    public EmployerJson one(@PathParam("id") long id) {
        return EmployerJson.of(desk.employer(caller.actor(), id));
    }

    /** Takes an employer up; 201 with its address. */
    @POST
    public Response add(@Nullable JsonObject body) {
        Employer added = desk.add(caller.actor(), Form.of(body).read(EmployerDraft::read));
        return Response.created(URI.create("/api/employers/" + added.id()))
                .entity(EmployerJson.of(added))
                .build();
    }

    /** Changes all of it; {@code version} is the one that the caller has seen. */
    @PUT
    @Path("{id: \\d+}")
    public EmployerJson change(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = PlacementResource.seenVersion(form);
        EmployerDraft draft = form.read(EmployerDraft::read);
        return EmployerJson.of(desk.change(caller.actor(), id, draft, version));
    }
}
