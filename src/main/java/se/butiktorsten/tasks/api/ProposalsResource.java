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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.Accepted;
import se.butiktorsten.tasks.Choice;
import se.butiktorsten.tasks.DayForm;
import se.butiktorsten.tasks.MorningMeeting;

/** The whole day at once: propose, accept under an id made by the caller, undo. */
@Path("api/tasks")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class ProposalsResource {

    @Inject
    Caller caller;

    @Inject
    MorningMeeting meeting;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** The best proposal for a day, today by default; {@code workshop} narrows it. Gives nothing to anybody. */
    @GET
    @Path("proposal")
    public ProposalJson proposal(@Context UriInfo uri) {
        return propose(Form.of(uri.getQueryParameters()).read(Wish::read));
    }

    /**
     * The same on a day like this (dagsform), which is used for this answer and kept nowhere. Body: {@code {"day":
     * "2026-11-20", "forms": [{"participantId": 3, "form": "TIRED"}]}}.
     */
    @POST
    @Path("proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProposalJson proposalOnADayLikeThis(@Nullable JsonObject body) {
        return propose(Form.of(body).read(Wish::readWithForms));
    }

    /** The week from Monday to Friday that a day lies in: what is given, and the best proposal from today on. */
    @GET
    @Path("week")
    public WeekJson week(@Context UriInfo uri) {
        Wish wish = Form.of(uri.getQueryParameters()).read(Wish::read);
        LocalDate day = wish.day();
        return WeekJson.of(
                meeting.proposeWeek(
                        caller.actor(), day == null ? SwedishTime.dayOf(clock.instant()) : day, wish.workshop()),
                Language.ofCaller(request));
    }

    private ProposalJson propose(Wish wish) {
        LocalDate day = wish.day();
        return ProposalJson.of(
                meeting.propose(
                        caller.actor(),
                        day == null ? SwedishTime.dayOf(clock.instant()) : day,
                        wish.workshop(),
                        wish.forms(),
                        List.of()),
                Language.ofCaller(request));
    }

    private record Wish(@Nullable LocalDate day, @Nullable Workshop workshop, Map<Long, DayForm> forms) {

        static Wish read(Form form) {
            return new Wish(form.optionalDay("day"), form.optionalChoice("workshop", Workshop.class), Map.of());
        }

        static Wish readWithForms(Form form) {
            Map<Long, DayForm> forms = new HashMap<>();
            for (Form one : form.items("forms", MorningMeeting.CHOICES_MOST)) {
                forms.put(one.whole("participantId", 1, Long.MAX_VALUE / 10), one.choice("form", DayForm.class));
            }
            return new Wish(form.optionalDay("day"), form.optionalChoice("workshop", Workshop.class), forms);
        }
    }

    /**
     * Accepts a proposal, whole or in part, in one transaction or not at all. Body: {@code {"choices": [{"participantId":
     * 3, "orderStepId": 12, "day": "2026-11-20"}]}}. The id is made by the caller; sent again nothing is given anew.
     */
    @PUT
    @Path("plans/{plan}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("plan") String id, @Nullable JsonObject body) {
        UUID plan = plan(id);
        List<Choice> choices = Form.of(body)
                .read(form -> form.items("choices", MorningMeeting.CHOICES_MOST).stream()
                        .map(one -> new Choice(
                                one.whole("participantId", 1, Long.MAX_VALUE / 10),
                                one.whole("orderStepId", 1, Long.MAX_VALUE / 10),
                                one.day("day")))
                        .toList());
        Accepted accepted = meeting.accept(caller.actor(), plan, choices);
        Response.ResponseBuilder answer =
                accepted.isNew() ? Response.created(URI.create("/api/tasks/plans/" + plan)) : Response.ok();
        return answer.entity(PlanJson.of(accepted)).build();
    }

    /** What stands of an accepted proposal. */
    @GET
    @Path("plans/{plan}")
    public PlanJson accepted(@PathParam("plan") String id) {
        return meeting.accepted(caller.actor(), plan(id)).map(PlanJson::of).orElseThrow(() -> new NotFound("plan", id));
    }

    /** Takes everything back that was given with it and has not begun. A second time changes nothing. */
    @DELETE
    @Path("plans/{plan}")
    public UndoneJson undo(@PathParam("plan") String id) {
        return UndoneJson.of(meeting.undo(caller.actor(), plan(id)));
    }

    private static UUID plan(String id) {
        return Form.empty().with("plan", id).read(form -> form.uuid("plan"));
    }
}
