package se.butiktorsten.results.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.results.SurveyQuestion;
import se.butiktorsten.results.YesNo;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;

/**
 * The participant's own answers when an intervention has ended: a page to hand over on a tablet, one question at a time,
 * with nothing else on it. One tap answers, and nobody has to.
 */
@Path("insatsperioder/{id: \\d{1,18}}/egna-svar")
@ChangedBy(Role.COORDINATOR)
@RequestScoped
public class SurveyPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    EpisodeDesk desk;

    @PathParam("id")
    long id;

    /** One question. */
    public record QuestionPage(long episodeId, SurveyQuestion question, Form form) {}

    /** The end. */
    public record ThanksPage(long episodeId) {}

    @GET
    public Response first() {
        return ask(SurveyQuestion.WELLBEING, Form.empty());
    }

    @GET
    @Path("narmare")
    public Response second() {
        return ask(SurveyQuestion.STEP_TO_WORK, Form.empty());
    }

    private Response ask(SurveyQuestion question, Form form) {
        return screen.show(
                "results/question.jte",
                new QuestionPage(desk.toAsk(caller.actor(), id).id(), question, form));
    }

    @POST
    public Response answerFirst(MultivaluedMap<String, String> sent) {
        return hear(SurveyQuestion.WELLBEING, Form.of(sent), "/narmare");
    }

    @POST
    @Path("narmare")
    public Response answerSecond(MultivaluedMap<String, String> sent) {
        return hear(SurveyQuestion.STEP_TO_WORK, Form.of(sent), "/tack");
    }

    private Response hear(SurveyQuestion question, Form form, String next) {
        return screen.attempt(
                form,
                () -> {
                    @Nullable YesNo answer = form.read(f -> f.optionalChoice("answer", YesNo.class));
                    desk.hear(caller.actor(), id, question, answer);
                    return screen.go("/insatsperioder/" + id + "/egna-svar" + next);
                },
                () -> ask(question, form));
    }

    @GET
    @Path("tack")
    public Response thanks() {
        return screen.show(
                "results/thanks.jte",
                new ThanksPage(desk.toAsk(caller.actor(), id).id()));
    }
}
