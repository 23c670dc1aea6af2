package se.butiktorsten.tasks;

/**
 * What was at hand to work with (hjälpmedel), as the leader notes it. An adaptation of the place, not support by anybody:
 * it counts for nothing where levels are weighed. What the participant says helped is {@link Help}.
 */
public enum Aid {
    /** Checklista. */
    CHECKLIST,
    /** Timer. */
    TIMER,
    /** Hörselskydd. */
    HEARING_PROTECTION,
    /** Ergonomiskt verktyg: a grip, a stool, a table of the right height. */
    ERGONOMIC_TOOL
}
