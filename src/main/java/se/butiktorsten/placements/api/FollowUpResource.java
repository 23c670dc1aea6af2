package se.butiktorsten.placements.api;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.placements.FollowUp;
import se.butiktorsten.placements.FollowUpReply;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.placements.WhatIsDue;
import se.butiktorsten.shared.web.Form;

/** The follow-ups after placements, and everything else that waits for a coordinator. */
@Path("api/follow-ups")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "placements")
public class FollowUpResource {

    @Inject
    Caller caller;

    @Inject
    PlacementOffice office;

    /** What waits today. */
    @GET
    public DueJson due() {
        WhatIsDue due = office.due(caller.actor());
        List<Placement> mentioned = new ArrayList<>(due.toBegin());
        mentioned.addAll(due.toEnd());
        Map<Long, String> aliases = office.aliases(caller.actor(), mentioned);
        return new DueJson(
                json(due.followUps()), json(due.soon()), json(due.toBegin(), aliases), json(due.toEnd(), aliases));
    }

    private static List<FollowUpJson> json(List<FollowUp> followUps) {
        return followUps.stream().map(FollowUpJson::of).toList();
    }

    private static List<PlacementJson> json(List<Placement> placements, Map<Long, String> aliases) {
        return placements.stream()
                .map(placement -> PlacementJson.of(placement, aliases.get(placement.participantId())))
                .toList();
    }

    @GET
    @Path("{id: \\d+}")
    public FollowUpJson one(@PathParam("id") long id) {
        return FollowUpJson.of(office.followUp(caller.actor(), id));
    }

    /** The answer, once. */
    @PUT
    @Path("{id: \\d+}/answer")
    public FollowUpJson answer(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = PlacementResource.seenVersion(form);
        FollowUpReply reply = form.read(FollowUpReply::read);
        return FollowUpJson.of(office.answer(caller.actor(), id, reply, version));
    }
}
