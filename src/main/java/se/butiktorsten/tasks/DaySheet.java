package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.tasks.Board.PersonToday;
import se.butiktorsten.tasks.Board.TaskToday;

/**
 * One day as it stands: who trains here, what needs doing, what is given.
 *
 * @param led the workshops whose steps may be given
 * @param people everybody whom the leader sees, by alias, also those who are not here that day
 * @param steps what is open, the most urgent first, and whatever else was asked about or given
 * @param openings the same steps as the rankings look at them
 * @param given everything given that day at these steps and to these people
 */
record DaySheet(
        LocalDate day,
        Set<Workshop> led,
        Map<Long, Participant> people,
        Map<Long, Candidate> candidates,
        Map<Long, OpenStep> steps,
        Map<Long, Opening> openings,
        List<Assignment> given) {

    /** Whether somebody is here that day: the hours say so, and no absence is noted. */
    boolean isHere(long participantId) {
        return Objects.requireNonNull(candidates.get(participantId)).minutes() > 0;
    }

    /** Somebody's day with the tasks; null when the person is not here and has none. */
    @Nullable
    PersonToday today(long participantId) {
        Candidate person = Objects.requireNonNull(candidates.get(participantId));
        List<TaskToday> own = given.stream()
                .filter(assignment -> assignment.participantId() == participantId)
                .map(assignment -> new TaskToday(assignment, alias(participantId), step(assignment.orderStepId())))
                .toList();
        return person.minutes() == 0 && own.isEmpty()
                ? null
                : new PersonToday(
                        participantId,
                        alias(participantId),
                        person.home(),
                        person.minutes(),
                        Math.max(0, person.minutes() - person.minutesTaken()),
                        own);
    }

    /** Whether a step needs doing and may be given to somebody. */
    boolean isOffered(OpenStep step) {
        return step.isOpen() && led.contains(step.workshop());
    }

    boolean holds(long participantId, long orderStepId) {
        return given.stream()
                .anyMatch(assignment -> assignment.holdsASeat()
                        && assignment.participantId() == participantId
                        && assignment.orderStepId() == orderStepId);
    }

    /** Whether somebody has a task that day which has not ended. */
    boolean hasATask(long participantId) {
        return given.stream()
                .anyMatch(assignment -> assignment.holdsASeat() && assignment.participantId() == participantId);
    }

    /** How a step suits somebody; the time of that step itself counts for nothing where the person has it already. */
    Judged judge(Candidate person, Opening opening) {
        boolean holdsIt = holds(person.participantId(), opening.orderStepId());
        return Judged.of(holdsIt ? person.freedOf(opening.station().minutes()) : person, opening, day);
    }

    /**
     * Those for whom a task is looked for: here that day, without a task that has not ended, and with time left.
     *
     * @param workshop whose people; null for all
     */
    List<Candidate> waiting(@Nullable Workshop workshop) {
        return candidates.values().stream()
                .filter(person -> person.minutes() > person.minutesTaken() && !hasATask(person.participantId()))
                .filter(person -> workshop == null || person.home() == workshop)
                .toList();
    }

    /**
     * The steps at which somebody can begin: there is something to work on and a seat free, never more seats than things.
     *
     * @param workshop whose steps; null for all
     */
    List<Opening> ready(@Nullable Workshop workshop) {
        return steps.values().stream()
                .filter(step -> isOffered(step) && step.isReady())
                .filter(step -> workshop == null || step.workshop() == workshop)
                .map(step -> {
                    Opening opening = Objects.requireNonNull(openings.get(step.orderStepId()));
                    return step.product().unit() == Unit.PIECE ? opening.forAtMost(step.ready()) : opening;
                })
                .filter(opening -> opening.seatsFree() > 0)
                .toList();
    }

    String alias(long participantId) {
        return Objects.requireNonNull(people.get(participantId)).alias();
    }

    OpenStep step(long orderStepId) {
        return Objects.requireNonNull(steps.get(orderStepId));
    }
}
