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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.DayForm;
import se.butiktorsten.tasks.Matchmaker;
import se.butiktorsten.tasks.TaskBoard;

/** The board of a day, and the two questions: who can do a step, what fits a person. {@code day} is today by default. */
@Path("api/tasks")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class TasksResource {

    @Inject
    Caller caller;

    @Inject
    TaskBoard board;

    @Inject
    Matchmaker matchmaker;

    @Inject
    ParticipantRegister register;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** The board; {@code workshop} narrows it. */
    @GET
    @Path("today")
    public BoardJson today(@Context UriInfo uri) {
        View view = view(uri);
        return BoardJson.of(board.today(caller.actor(), view.day(), view.workshop()));
    }

    /** Who can do this step that day: those whom it suits first, then by alias. */
    @GET
    @Path("steps/{orderStepId: \\d{1,18}}/people")
    public List<SuggestionJson> whoCan(@PathParam("orderStepId") long orderStepId, @Context UriInfo uri) {
        Language language = Language.ofCaller(request);
        return matchmaker.whoCan(caller.actor(), orderStepId, view(uri).day()).stream()
                .map(one -> SuggestionJson.of(one, language))
                .toList();
    }

    /** What fits this person that day: the steps at the agreed profile first. */
    @GET
    @Path("people/{participantId: \\d{1,18}}/steps")
    public List<StepSuggestionJson> whatFits(@PathParam("participantId") long participantId, @Context UriInfo uri) {
        return whatFits(participantId, uri, null);
    }

    /**
     * The same on a day like this (dagsform), which is used for this answer and kept nowhere. Body: {@code {"form":
     * "TIRED"}}, or {@code GOOD}, {@code OKAY}, {@code NEEDS_TO_TALK}, {@code AWAY}.
     */
    @POST
    @Path("people/{participantId: \\d{1,18}}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<StepSuggestionJson> whatFitsOnADayLikeThis(
            @PathParam("participantId") long participantId, @Context UriInfo uri, @Nullable JsonObject body) {
        return whatFits(participantId, uri, Form.of(body).read(form -> form.choice("form", DayForm.class)));
    }

    private List<StepSuggestionJson> whatFits(long participantId, UriInfo uri, @Nullable DayForm form) {
        Language language = Language.ofCaller(request);
        return matchmaker.whatFits(caller.actor(), participantId, view(uri).day(), form).steps().stream()
                .map(one -> StepSuggestionJson.of(one, language))
                .toList();
    }

    /**
     * Notes that somebody is not here on a day, never why, and frees what was planned for them; once, however often it is
     * sent.
     */
    @PUT
    @Path("people/{participantId: \\d{1,18}}/absences/{day}")
    public Response noteAbsence(@PathParam("participantId") long participantId, @PathParam("day") String day) {
        board.noteAbsence(caller.actor(), participantId, day(day));
        return Response.noContent().build();
    }

    /** The person is here after all. */
    @DELETE
    @Path("people/{participantId: \\d{1,18}}/absences/{day}")
    public Response takeBackAbsence(@PathParam("participantId") long participantId, @PathParam("day") String day) {
        register.takeBackAbsence(caller.actor(), participantId, day(day));
        return Response.noContent().build();
    }

    private static LocalDate day(String day) {
        return Form.empty().with("day", day).read(form -> form.day("day"));
    }

    private record View(LocalDate day, @Nullable Workshop workshop) {}

    private View view(UriInfo uri) {
        return Form.of(uri.getQueryParameters()).read(form -> {
            LocalDate day = form.optionalDay("day");
            return new View(
                    day == null ? SwedishTime.dayOf(clock.instant()) : day,
                    form.optionalChoice("workshop", Workshop.class));
        });
    }
}
