package se.butiktorsten.bookkeeping;

import org.jspecify.annotations.Nullable;

/**
 * A voucher and what became of it.
 *
 * @param approval null while nobody else has approved it
 * @param batch null while it has not left for the economy system
 * @param correctedBy the voucher that puts it right; null when there is none
 */
public record BookedVoucher(
        Voucher voucher,
        @Nullable VoucherApproval approval,
        @Nullable ExportBatch batch,
        @Nullable Voucher correctedBy) {

    /** Whether another person has approved it. */
    public boolean isApproved() {
        return approval != null;
    }

    /** Whether it has left for the economy system. */
    public boolean isExported() {
        return batch != null;
    }

    /** Whether another voucher puts it right. */
    public boolean isCorrected() {
        return correctedBy != null;
    }
}
