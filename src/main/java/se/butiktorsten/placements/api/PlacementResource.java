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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.placements.AgreementDraft;
import se.butiktorsten.placements.Ending;
import se.butiktorsten.placements.FollowUp;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementDraft;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.placements.PlacementStatus;
import se.butiktorsten.placements.PlacementTerms;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.web.Form;

/** The placements; coordinators change them, leaders read. Whatever changes one sends the {@code version} it has seen. */
@Path("api/placements")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "placements")
public class PlacementResource {

    @Inject
    Caller caller;

    @Inject
    PlacementOffice office;

    @Inject
    Clock clock;

    @GET
    public List<PlacementJson> all() {
        return json(office.placements(caller.actor()));
    }

    @GET
    @Path("{id: \\d+}")
    public PlacementJson one(@PathParam("id") long id) {
        return json(office.placement(caller.actor(), id));
    }

    @GET
    @Path("{id: \\d+}/follow-ups")
    public List<FollowUpJson> followUps(@PathParam("id") long id) {
        return office.followUpsOf(caller.actor(), id).stream()
                .map(FollowUpJson::of)
                .toList();
    }

    /** Agrees on a contact while it goes on, {@code dueOn} a day of it; 201 with its address. */
    @POST
    @Path("{id: \\d+}/follow-ups")
    public Response planFollowUp(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = seenVersion(form);
        LocalDate day = form.read(f -> f.day("dueOn"));
        FollowUp planned = office.planFollowUp(caller.actor(), id, day, version);
        return Response.created(URI.create("/api/follow-ups/" + planned.id()))
                .entity(FollowUpJson.of(planned))
                .build();
    }

    /** Plans a placement; 201 with its address. The same again is refused, because the days are taken. */
    @POST
    public Response arrange(@Nullable JsonObject body) {
        Placement placement = office.arrange(caller.actor(), Form.of(body).read(PlacementDraft::read));
        return Response.created(URI.create("/api/placements/" + placement.id()))
                .entity(json(placement))
                .build();
    }

    /** Other days, insurance or supervisor. */
    @PUT
    @Path("{id: \\d+}/terms")
    public PlacementJson agreeAnew(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = seenVersion(form);
        PlacementTerms terms = form.read(PlacementTerms::read);
        return json(office.agreeAnew(caller.actor(), id, terms, version));
    }

    /** Other hours: {@code minutes.MONDAY} and so on in hours, {@code from} a day on. */
    @PUT
    @Path("{id: \\d+}/hours")
    public PlacementJson agreeHours(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = seenVersion(form);
        LocalDate from = form.day("from");
        Schedule schedule = form.read(Schedule::read);
        return json(office.agreeHours(caller.actor(), id, schedule, from, version));
    }

    /** What the agreement on paper says besides. */
    @PUT
    @Path("{id: \\d+}/agreement")
    public PlacementJson writeAgreement(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = seenVersion(form);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        AgreementDraft draft = form.read(f -> AgreementDraft.read(f, today));
        return json(office.writeAgreement(caller.actor(), id, draft, version));
    }

    /** The next status: AGREED, ONGOING, PAUSED or CANCELLED. */
    @PUT
    @Path("{id: \\d+}/status")
    public PlacementJson move(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = seenVersion(form);
        PlacementStatus next = form.read(f -> f.choice("status", PlacementStatus.class));
        return json(office.moveTo(caller.actor(), id, next, version));
    }

    /** The end: status COMPLETED or ENDED_EARLY, last day, outcome. */
    @PUT
    @Path("{id: \\d+}/end")
    public PlacementJson end(@PathParam("id") long id, @Nullable JsonObject body) {
        Form form = Form.of(body);
        long version = seenVersion(form);
        Ending ending = form.read(Ending::read);
        return json(office.end(caller.actor(), id, ending, version));
    }

    /** Reads the version into the form, so that a fault in it is named together with all others. */
    static long seenVersion(Form form) {
        return form.whole("version", 0, Long.MAX_VALUE);
    }

    private PlacementJson json(Placement placement) {
        return json(List.of(placement)).get(0);
    }

    private List<PlacementJson> json(List<Placement> placements) {
        Map<Long, String> aliases = office.aliases(caller.actor(), placements);
        return placements.stream()
                .map(placement -> PlacementJson.of(placement, aliases.get(placement.participantId())))
                .toList();
    }
}
