package se.butiktorsten.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.tasks.Assignment;
import se.butiktorsten.tasks.AssignmentStatus;
import se.butiktorsten.tasks.Outcome;
import se.butiktorsten.tasks.SelfRating;
import se.butiktorsten.tasks.Session;

/**
 * One session as the rule looks at it.
 *
 * @param id the assignment's
 * @param demands what the step demanded, as it was graded then
 * @param support the support level, 0 (independent) to 5; null when the session was broken off
 * @param rating what the participant said; null when nobody asked, which is the same as no answer
 */
public record Observation(
        long id,
        LocalDate day,
        How how,
        DemandProfile demands,
        @Nullable Integer support,
        @Nullable SelfRating rating) {

    /** How a session came to its end. */
    public enum How {
        /** The step was done, with support or without. */
        COMPLETED,
        /** The session ran its course and the step was not finished: time, material or the day's form. */
        NOT_FINISHED,
        /** Broken off. */
        INTERRUPTED
    }

    static Observation of(Session session) {
        Assignment done = session.assignment();
        How how = done.status() == AssignmentStatus.STOPPED
                ? How.INTERRUPTED
                : done.outcome()
                                .filter(outcome -> outcome == Outcome.NOT_FINISHED)
                                .isPresent()
                        ? How.NOT_FINISHED
                        : How.COMPLETED;
        return new Observation(
                done.id(),
                done.day(),
                how,
                session.step().demands(),
                done.supportLevel().orElse(null),
                done.ownRating().orElse(null));
    }

    boolean isInterrupted() {
        return how == How.INTERRUPTED;
    }

    /** Whether it may fill the three that a step forward rests on: completed, and the participant answered. */
    boolean isCompletedWithAnswer() {
        return how == How.COMPLETED && rating != null && rating != SelfRating.NO_ANSWER;
    }

    boolean is(SelfRating said) {
        return rating == said;
    }

    boolean hadSupportOfAtLeast(int level) {
        return support != null && support >= level;
    }
}
