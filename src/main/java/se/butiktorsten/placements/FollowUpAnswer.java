package se.butiktorsten.placements;

/** What came of asking. */
public enum FollowUpAnswer {
    /** The next step has begun: work, studies, rehabilitation, another intervention. */
    STARTED,
    /** The next step has not begun yet. */
    NOT_STARTED,
    /** The placement goes as agreed. */
    GOING_WELL,
    /** Something in it is to be changed. */
    NEEDS_CHANGE,
    /** Nobody could be reached. Counted on its own, never as a "no". */
    NO_ANSWER
}
