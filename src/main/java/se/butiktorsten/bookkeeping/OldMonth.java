package se.butiktorsten.bookkeeping;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a till whose receipts were imported.
 *
 * @param voucher what books it; null while it is not booked
 */
public record OldMonth(
        String tillCode, YearMonth month, @Nullable Voucher voucher) {}
