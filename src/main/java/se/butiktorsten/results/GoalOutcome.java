package se.butiktorsten.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Period;

/**
 * How far a goal was reached in a period.
 *
 * @param target what share was asked for that year, in basis points; null for what is only watched
 * @param reached how many answered yes
 * @param answered of how many: those of whom an answer is known
 * @param notAnswered those that were asked and of whom none is known; no part of the share
 */
public record GoalOutcome(Goal goal, @Nullable Integer target, long reached, long answered, long notAnswered) {

    static GoalOutcome of(Goal goal, @Nullable Integer target, Period period, List<Episode> all) {
        long reached = 0;
        long answered = 0;
        long notAnswered = 0;
        for (Episode episode : all) {
            if (!episode.intervention().countsInVolumes() || !episode.endedIn(period) || !goal.isAskedOf(episode)) {
                continue;
            }
            YesNo answer = goal.answerOf(episode);
            if (answer == null) {
                notAnswered++;
            } else {
                answered++;
                reached += answer == YesNo.YES ? 1 : 0;
            }
        }
        return new GoalOutcome(goal, target, reached, answered, notAnswered);
    }

    /** The share in basis points, rounded half up to a tenth of a per cent; null of nobody. */
    public @Nullable Long share() {
        return share(reached, answered);
    }

    /** Whether the target was met, by the counts and not by the rounded share; null without a target or answers. */
    public @Nullable Boolean isMet() {
        return target == null || answered == 0 ? null : reached * 10_000 >= target * answered;
    }

    /** A share of counts in basis points, rounded half up to a tenth of a per cent: 1 of 3 is 3330. Null of none. */
    public static @Nullable Long share(long part, long whole) {
        return whole == 0 ? null : (part * 2000 + whole) / (2 * whole) * 10;
    }
}
