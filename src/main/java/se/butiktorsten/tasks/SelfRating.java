package se.butiktorsten.tasks;

/** What the participant says about the task afterwards, if anything. */
public enum SelfRating {
    /** För lätt. */
    TOO_EASY,
    /** Lagom. */
    JUST_RIGHT,
    /** För svårt. */
    TOO_HARD,
    /** Vill inte svara, which is an answer and counts neither way. */
    NO_ANSWER
}
