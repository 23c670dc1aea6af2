package se.butiktorsten.results;

import org.jspecify.annotations.Nullable;

/** What the unit is measured by, each as a share of the episodes that ended in the period (måluppfyllelse). */
public enum Goal {
    /** Went on to rehabilitation or a labour-market measure, with work, studies and active job-seeking. */
    ONWARD(9000),
    /** Feels better, by the participant's own answer. */
    WELLBEING(7500),
    /** Has come closer to work or studies, by the participant's own answer. */
    STEP_TO_WORK(7500),
    /** Completed the planned activity. */
    COMPLETED(9000),
    /** Reached the individual goal; not asked of an assessment. */
    GOAL_REACHED(7500),
    /** Got the written summary for further planning; asked of those that completed. */
    SUMMARY(10_000),
    /** Had begun the next step within three calendar months; watched, without a target. */
    NEXT_STEP(0);

    private final int target;

    Goal(int target) {
        this.target = target;
    }

    /** What share the unit's final report was measured by, in basis points; null for what is only watched. */
    @Nullable
    Integer firstTarget() {
        return target == 0 ? null : target;
    }

    /** What is known of an ended episode: yes, no, or null when nobody answered. */
    @Nullable
    YesNo answerOf(Episode ended) {
        return switch (this) {
            case ONWARD -> ended.ledOn() ? YesNo.YES : YesNo.NO;
            case WELLBEING -> ended.wellbeing();
            case STEP_TO_WORK -> ended.stepToWork();
            case COMPLETED -> ended.completed();
            case GOAL_REACHED -> ended.goalReached();
            case SUMMARY -> ended.summaryOn() == null ? YesNo.NO : YesNo.YES;
            case NEXT_STEP -> ended.nextStepInTime();
        };
    }

    /** Whether it is asked of this episode at all. */
    boolean isAskedOf(Episode ended) {
        return switch (this) {
            case GOAL_REACHED -> ended.intervention().hasPersonalGoal();
            case SUMMARY -> ended.completed() == YesNo.YES;
            default -> true;
        };
    }
}
