package se.butiktorsten.progress.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.progress.Decision;
import se.butiktorsten.progress.LevelSuggestion;
import se.butiktorsten.progress.Offer;
import se.butiktorsten.progress.PersonsSteps;
import se.butiktorsten.progress.ProgressDesk;
import se.butiktorsten.progress.SuggestionKind;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Option;
import se.butiktorsten.shared.web.Page;
import se.butiktorsten.shared.web.Screen;

/** One participant's steps: what is suggested with its facts, what was tried, and the decision. */
@Path("deltagare/{id: \\d{1,18}}/steg")
@RequestScoped
@ChangedBy(Role.ACTIVITY_LEADER)
public class StepPages {

    private static final long WHOLE_MOST = Long.MAX_VALUE / 10;

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    ProgressDesk desk;

    @Inject
    ParticipantRegister register;

    /**
     * One participant's steps.
     *
     * @param form the one for the decision
     * @param wish the one for what the participant says
     */
    public record StepsPage(PersonsSteps steps, Form form, Form wish) {

        /** What can be decided about a suggestion, in the order in which it is offered. */
        public List<Option> choices(Page page, LevelSuggestion open) {
            List<Option> choices = new ArrayList<>();
            if (open.kind() == SuggestionKind.RAISE) {
                choices.add(new Option(Decision.ACCEPTED.name(), page.t("progress.choice.RAISE")));
            }
            for (Offer offer : open.offers()) {
                if (offer != Offer.STEP_BACK) {
                    choices.add(new Option(offer.name(), page.word("progress.offer", offer)));
                    continue;
                }
                for (Demand demand : open.demands()) {
                    choices.add(new Option(
                            offer.name() + "." + demand.name(),
                            page.t("progress.offer.STEP_BACK.in", "demand", page.word("progress.in", demand))));
                }
            }
            choices.add(new Option(Decision.OTHER.name(), page.t("progress.choice.OTHER")));
            choices.add(new Option(Decision.DECLINED.name(), page.t("progress.choice.DECLINED")));
            return choices;
        }
    }

    @GET
    public Response steps(@PathParam("id") long id) {
        return steps(id, Form.empty(), null);
    }

    private Response steps(long id, Form form, @Nullable Form typed) {
        PersonsSteps steps = desk.of(caller.actor(), id);
        Form wish = typed == null
                ? Form.empty()
                        .with("version", steps.person().version())
                        .with("nextStep", steps.person().wantsNextStep())
                        .with("moreOf", steps.person().wantsMoreOf().orElse(null))
                : typed;
        return screen.show("progress/steps.jte", new StepsPage(steps, form, wish));
    }

    @POST
    @Path("beslut")
    public Response decide(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    long suggestion = form.read(f -> f.whole("suggestion", 1, WHOLE_MOST));
                    LevelSuggestion decided = desk.decide(caller.actor(), suggestion, form.read(DecisionForm::read));
                    return screen.go("/deltagare/" + id + "/steg", news(decided));
                },
                () -> steps(id, form, null));
    }

    private static String news(LevelSuggestion decided) {
        if (decided.stepDemand().isEmpty()) {
            return "progress.news.decided";
        }
        return decided.kind() == SuggestionKind.RAISE ? "progress.news.forward" : "progress.news.back";
    }

    @POST
    @Path("onskan")
    public Response wish(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Wish wish = form.read(Wish::read);
                    register.noteWish(
                            caller.actor(),
                            id,
                            wish.nextStep(),
                            wish.moreOf() == null ? null : wish.moreOf().name(),
                            wish.version());
                    return screen.go("/deltagare/" + id + "/steg", "progress.news.wish");
                },
                () -> steps(id, form, form));
    }

    private record Wish(boolean nextStep, @Nullable Demand moreOf, long version) {

        static Wish read(Form form) {
            return new Wish(
                    form.ticked("nextStep"),
                    form.optionalChoice("moreOf", Demand.class),
                    form.whole("version", 0, WHOLE_MOST));
        }
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the page. */
    @GET
    @Path("beslut")
    public Response afterDecide(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id + "/steg");
    }

    @GET
    @Path("onskan")
    public Response afterWish(@PathParam("id") long id) {
        return screen.go("/deltagare/" + id + "/steg");
    }
}
