package se.butiktorsten.placements;

/** Where somebody was hired when a placement ended. */
public enum Hired {
    /** In the place where the placement was. */
    HERE,
    /** By us, as an extra resource in a workshop or the shop. */
    EXTRA_RESOURCE,
    ELSEWHERE
}
