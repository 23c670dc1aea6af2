package se.butiktorsten.catalog;

/** What somebody must have been given before a step may be theirs. A hard gate, whatever the level of the step. */
public enum SafetyClass {
    /** Nothing beyond the house's own introduction: folding boxes. */
    NONE,
    /** A walk-through of the station: the stove. */
    INSTRUCTION,
    /** A licence for the machine that the step names: the band saw. */
    LICENCE,
    /** Only with a supervisor beside: hot oil. */
    SUPERVISED_ONLY
}
