package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.production.OpenStep;

/**
 * One day as it stands: who trains here, what needs doing, what is given.
 *
 * @param people everybody who trains here, by alias, also those who are not here that day
 * @param steps what is open, the most urgent first, and whatever else was asked about or given
 * @param openings the same steps as the rankings look at them
 * @param given everything given that day
 */
record DaySheet(
        LocalDate day,
        Map<Long, Participant> people,
        Map<Long, Candidate> candidates,
        Map<Long, OpenStep> steps,
        Map<Long, Opening> openings,
        List<Assignment> given) {

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
}
