package se.butiktorsten.sales;

/** Why something is sold for less. */
public enum DiscountReason {
    /** A scratch, a dent, a crooked seam. */
    FLAW,
    /** The best-before day is near. */
    SHORT_DATE,
    /** An offer that holds for everybody. */
    OFFER,
    /** Many at once. */
    MANY,
    /** To make up for something. */
    GOODWILL
}
