package se.butiktorsten.tasks;

/** How far an assignment has come. */
public enum AssignmentStatus {
    /** Given, not begun: the seat is kept. */
    PLANNED,
    /** The person is at it. */
    STARTED,
    /** Ended with an outcome. */
    DONE,
    /** Broken off: the day turned out otherwise. A step back is as normal as a step forward. */
    STOPPED
}
