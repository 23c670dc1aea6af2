package se.butiktorsten.planning;

/** What has become of what the shop asked for. */
public enum WishStatus {
    /** Nobody has answered yet: twelve candles were asked for this morning. */
    OPEN,
    /** The shop has asked for another amount of the same since; that wish counts. */
    REPLACED,
    /** The shop needs it no longer: it was found at the back of the store. */
    WITHDRAWN,
    /** A leader has made an order of it. */
    PLANNED,
    /** A leader has said not now, and why: the wax comes on Thursday. */
    NOT_NOW
}
