package se.butiktorsten.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of each goal, year by year.
 *
 * @param written every target that somebody wrote, the oldest first
 */
public record Targets(List<GoalTarget> written) {

    /** Nobody wrote any: those of the unit's final report hold. */
    static final Targets AS_PRINTED = new Targets(List.of());

    public Targets {
        written = List.copyOf(written);
    }

    /**
     * What share is asked for in this year, in basis points; null when it is only watched. Before the first year that
     * somebody wrote a target for, the one of the unit's final report holds.
     */
    public @Nullable Integer of(Goal goal, int year) {
        GoalTarget latest = null;
        for (GoalTarget target : written) {
            boolean holds = target.goal() == goal && target.fromYear() <= year;
            if (holds && (latest == null || target.fromYear() >= latest.fromYear())) {
                latest = target;
            }
        }
        return latest == null ? goal.firstTarget() : latest.target();
    }
}
