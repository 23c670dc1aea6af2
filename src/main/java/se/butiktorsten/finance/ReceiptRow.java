package se.butiktorsten.finance;

import java.time.Instant;
import java.util.UUID;
import se.butiktorsten.shared.Money;

/**
 * A receipt in the list behind a figure; the amounts are of the lines that were asked for, not always of the whole
 * receipt.
 *
 * @param till the till's code
 * @param number its number in the till's own series
 * @param isReturn whether goods came back
 * @param isIncomplete whether it was imported without rows that had to be refused
 */
public record ReceiptRow(
        UUID id,
        String till,
        long number,
        Instant soldAt,
        boolean isReturn,
        boolean isIncomplete,
        Money net,
        Money vat,
        Money gross) {}
