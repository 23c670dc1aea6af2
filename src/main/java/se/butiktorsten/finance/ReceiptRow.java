package se.butiktorsten.finance;

import java.time.Instant;
import java.util.UUID;
import se.butiktorsten.sales.ReceiptName;
import se.butiktorsten.shared.Money;

/**
 * A receipt in the list behind a figure; the amounts are of the lines that were asked for, not always of the whole
 * receipt.
 *
 * @param till the till's code
 * @param series which of the till's devices gave the number; 0 if it was numbered here
 * @param number its number in that series
 * @param isReturn whether goods came back
 * @param isIncomplete whether it was imported without rows that had to be refused
 */
public record ReceiptRow(
        UUID id,
        String till,
        int series,
        long number,
        Instant soldAt,
        boolean isReturn,
        boolean isIncomplete,
        Money net,
        Money vat,
        Money gross) {

    /** The receipt as people name it. */
    public String receiptNumber() {
        return ReceiptName.of(till, series, number);
    }
}
