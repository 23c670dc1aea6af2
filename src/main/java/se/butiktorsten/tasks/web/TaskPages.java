package se.butiktorsten.tasks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.identity.ChangedBy;
import se.butiktorsten.identity.Role;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.Recorded;
import se.butiktorsten.production.ScrapReason;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.shared.web.Typing;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.Assignment;
import se.butiktorsten.tasks.Board.TaskToday;
import se.butiktorsten.tasks.Finished;
import se.butiktorsten.tasks.Fit;
import se.butiktorsten.tasks.HowItWent;
import se.butiktorsten.tasks.Matchmaker;
import se.butiktorsten.tasks.Outcome;
import se.butiktorsten.tasks.Outcomes;
import se.butiktorsten.tasks.Resumed;
import se.butiktorsten.tasks.SeatChange;
import se.butiktorsten.tasks.SelfRating;
import se.butiktorsten.tasks.StepSuggestion;
import se.butiktorsten.tasks.TaskBoard;
import se.butiktorsten.tasks.web.TodayPages.View;

/** One task of somebody's day: start, how it went, undo, move, take back. Every one of them ends on the board. */
@Path("idag/uppgift/{id: \\d{1,18}}")
@ChangedBy(Role.ACTIVITY_LEADER)
@RequestScoped
public class TaskPages {

    /** What is offered as support of a task that was not finished; the leader changes it. */
    private static final int USUAL_SUPPORT = 1;

    private static final String WITH_SUPPORT = "WITH_SUPPORT-[1-5]";

    @Inject
    Screen screen;

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
    BoardScreen boards;

    @Inject
    AskedDay asked;

    @PathParam("id")
    long id;

    /** How a task went; also what was noted, where it has ended. */
    public record CompletionPage(View view, TaskToday task, Form form) {}

    /** "Flytta till…": one task, and every other step under the word for how it suits. */
    public record MovePage(View view, TaskToday task, Map<Fit, List<StepSuggestion>> groups, Form form) {}

    @POST
    @Path("start")
    public Response start(MultivaluedMap<String, String> sent) {
        return boards.attempt(sent, view -> {
            board.start(caller.actor(), id);
            return screen.go(Notice.on(view, id, true), "tasks.news.started");
        });
    }

    @POST
    @Path("ta-bort")
    public Response unassign(MultivaluedMap<String, String> sent) {
        return boards.attempt(sent, view -> {
            board.unassign(caller.actor(), id);
            return screen.go(view.path(), "tasks.news.unassigned");
        });
    }

    @GET
    @Path("klar")
    public Response completion(@Context UriInfo uri) {
        View view = asked.viewOrNow(uri);
        TaskToday task = board.task(caller.actor(), id);
        if (task.assignment().isPlanned()) {
            return screen.go(Notice.on(view, id, true));
        }
        Form form = Form.empty()
                .with("recordId", UUID.randomUUID())
                .with("made", Typing.units(outcomes.likelyMade(caller.actor(), id)))
                .with("scrapped", 0)
                .with("unfinishedMade", 0)
                .with("unfinishedSupport", USUAL_SUPPORT);
        return completion(view, task, form);
    }

    private Response completion(View view, TaskToday task, Form form) {
        return screen.show(
                task.assignment().isStarted() ? "tasks/completion.jte" : "tasks/ended.jte",
                new CompletionPage(view, task, form));
    }

    @POST
    @Path("klar")
    public Response finish(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        return screen.attempt(
                form,
                () -> {
                    Completion done = form.read(Completion::read);
                    Finished finished = outcomes.finish(
                            caller.actor(), id, done.went(), done.made(), done.scrapped(), done.why(), done.recordId());
                    Optional<String> batch = finished.recorded().map(Recorded::batchNumber);
                    String back = Notice.on(view, id, false);
                    return batch.isPresent()
                            ? screen.go(back, "tasks.news.batch", "number", batch.get())
                            : screen.go(back);
                },
                // A refused form was never noted; under a new id it can be sent again whatever happened to the old one.
                () -> completion(view, board.task(caller.actor(), id), form.with("recordId", UUID.randomUUID())));
    }

