package se.butiktorsten.placements;

/** Where somebody was hired when a placement ended. */
public enum Hired {
    /** Where the placement was: by the employer, or by us as an extra resource in a workshop or the shop. */
    HERE,
    ELSEWHERE
}
