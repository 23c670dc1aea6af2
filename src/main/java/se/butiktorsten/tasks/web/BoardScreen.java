package se.butiktorsten.tasks.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Caller;
import se.butiktorsten.participants.Gap;
import se.butiktorsten.participants.NextSteps;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Screen;
import se.butiktorsten.tasks.Accepted;
import se.butiktorsten.tasks.Board;
import se.butiktorsten.tasks.Board.StepToday;
import se.butiktorsten.tasks.Board.TaskToday;
import se.butiktorsten.tasks.Matchmaker;
import se.butiktorsten.tasks.StepSuggestion;
import se.butiktorsten.tasks.TaskBoard;
import se.butiktorsten.tasks.WhatFits;
import se.butiktorsten.tasks.web.TodayPages.View;

/** Shows the board, for every page that ends on it. */
@RequestScoped
public class BoardScreen {

    @Inject
    Screen screen;

    @Inject
    Caller caller;

    @Inject
    TaskBoard board;

    @Inject
    ProductionFloor floor;

    @Inject
    Matchmaker matchmaker;

    @Inject
    NextSteps nextSteps;

    @Inject
    AskedDay asked;

    /**
     * The board, its steps under the workshop they belong to.
     *
     * @param led the workshops to choose from
     * @param accepted a proposal that was accepted a moment ago, to be undone
     * @param notice what was done to a task a moment ago, to be undone
     * @param picked somebody who is to be placed
     * @param gaps who of the people here today has no next step planned, by participant
     */
    public record TodayPage(
            View view,
            Board board,
            Map<Workshop, List<StepToday>> groups,
            List<Workshop> led,
            @Nullable Accepted accepted,
            @Nullable Notice notice,
            @Nullable Picked picked,
            Map<Long, Gap> gaps,
            Form form) {

        /** The steps of a workshop that wait for another step: folded together, so that a full day stays in sight. */
        public List<StepToday> waiting(Workshop workshop) {
            return groups.getOrDefault(workshop, List.of()).stream()
                    .filter(StepToday::waits)
                    .toList();
        }

        /** Whether the person of this task is somebody whom the leader sees, and not a guest at the step. */
        public boolean sees(TaskToday task) {
            return board.people().stream()
                    .anyMatch(person ->
                            person.participantId() == task.assignment().participantId());
        }

        /** Whether this task is the one that something was done to, and takes the focus. */
        public boolean isFocus(TaskToday task) {
            return notice != null
                    && notice.isAboutACard()
                    && notice.task().assignment().id() == task.assignment().id();
        }
    }

    /** Does something that is pressed on the board and ends there; a refusal is shown there too. */
    Response attempt(MultivaluedMap<String, String> sent, Function<View, Response> work) {
        Form form = Form.of(sent);
        View view = asked.viewOrNow(form);
        return screen.attempt(form, () -> work.apply(view), () -> show(view, form));
    }

    Response show(View view, Form form) {
        return show(view, null, null, null, form);
    }

    Response show(View view, @Nullable Accepted accepted, @Nullable Notice notice, @Nullable Picked picked, Form form) {
        Board shown = board.today(caller.actor(), view.day(), view.workshop());
        Map<Workshop, List<StepToday>> groups = new EnumMap<>(Workshop.class);
        for (StepToday step : shown.steps()) {
            groups.computeIfAbsent(step.step().workshop(), none -> new ArrayList<>())
                    .add(step);
        }
        List<Workshop> led = caller.actor().leads().stream().sorted().toList();
        Map<Long, Gap> gaps = view.isToday() && picked == null ? gaps(shown) : Map.of();
        return screen.show(
                "tasks/today.jte", new TodayPage(view, shown, groups, led, accepted, notice, picked, gaps, form));
    }

    private Map<Long, Gap> gaps(Board shown) {
        return nextSteps.openGaps(
                caller.actor(),
                shown.people().stream().map(Board.PersonToday::participantId).collect(Collectors.toSet()));
    }

    /** What the address says was done a moment ago; null when it says nothing, or the task is not there any more. */
    @Nullable
    Notice notice(Form asked) {
        Long task = Notice.number(asked, "nyss");
        if (task == null) {
            return null;
        }
        try {
            Long from = Notice.number(asked, "fran");
            boolean mayGoBack = from == null
                    || caller.actor().leads(floor.step(caller.actor(), from).workshop());
            return new Notice(board.task(caller.actor(), task), from, mayGoBack);
        } catch (NotFound takenBack) {
            return null;
        }
    }

    /** Whom the address says somebody has picked: a task to move ({@code flytta}) or a person ({@code person}). */
    @Nullable
    Picked picked(View view, Form asked) {
        Long moving = Notice.number(asked, "flytta");
        if (moving != null) {
            TaskToday task = board.task(caller.actor(), moving);
            return task.assignment().isPlanned() ? picked(task) : null;
        }
        Long person = Notice.number(asked, "person");
        return person == null ? null : picked(view, person);
    }

    Picked picked(TaskToday task) {
        return new Picked(
                task.assignment().participantId(),
                task.alias(),
                task,
                byStep(matchmaker.whereTo(caller.actor(), task.assignment().id())));
    }

    Picked picked(View view, long participantId) {
        WhatFits fits = matchmaker.whatFits(caller.actor(), participantId, view.day(), null);
        return new Picked(participantId, fits.person().alias(), null, byStep(fits.steps()));
    }

    private static Map<Long, StepSuggestion> byStep(List<StepSuggestion> steps) {
        Map<Long, StepSuggestion> byStep = new LinkedHashMap<>();
        steps.forEach(one -> byStep.put(one.step().orderStepId(), one));
        return byStep;
    }
}
