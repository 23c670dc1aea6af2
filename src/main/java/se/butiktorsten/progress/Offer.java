package se.butiktorsten.progress;

/** What can be done when a task was too much, in the order in which it is offered. */
public enum Offer {
    /** An adaptation at the station, or the step split into smaller ones. */
    ADAPT_TASK,
    /** Shorter sessions, or more breaks. */
    SHORTER_SESSION,
    /** Look for tasks with one grade less of the demand that stood out. A step back is as normal as a step forward. */
    STEP_BACK
}
