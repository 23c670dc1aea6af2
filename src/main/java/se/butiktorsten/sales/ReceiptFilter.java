package se.butiktorsten.sales;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Period;

/**
 * Which receipts somebody wants to see.
 *
 * @param period business days, both ends included
 * @param tillCode only this till; null for all
 * @param series only this series of the till; null for all
 * @param number only this receipt number; null for all
 * @param skip how many of the newest to pass over, 0 or more
 * @param atMost how many to answer with, 1 to 500
 */
public record ReceiptFilter(
        Period period,
        @Nullable String tillCode,
        @Nullable Integer series,
        @Nullable Long number,
        int skip,
        int atMost) {

    /** The most receipts one answer holds. */
    public static final int MOST = 500;

    public ReceiptFilter {
        if (skip < 0 || atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException("Ask for 1 to " + MOST + " receipts");
        }
    }

    /** All receipts of a period, as many as one answer holds. */
    public static ReceiptFilter of(Period period) {
        return new ReceiptFilter(period, null, null, null, 0, MOST);
    }
}
