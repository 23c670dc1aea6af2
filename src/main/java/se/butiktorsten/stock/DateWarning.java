package se.butiktorsten.stock;

/** What somebody who sells a product must know of its dates. */
public enum DateWarning {
    /** What would be sold next is no longer at its best: the customer is told. */
    PAST_BEST_BEFORE,
    /** Nothing of it may be sold: all that is left is past its use-by date. */
    PAST_USE_BY
}
