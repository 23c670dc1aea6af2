package se.butiktorsten.identity.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Responsibilities;
import se.butiktorsten.identity.Role;
import se.butiktorsten.identity.StandInDraft;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;

/** Which leader leads what, and who stands in for whom. */
@Path("api")
@ChangedBy({Role.ACTIVITY_LEADER, Role.ADMIN})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responsibilities")
public class ResponsibilitiesResource {

    private static final int LOGIN_LONGEST = 60;

    @Inject
    Caller caller;

    @Inject
    Responsibilities responsibilities;

    /** Every leader, by log-in name. */
    @GET
    @Path("leaders")
    public List<LeaderJson> leaders() {
        return responsibilities.leaders(caller.actor()).stream()
                .map(LeaderJson::of)
                .toList();
    }

    /** Says which workshops a leader leads, and no others. Body: {@code {"workshops": ["BAKERY", "KITCHEN"]}}. */
    @PUT
    @Path("leaders/{login}/workshops")
    @ChangedBy(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public LeaderJson lead(@PathParam("login") String login, @Nullable JsonObject body) {
        Set<Workshop> workshops = Form.of(body).read(form -> form.choices("workshops", Workshop.class));
        return LeaderJson.of(responsibilities.lead(caller.actor(), login, workshops));
    }

    /** Who stands in for whom, today and later. */
    @GET
    @Path("stand-ins")
    public List<StandInJson> standIns() {
        return responsibilities.standIns(caller.actor()).stream()
                .map(StandInJson::of)
                .toList();
    }

    /**
     * Writes down that a leader stands in for another one; once, however often it is sent. Body: {@code {"away": "karin",
     * "instead": "berit", "firstDay": "2026-11-23", "lastDay": "2026-11-27"}}.
     */
    @PUT
    @Path("stand-ins/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public StandInJson standIn(@PathParam("id") String id, @Nullable JsonObject body) {
        StandInDraft draft = Form.of(body)
                .read(form -> new StandInDraft(
                        form.text("away", LOGIN_LONGEST),
                        form.text("instead", LOGIN_LONGEST),
                        form.day("firstDay"),
                        form.day("lastDay")));
        return StandInJson.of(responsibilities.standIn(caller.actor(), id(id), draft));
    }

    /** Ends it at once. */
    @DELETE
    @Path("stand-ins/{id}")
    public Response takeBack(@PathParam("id") String id) {
        responsibilities.takeBack(caller.actor(), id(id));
        return Response.noContent().build();
    }

    private static UUID id(String id) {
        return Form.empty().with("id", id).read(form -> form.uuid("id"));
    }
}
