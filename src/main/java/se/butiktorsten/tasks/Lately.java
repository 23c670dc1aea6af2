package se.butiktorsten.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do with one step of a recipe lately.
 *
 * @param times on how many of the last {@link Precedence#LATELY_DAYS} days the person was at it
 * @param lastDay the latest of these days; null when there is none
 * @param supportLastTime the support level (0 to 5) when it was last done within four weeks; null when it was not
 */
record Lately(
        int times, @Nullable LocalDate lastDay, @Nullable Integer supportLastTime) {

    static final Lately NEVER = new Lately(0, null, null);

    /** The same after one more day at it. */
    Lately and(LocalDate day) {
        return new Lately(times + 1, day, supportLastTime);
    }
}
