package se.butiktorsten.stock;

/** Why a balance changed. */
public enum MovementReason {
    /** Goods came in: a finished batch of bird boxes, a delivery. */
    RECEIVED,
    /** Left for another place, where the same source says {@link #MOVED_IN}. */
    MOVED_OUT,
    /** Came from another place, where the same source says {@link #MOVED_OUT}. */
    MOVED_IN,
    /** Went over the counter. */
    SOLD,
    /** Came back over the counter. */
    RETURNED,
    /** Handed over to a customer who had ordered it; the delivery note says to whom. */
    DELIVERED,
    /** Became part of something that was made: flour in a dough. */
    USED,
    /** Was taken to be used, and was not. */
    PUT_BACK,
    /** Somebody counted the shelf; the change is what the book had to give way, also when that is nothing. */
    COUNTED,
    /** Written off (svinn); the {@link WasteReason} says why. */
    WASTED,
    /** Given to an organisation or an event (gåva); the note says to whom. */
    GIVEN_AWAY,
    /** Used by ourselves, and not to make something of (egen förbrukning); the note says by whom and for what. */
    OWN_USE,
    /** Takes back a movement that was a mistake, and names it. */
    CORRECTED;

    /** Whether goods left the house this way without a sale: written off, given away, used by ourselves. */
    public boolean leavesUnsold() {
        return this == WASTED || this == GIVEN_AWAY || this == OWN_USE;
    }

    /**
     * Whether a movement of this kind may be taken back here. What the till moved is taken back at the till, so that goods
     * and money go together.
     */
    public boolean isReversible() {
        return this != SOLD && this != RETURNED && this != DELIVERED && this != CORRECTED;
    }
}
