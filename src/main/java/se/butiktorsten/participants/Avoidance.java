package se.butiktorsten.participants;

/**
 * Something in the surroundings of a task that was agreed to be avoided, whatever the reason; the reason is not kept.
 * The names are those of the catalogue's environment flags, which this feature does not see.
 */
public enum Avoidance {
    /** Machines, radio, many voices. */
    NOISE,
    /** Sanding, flour in the air. */
    DUST,
    /** Paint, glue, strong food. */
    SMELL,
    /** Ovens, greenhouse in summer. */
    HEAT,
    BRIGHT_LIGHT,
    /** Nobody else in the room. */
    LONE_WORK,
    FLOUR,
    NUTS
}
