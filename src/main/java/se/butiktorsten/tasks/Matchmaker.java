package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to the two questions of a leader: "Vem kan idag?" about a step, "Vad passar?" about a person. Answers with
 * reasons in words, in the order that {@link Precedence} says, and gives nothing to anybody.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Matchmaker {

    private static final int TRIED_SHOWN = 30;

    @Inject
    DayBook book;

    @Inject
    Assignments assignments;

    @Inject
    LedTasks led;

    @Inject
    ProductionFloor floor;

    @Inject
    ParticipantRegister register;

    /**
     * Who could do a step on a day: everybody who trains here, in the order of {@link Precedence}, then by alias.
     *
     * @throws NotFound when there is no such step
     * @throws NotYourWorkshop when somebody else leads its workshop
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Suggestion> whoCan(Actor by, long orderStepId, LocalDate day) {
        OpenStep step = led.step(by, orderStepId);
        DaySheet sheet = book.sheet(by, day, step);
        Opening opening = Objects.requireNonNull(sheet.openings().get(orderStepId));

        record Ranked(Suggestion suggestion, Precedence precedence) {}
        return sheet.people().values().stream()
                .map(person -> {
                    Judged judged = sheet.judge(candidate(sheet, person.id()), opening);
                    return new Ranked(
                            new Suggestion(
                                    person.id(),
                                    person.alias(),
                                    judged.suits().fit(),
                                    judged.suits().mayBeGiven(),
                                    sheet.holds(person.id(), orderStepId),
                                    judged.suits().reasons()),
                            judged.precedence());
                })
                .sorted(Comparator.comparing(Ranked::precedence)
                        .thenComparing(ranked -> ranked.suggestion().alias()))
                .map(Ranked::suggestion)
                .toList();
    }

    /**
     * What somebody could do on a day, with the day as it stands and what was tried. That somebody looked is noted.
     *
     * @param form how the day is, as the participant says; used for this answer and kept nowhere
     * @throws NotFound when there is no such participant
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public WhatFits whatFits(Actor by, long participantId, LocalDate day, @Nullable DayForm form) {
        Participant person = register.participant(by, participantId);
        DaySheet sheet = book.sheet(by, day);
        boolean trainsHere = sheet.candidates().containsKey(participantId);
        return new WhatFits(
                person,
                trainsHere ? sheet.today(participantId) : null,
                trainsHere ? ranked(sheet, candidate(sheet, participantId).feeling(form)) : List.of(),
                tried(by, participantId));
    }

    /**
     * Where somebody with a planned task could go instead that day: every other open step in the order of
     * {@link Precedence}; the time of the task itself is free to be used. That somebody looked is noted.
     *
     * @throws NotFound when there is no such task
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<StepSuggestion> whereTo(Actor by, long assignmentId) {
        Assignment moving = led.get(by, assignmentId);
        Participant person = register.participant(by, moving.participantId());
        DaySheet sheet = book.sheet(by, moving.day());
        if (!sheet.candidates().containsKey(person.id())) {
            return List.of();
        }
        int minutes = sheet.step(moving.orderStepId()).step().minutes();
        return ranked(sheet, candidate(sheet, person.id()).freedOf(moving.takesTime() ? minutes : 0)).stream()
                .filter(one -> one.step().orderStepId() != moving.orderStepId())
                .toList();
    }

    private static List<StepSuggestion> ranked(DaySheet sheet, Candidate candidate) {
        record Ranked(StepSuggestion suggestion, Precedence precedence) {}
        return sheet.steps().values().stream()
                .filter(sheet::isOffered)
                .map(step -> {
                    Opening opening = Objects.requireNonNull(sheet.openings().get(step.orderStepId()));
                    Judged judged = sheet.judge(candidate, opening);
                    return new Ranked(
                            new StepSuggestion(
                                    step,
                                    judged.suits().fit(),
                                    judged.suits().mayBeGiven(),
                                    sheet.holds(candidate.participantId(), step.orderStepId()),
                                    opening.seatsFree(),
                                    judged.suits().reasons()),
                            judged.precedence());
                })
                .sorted(Comparator.comparing(Ranked::precedence)
                        .thenComparing(ranked -> ranked.suggestion().step().dueOn())
                        .thenComparing(ranked -> ranked.suggestion().step().orderStepId()))
                .map(Ranked::suggestion)
                .toList();
    }

    private List<Tried> tried(Actor by, long participantId) {
        List<Assignment> done = assignments.doneBy(participantId, TRIED_SHOWN);
        Map<Long, OpenStep> steps =
                floor.steps(by, done.stream().map(Assignment::orderStepId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(OpenStep::orderStepId, Function.identity()));
        return done.stream()
                .map(one -> new Tried(
                        one,
                        Objects.requireNonNull(steps.get(one.orderStepId())).step()))
                .toList();
    }

    private static Candidate candidate(DaySheet sheet, long participantId) {
        return Objects.requireNonNull(sheet.candidates().get(participantId));
    }
}
