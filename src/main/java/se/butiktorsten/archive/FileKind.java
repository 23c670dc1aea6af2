package se.butiktorsten.archive;

/** What a kept file is. */
public enum FileKind {
    /** A revenue report. */
    REVENUE,
    /** The books of a calendar year: journal, receipts, closes, vouchers, exports, definitions. */
    YEAR
}
