package se.butiktorsten.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was at a step of a recipe on a day, or is going to be: as much of an assignment as the rankings look at.
 *
 * @param supportLevel 0 to 5 once it is done
 */
record Stint(
        long participantId,
        long taskStepId,
        LocalDate day,
        boolean isDone,
        boolean isStopped,
        @Nullable Integer supportLevel) {

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "stint of participant " + participantId;
    }
}
