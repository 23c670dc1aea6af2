package se.butiktorsten.sales;

/** Where a till's receipt numbers come from. */
public enum TillKind {
    /** Sells today; gives its numbers itself, without gap. */
    LIVE,
    /** Holds receipts of a till that was; the numbers are the ones it gave, gaps included. */
    HISTORIC
}
