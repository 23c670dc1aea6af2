package se.butiktorsten.tasks;

/** How a step suits somebody today. A word about the step and the day, never a grade of the person. */
public enum Fit {
    /** Passar: within what was agreed, say folding boxes for somebody who agreed on fine work at that grade. */
    OK,
    /** Lagom utmaning: one demand, and only one, lies one grade above what was agreed. */
    STRETCH,
    /** Behöver stöd: would be OK or STRETCH, with a supervisor beside. */
    WITH_SUPPORT,
    /** Inte idag: something stands in the way, which the reasons name. */
    NOT_TODAY
}
