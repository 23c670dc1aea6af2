package se.butiktorsten.bookkeeping;

/** What a voucher books. */
public enum VoucherKind {
    /** One day close of a till. */
    CLOSE,
    /** One month of a till whose receipts were imported and that has no closes. */
    MONTH,
    /** What was wrong in another voucher, put right. */
    CORRECTION
}
