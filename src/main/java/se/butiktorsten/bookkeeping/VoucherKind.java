package se.butiktorsten.bookkeeping;

/** What a voucher books. */
public enum VoucherKind {
    /** One day close of a till. */
    CLOSE,
    /** One month of a till whose receipts were imported and that has no closes. */
    /** A month of a till whose receipts were imported. */
    MONTH,
    /** What another part of the same municipality ordered and got: without VAT, without money. */
    INTERNAL,
    /** What was wrong in another voucher, put right. */
    CORRECTION
}
