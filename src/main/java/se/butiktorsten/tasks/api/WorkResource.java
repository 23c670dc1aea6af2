package se.butiktorsten.tasks.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.tasks.OpenWork;

/** What the open work gives to train on. Knows no participant. */
@Path("api/tasks/work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class WorkResource {

    @Inject
    Caller caller;

    @Inject
    ProductionFloor floor;

    /** Every demand with its steps and seats, grade by grade; {@code workshop} narrows it. Of the workshops that the
     * caller leads. */
    @GET
    public WorkJson work(@Context UriInfo uri) {
        @Nullable
        Workshop workshop =
                Form.of(uri.getQueryParameters()).read(form -> form.optionalChoice("workshop", Workshop.class));
        return WorkJson.of(OpenWork.of(floor.openSteps(caller.actor(), workshop), caller.actor()));
    }
}
