package se.butiktorsten.tasks;

/** How a task went, in the leader's words. */
public enum Outcome {
    /** Gick bra. */
    WENT_WELL,
    /** Gick med stöd: the level says how much. */
    WITH_SUPPORT,
    /** Blev inte klart: time, material or the day's form; the reason is not kept. */
    NOT_FINISHED
}
