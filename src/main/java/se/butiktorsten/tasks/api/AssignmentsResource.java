package se.butiktorsten.tasks.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ScrapReason;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.Assignment;
import se.butiktorsten.tasks.HowItWent;
import se.butiktorsten.tasks.Matchmaker;
import se.butiktorsten.tasks.Outcome;
import se.butiktorsten.tasks.Outcomes;
import se.butiktorsten.tasks.SeatChange;
import se.butiktorsten.tasks.SelfRating;
import se.butiktorsten.tasks.TaskBoard;

/** Assignments: give a step, start, end with how it went, stop, take back. Every call may be sent again. */
@Path("api/assignments")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class AssignmentsResource {

    @Inject
    Caller caller;

    @Inject
    TaskBoard board;

    @Inject
    Outcomes outcomes;

    @Inject
    Matchmaker matchmaker;

    @Inject
    SeatChange seats;

    @Inject
    HttpServletRequest request;

    /**
     * Gives somebody a step on a day. Body: {@code {"participantId": 3, "orderStepId": 12, "day": "2026-11-20"}}. Given
     * already, it is answered with the same assignment.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@Nullable JsonObject body) {
        Wish wish = Form.of(body).read(Wish::read);
        Assignment given = board.assign(caller.actor(), wish.participantId(), wish.orderStepId(), wish.day());
        return Response.created(URI.create("/api/assignments/" + given.id()))
                .entity(AssignmentJson.of(given))
                .build();
    }

    private record Wish(long participantId, long orderStepId, LocalDate day) {

        static Wish read(Form form) {
            return new Wish(
                    form.whole("participantId", 1, Long.MAX_VALUE / 10),
                    form.whole("orderStepId", 1, Long.MAX_VALUE / 10),
                    form.day("day"));
        }
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public AssignmentJson one(@PathParam("id") long id) {
        return AssignmentJson.of(board.task(caller.actor(), id).assignment());
    }

    /** Takes a planned task back as if it had never been. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public void unassign(@PathParam("id") long id) {
        board.unassign(caller.actor(), id);
    }

    /** Where the person could go instead: what suits first, with the reasons. */
    @GET
    @Path("{id: \\d{1,18}}/steps")
    public List<StepSuggestionJson> whereTo(@PathParam("id") long id) {
        Language language = Language.ofCaller(request);
        return matchmaker.whereTo(caller.actor(), id).stream()
                .map(one -> StepSuggestionJson.of(one, language))
                .toList();
    }

    /** Moves a planned task to another step of the same day. Body: {@code {"orderStepId": 12}}. */
    @PUT
    @Path("{id: \\d{1,18}}/step")
    @Consumes(MediaType.APPLICATION_JSON)
    public AssignmentJson move(@PathParam("id") long id, @Nullable JsonObject body) {
        long step = Form.of(body).read(form -> form.whole("orderStepId", 1, Long.MAX_VALUE / 10));
        return AssignmentJson.of(seats.move(caller.actor(), id, step));
    }

    /** The person begins. */
    @PUT
    @Path("{id: \\d{1,18}}/start")
    public AssignmentJson start(@PathParam("id") long id) {
        return AssignmentJson.of(board.start(caller.actor(), id));
    }

    /** Breaks a started task off, without an outcome. */
    @PUT
    @Path("{id: \\d{1,18}}/stop")
    public AssignmentJson stop(@PathParam("id") long id) {
        return AssignmentJson.of(outcomes.stop(caller.actor(), id));
    }

    /** Undoes the end of a task on the day it ended; what was made is taken back from the order. */
    @PUT
    @Path("{id: \\d{1,18}}/undo")
    public AssignmentJson undo(@PathParam("id") long id) {
        return AssignmentJson.of(outcomes.undo(caller.actor(), id).assignment());
    }

    /**
     * Ends a task with how it went, and tells the order what was made. Body: {@code {"recordId": "…", "outcome":
     * "WENT_WELL", "supportLevel": 0, "ownRating": "JUST_RIGHT", "aids": ["TIMER"], "made": 10000, "scrapped": 1000,
     * "scrapReason": "LEARNING"}}; {@code ownRating}, {@code aids}, {@code scrapped} and its reason may be left out. Amounts are thousandths. The record id is made by the caller.
     */
    @PUT
    @Path("{id: \\d{1,18}}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    public FinishedJson finish(@PathParam("id") long id, @Nullable JsonObject body) {
        Completion done = Form.of(body).read(Completion::read);
        return FinishedJson.of(outcomes.finish(
                caller.actor(), id, done.went(), done.made(), done.scrapped(), done.why(), done.recordId()));
    }

    private record Completion(
            UUID recordId,
            HowItWent went,
            Quantity made,
            Quantity scrapped,
            @Nullable ScrapReason why) {

        static Completion read(Form form) {
            long most = ProductionFloor.ORDER_MOST.thousandths();
            return new Completion(
                    form.uuid("recordId"),
                    new HowItWent(
                            form.choice("outcome", Outcome.class),
                            (int) form.whole("supportLevel", 0, Outcomes.SUPPORT_MOST),
                            form.optionalChoice("ownRating", SelfRating.class),
                            form.choices("aids", Aid.class)),
                    new Quantity(form.whole("made", 0, most)),
                    new Quantity(form.whole("scrapped", 0, most, 0)),
                    form.optionalChoice("scrapReason", ScrapReason.class));
        }
    }
}
