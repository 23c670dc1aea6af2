package se.butiktorsten.bookkeeping;

/** How a voucher is put right. */
public enum CorrectionKind {
    /** Coded again, by the account plan as it stands now for the day of the event. */
    CODE_AGAIN,
    /** Taken back altogether. */
    TAKE_BACK
}
