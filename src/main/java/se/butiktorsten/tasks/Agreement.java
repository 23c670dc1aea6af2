package se.butiktorsten.tasks;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.WorkingProfile;

/**
 * What was agreed with somebody, and how the day looks so far: as much of it as {@link JustRight} looks at, for one
 * step.
 *
 * @param instructed whether the person has been through the instruction of the step's workshop
 * @param licensed whether the person holds the licence for the step's machine
 * @param minutesToday how long the person is here that day
 * @param minutesTaken how much of it already has a task
 * @param supportLastTime the support level (0 to 5) when the person last did this very step; null when not lately
 */
record Agreement(
        WorkingProfile profile,
        Set<Avoidance> avoids,
        boolean instructed,
        boolean licensed,
        int minutesToday,
        int minutesTaken,
        @Nullable Integer supportLastTime) {

    int minutesLeft() {
        return Math.max(0, minutesToday - minutesTaken);
    }
}
