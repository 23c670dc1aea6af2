package se.butiktorsten.production;

/**
 * Why something had to be thrown away: about the thing and the material, never about anybody. Learning is as good a
 * reason as any.
 */
public enum ScrapReason {
    /** Made for practice: the first three folds of a new hand. */
    LEARNING,
    /** The material gave way: the board split, the paper tore. */
    MATERIAL,
    /** Came out in another size than the drawing says. */
    MEASURE,
    /** Burnt in the oven or on the stove. */
    BURNT,
    /** The machine or the tool did something else. */
    MACHINE,
    /** Anything else. */
    OTHER
}
