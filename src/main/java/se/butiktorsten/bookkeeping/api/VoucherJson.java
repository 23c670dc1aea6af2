package se.butiktorsten.bookkeeping.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.bookkeeping.BookedVoucher;
import se.butiktorsten.bookkeeping.ExportBatch;
import se.butiktorsten.bookkeeping.Voucher;
import se.butiktorsten.bookkeeping.VoucherLine;

/**
 * A voucher and what became of it.
 *
 * @param name its number in the year: {@code 2026-17}
 * @param close the close it books; null for anything else
 * @param corrects the voucher it puts right, or null
 * @param compiledAt UTC
 * @param approvedBy log-in name, or null while nobody has
 * @param batch the export it left in, or null
 * @param correctedBy the voucher that puts it right, or null
 */
public record VoucherJson(
        String id,
        String name,
        String day,
        String text,
        String kind,
        @Nullable String close,
        @Nullable String corrects,
        @Nullable String reason,
        String compiledAt,
        String compiledBy,
        @Nullable String approvedBy,
        @Nullable String batch,
        @Nullable String correctedBy,
        List<LineJson> lines) {

    /** A row: its code string and the amount in öre, debit positive, credit negative. */
    public record LineJson(
            String account,
            @Nullable String costCentre,
            @Nullable String operation,
            @Nullable String counterpart,
            @Nullable String project,
            long amountOre,
            String text) {

        static LineJson of(VoucherLine line) {
            return new LineJson(
                    line.coding().account(),
                    line.coding().costCentre(),
                    line.coding().operation(),
                    line.coding().counterpart(),
                    line.coding().project(),
                    line.amount().ore(),
                    line.text());
        }
    }

    static VoucherJson of(BookedVoucher booked) {
        Voucher voucher = booked.voucher();
        var approval = booked.approval();
        ExportBatch batch = booked.batch();
        Voucher correction = booked.correctedBy();
        return new VoucherJson(
                voucher.id().toString(),
                voucher.name(),
                voucher.day().toString(),
                voucher.text(),
                voucher.kind().name(),
                voucher.close().map(Object::toString).orElse(null),
                voucher.corrects().map(Object::toString).orElse(null),
                voucher.reason().orElse(null),
                voucher.compiledAt().toString(),
                voucher.compiledBy(),
                approval == null ? null : approval.approvedBy(),
                batch == null ? null : batch.id().toString(),
                correction == null ? null : correction.id().toString(),
                voucher.lines().stream().map(LineJson::of).toList());
    }
}
