package se.butiktorsten.tasks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written down when a task is done.
 *
 * @param supportLevel 0 (independent) to 5 (staff does parts); at least 1 where it went with support
 * @param ownRating what the participant said; null when nobody asked
 * @param aids what was at hand to work with
 */
public record HowItWent(
        Outcome outcome, int supportLevel, @Nullable SelfRating ownRating, Set<Aid> aids) {

    public HowItWent {
        aids = Set.copyOf(aids);
    }

    /** The same without aids. */
    public HowItWent(Outcome outcome, int supportLevel, @Nullable SelfRating ownRating) {
        this(outcome, supportLevel, ownRating, Set.of());
    }
}
