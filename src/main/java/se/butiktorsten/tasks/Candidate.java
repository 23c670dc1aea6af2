package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.Workshop;

/**
 * Somebody for whom a step is looked for on one day: as much as the rankings look at.
 *
 * @param home where the person trains as a rule
 * @param licensedFor the machines of the day's steps for which the person holds a licence
 * @param minutes how long the person is here that day
 * @param minutesTaken how much of it already has a task
 * @param lately by step of a recipe
 * @param form how the day is, where somebody has said so
 */
record Candidate(
        long participantId,
        WorkingProfile profile,
        Set<Avoidance> avoids,
        Workshop home,
        Set<Workshop> instructedIn,
        Set<String> licensedFor,
        int minutes,
        int minutesTaken,
        Map<Long, Lately> lately,
        @Nullable DayForm form) {

    Lately lately(long taskStepId) {
        return lately.getOrDefault(taskStepId, Lately.NEVER);
    }

    Agreement agreementOn(Opening opening) {
        Station station = opening.station();
        String machine = station.machine();
        return new Agreement(
                profile,
                avoids,
                instructedIn.contains(station.workshop()),
                machine != null && licensedFor.contains(machine),
                minutes,
                minutesTaken,
                lately(opening.taskStepId()).supportLastTime());
    }

    /** The same with so many minutes more without a task. */
    Candidate freedOf(int minutes) {
        return new Candidate(
                participantId,
                profile,
                avoids,
                home,
                instructedIn,
                licensedFor,
                this.minutes,
                minutesTaken - minutes,
                lately,
                form);
    }

    /** The same on a day like this. */
    Candidate feeling(@Nullable DayForm form) {
        return new Candidate(
                participantId, profile, avoids, home, instructedIn, licensedFor, minutes, minutesTaken, lately, form);
    }

    /** The same when one more day at a step of a recipe is over. */
    Candidate havingDone(long taskStepId, LocalDate day) {
        Map<Long, Lately> then = new HashMap<>(lately);
        then.put(taskStepId, lately(taskStepId).and(day));
        return new Candidate(
                participantId, profile, avoids, home, instructedIn, licensedFor, minutes, minutesTaken, then, form);
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "participant " + participantId;
    }
}
