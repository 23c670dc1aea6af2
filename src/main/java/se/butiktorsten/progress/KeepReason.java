package se.butiktorsten.progress;

/** Why to go on as now. */
public enum KeepReason {
    /** Too little to go on: in no demand are there three sessions to look at (för lite underlag). */
    TOO_LITTLE,
    /** It was called too easy, yet there was much support: talk with the participant. */
    TALK,
    /** All is well for a step forward, but profile or hours were changed less than a fortnight ago. */
    CHANGED_LATELY,
    /** All is well for a step forward, but within a fortnight the hours go up: one thing at a time. */
    MORE_HOURS_SOON,
    /** All is well, and nobody has asked for more. */
    NOBODY_ASKED,
    /** The tasks suit as they are. */
    AS_IT_IS,
    /** The same was talked about lately; what was said then stands. */
    TALKED_ABOUT
}
