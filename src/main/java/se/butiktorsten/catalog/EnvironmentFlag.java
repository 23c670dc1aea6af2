package se.butiktorsten.catalog;

/** What it is like where a step is done. Information for the choice of place, never a grade. */
public enum EnvironmentFlag {
    NOISE,
    DUST,
    SMELL,
    HEAT,
    BRIGHT_LIGHT,
    LONE_WORK,
    FLOUR,
    NUTS
}