    private record Completion(
            UUID recordId,
            HowItWent went,
            Quantity made,
            Quantity scrapped,
            @Nullable ScrapReason why) {

        static Completion read(Form form) {
            String how = form.value("how");
            Outcome outcome = Outcome.WITH_SUPPORT;
            int support = 0;
            if (how.matches(WITH_SUPPORT)) {
                support = how.charAt(how.length() - 1) - '0';
            } else {
                outcome = form.choice("how", Outcome.class);
                if (outcome == Outcome.WITH_SUPPORT) {
                    form.note("how", "tasks.fault.support-which");
                } else if (outcome == Outcome.NOT_FINISHED) {
                    support = (int) form.whole("unfinishedSupport", 0, Outcomes.SUPPORT_MOST);
                }
            }
            String made = outcome == Outcome.NOT_FINISHED ? "unfinishedMade" : "made";
            return new Completion(
                    form.uuid("recordId"),
                    new HowItWent(
                            outcome,
                            support,
                            form.optionalChoice("ownRating", SelfRating.class),
                            form.choices("aids", Aid.class)),
                    form.quantity(made, Quantity.ZERO, ProductionFloor.ORDER_MOST),
                    form.quantity("scrapped", Quantity.ZERO, ProductionFloor.ORDER_MOST),
                    form.optionalChoice("scrapReason", ScrapReason.class));
        }
    }

    @POST
    @Path("avbryt")
    public Response stop(MultivaluedMap<String, String> sent) {
        return boards.attempt(sent, view -> {
            outcomes.stop(caller.actor(), id);
            return screen.go(Notice.on(view, id, false));
        });
    }

    /** Undoes how it went, or that it was broken off: the person is at it again. */
    @POST
    @Path("angra")
    public Response undo(MultivaluedMap<String, String> sent) {
        return boards.attempt(sent, view -> {
            Resumed resumed = outcomes.undo(caller.actor(), id);
            return screen.go(
                    Notice.on(view, id, true),
                    resumed.forgotAnswer() ? "tasks.news.resumed-asked" : "tasks.news.resumed");
        });
    }

    @GET
    @Path("flytta")
    public Response whereTo(@Context UriInfo uri) {
        return whereTo(asked.viewOrNow(uri), Form.empty());
    }

    private Response whereTo(View view, Form form) {
        TaskToday task = board.task(caller.actor(), id);
        if (!task.assignment().isPlanned()) {
            return screen.go(Notice.on(view, id, true));
        }
        Map<Fit, List<StepSuggestion>> groups = new EnumMap<>(Fit.class);
        matchmaker
                .whereTo(caller.actor(), id)
                .forEach(one -> groups.computeIfAbsent(one.fit(), none -> new ArrayList<>())
                        .add(one));
        return screen.show("tasks/move.jte", new MovePage(view, task, groups, form));
    }

    @POST
    @Path("flytta")
    public Response move(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        return screen.attempt(
                form,
                () -> {
                    long step = form.read(f -> f.whole("step", 1, Long.MAX_VALUE / 10));
                    long from = board.task(caller.actor(), id).assignment().orderStepId();
                    Assignment moved = seats.move(caller.actor(), id, step);
                    return screen.go(
                            from == moved.orderStepId() ? Notice.on(view, id, true) : Notice.moved(view, id, from));
                },
                () -> form.value("from").equals("board")
                        ? boards.show(view, null, null, stillPicked(), form)
                        : whereTo(view, form));
    }

    private Picked stillPicked() {
        return boards.picked(board.task(caller.actor(), id));
    }

    /** Where a form stood that was refused: a reload, or the other language, comes back to the board. */
    @GET
    @Path("start")
    public Response afterStart() {
        return screen.go("/idag");
    }

    @GET
    @Path("avbryt")
    public Response afterStop() {
        return screen.go("/idag");
    }

    @GET
    @Path("angra")
    public Response afterUndo() {
        return screen.go("/idag");
    }

    @GET
    @Path("ta-bort")
    public Response afterUnassign() {
        return screen.go("/idag");
    }
}
