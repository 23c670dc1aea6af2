package se.butiktorsten.progress.api;

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
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.progress.Decision;
import se.butiktorsten.progress.DecisionDraft;
import se.butiktorsten.progress.Offer;
import se.butiktorsten.progress.ProgressDesk;
import se.butiktorsten.shared.web.Form;

/** Steps forward and back: with whom to talk, about what, and what was decided. Nothing changes without a decision. */
@Path("api/progress")
@RequestScoped
@ChangedBy(Role.ACTIVITY_LEADER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
public class ProgressResource {

    private static final long VERSION_MOST = Long.MAX_VALUE / 10;

    @Inject
    Caller caller;

    @Inject
    ProgressDesk desk;

    @Inject
    ParticipantRegister register;

    /** With whom there is something to talk about, by alias. */
    @GET
    public List<TalkJson> toTalkAbout() {
        return desk.toTalkAbout(caller.actor()).stream().map(TalkJson::of).toList();
    }

    /** One participant's steps: what is suggested, or why to go on as now, and what was decided before. */
    @GET
    @Path("people/{id: \\d{1,18}}")
    public StepsJson of(@PathParam("id") long id) {
        return StepsJson.of(desk.of(caller.actor(), id));
    }

    /**
     * Writes down what the participant says. Body: {@code {"version": 3, "nextStep": true, "moreOf": "SOCIAL_CONTACT"}};
     * {@code moreOf} may be left out.
     */
    @PUT
    @Path("people/{id: \\d{1,18}}/wish")
    @Consumes(MediaType.APPLICATION_JSON)
    public StepsJson wish(@PathParam("id") long id, @Nullable JsonObject body) {
        Wish wish = Form.of(body).read(Wish::read);
        register.noteWish(
                caller.actor(),
                id,
                wish.nextStep(),
                wish.moreOf() == null ? null : wish.moreOf().name(),
                wish.version());
        return of(id);
    }

    private record Wish(boolean nextStep, @Nullable Demand moreOf, long version) {

        static Wish read(Form form) {
            return new Wish(
                    form.ticked("nextStep"),
                    form.optionalChoice("moreOf", Demand.class),
                    form.whole("version", 0, VERSION_MOST));
        }
    }

    /**
     * Decides, once; the very same may be sent again. Body: {@code {"decision": "ACCEPTED", "offer": "STEP_BACK",
     * "demand": "FINE_PRECISION", "participantPresent": true, "note": ""}}; {@code offer} only when an ADAPT is accepted,
     * {@code demand} only with {@code STEP_BACK}. {@code "keepWords": true} stands by words that speak of inability.
     */
    @PUT
    @Path("suggestions/{id: \\d{1,18}}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public SuggestionJson decide(@PathParam("id") long id, @Nullable JsonObject body) {
        DecisionDraft draft = Form.of(body).read(ProgressResource::draft);
        return SuggestionJson.of(desk.decide(caller.actor(), id, draft));
    }

    private static DecisionDraft draft(Form form) {
        String note = form.optionalText("note", DecisionDraft.NOTE_LONGEST);
        return new DecisionDraft(
                form.choice("decision", Decision.class),
                form.optionalChoice("offer", Offer.class),
                form.optionalChoice("demand", Demand.class),
                form.value("participantPresent").isEmpty() ? null : form.ticked("participantPresent"),
                note == null ? "" : note,
                form.ticked("keepWords"));
    }
}
