package se.butiktorsten.stock;

/** Why something was written off: about the thing, never about anybody. */
public enum WasteReason {
    /** Fell, tore, got wet. */
    BROKEN,
    /** Kept too long to be sold or eaten. */
    PAST_ITS_DATE,
    /** Whole, and still not fit to be sold. */
    NOT_GOOD_ENOUGH,
    /** Not to be found. */
    LOST,
    /** Given to taste, or stood in the window until it was worn. */
    TASTED_OR_SHOWN,
    /** Anything else; a note says what. */
    OTHER
}
