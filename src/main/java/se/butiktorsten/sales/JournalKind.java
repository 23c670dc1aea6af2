package se.butiktorsten.sales;

/** What a row of a till's journal tells. */
public enum JournalKind {
    /** Something was sold. */
    SALE,
    /** Something came back. */
    RETURN,
    /** A purchase for practice: in no total but the number of them. */
    TRAINING,
    /** A receipt was given once more, marked as a copy. */
    COPY,
    /** The drawer was opened without a sale. */
    DRAWER,
    /** A purchase was thrown away before it was paid. */
    VOIDED,
    /** How much change there is in the drawer now. */
    FUND,
    /** Money was put into the drawer. */
    PAID_IN,
    /** Money was taken out of the drawer, to the bank for instance. */
    PAID_OUT,
    /** Somebody showed with a short code that they stand at the till, or approve something there. */
    SIGNED_ON,
    /** A device became the till. */
    DEVICE_OPENED,
    /** A device stopped being the till; everything it had is here. */
    DEVICE_CLOSED,
    /** Another device became the till while this one could not be asked: something of it may be missing. */
    DEVICE_REPLACED,
    /** The day was closed. */
    CLOSE,
    /** A second person approved a close. */
    APPROVAL;

    /** Whether a till may report this by itself, as an event. */
    public boolean isEvent() {
        return switch (this) {
            case TRAINING, COPY, DRAWER, VOIDED, FUND, PAID_IN, PAID_OUT -> true;
            default -> false;
        };
    }
}
