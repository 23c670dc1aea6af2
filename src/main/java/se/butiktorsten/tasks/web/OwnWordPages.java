package se.butiktorsten.tasks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.tasks.Board.TaskToday;
import se.butiktorsten.tasks.Help;
import se.butiktorsten.tasks.Outcomes;
import se.butiktorsten.tasks.SelfRating;
import se.butiktorsten.tasks.TaskBoard;

/**
 * The participant's own word on a task: a page to hand over on a tablet, with nothing else on it. One tap answers; what
 * helped is asked after it and may be skipped.
 */
@Path("idag/uppgift/{id: \\d{1,18}}/eget-ord")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class OwnWordPages {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TaskBoard board;

    @Inject
    Outcomes outcomes;

    @PathParam("id")
    long id;

    /** The task that is asked about, and what has been answered so far. */
    public record OwnWordPage(TaskToday task, Form form) {}

    @GET
    public Response ask() {
        return ask(Form.empty());
    }

    private Response ask(Form form) {
        return screen.show("tasks/own-word.jte", new OwnWordPage(board.task(caller.actor(), id), form));
    }

    @POST
    public Response answer(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return screen.attempt(
                form,
                () -> {
                    Word word = form.read(
                            f -> new Word(f.choice("rating", SelfRating.class), f.choices("helped", Help.class)));
                    outcomes.rate(caller.actor(), id, word.rating(), word.helped());
                    return word.rating() == SelfRating.NO_ANSWER || form.ticked("asked")
                            ? screen.go("/idag/uppgift/" + id + "/eget-ord/tack")
                            : screen.go("/idag/uppgift/" + id + "/eget-ord/hjalp");
                },
                () -> ask(form));
    }

    private record Word(SelfRating rating, Set<Help> helped) {}

    /** "Vad hjälpte?", after the answer. */
    @GET
    @Path("hjalp")
    public Response helped() {
        return screen.show("tasks/own-word-helped.jte", new OwnWordPage(board.task(caller.actor(), id), Form.empty()));
    }

    @GET
    @Path("tack")
    public Response thanks() {
        return screen.show("tasks/own-word-thanks.jte", new OwnWordPage(board.task(caller.actor(), id), Form.empty()));
    }
}
