package se.butiktorsten.sales.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.CashCount;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.VatSum;
import se.butiktorsten.sales.ZReport;

/** A close of a till's day. Amounts are whole öre. */
public record CloseJson(
        String id,
        String till,
        long number,
        String businessDay,
        String closedAt,
        String closedBy,
        @Nullable String approvedBy,
        long sales,
        long salesOre,
        long returns,
        long returnsOre,
        long discountOre,
        long roundingOre,
        long paidOre,
        long fundOre,
        long expectedOre,
        long countedOre,
        long cashDifferenceOre,
        long cardOre,
        long cardDifferenceOre,
        long swishOre,
        long swishDifferenceOre,
        @Nullable String reason,
        long leftOre,
        long toBankOre,
        long grandSalesOre,
        long grandReturnsOre,
        List<MethodJson> methods,
        List<VatJson> vat,
        List<PieceJson> pieces) {

    /** What was paid by one method. */
    public record MethodJson(String method, long count, long amountOre) {}

    /** What was sold at one VAT rate. */
    public record VatJson(int vatBp, long netOre, long vatOre) {

        static VatJson of(VatSum sum) {
            return new VatJson(
                    sum.rate().basisPoints(), sum.net().ore(), sum.vat().ore());
        }
    }

    /** How many there were of a note or coin. */
    public record PieceJson(long valueOre, long count) {}

    static CloseJson of(ZReport report) {
        DayClose close = report.close();
        return new CloseJson(
                close.id().toString(),
                close.tillCode(),
                close.number(),
                close.businessDay().toString(),
                close.closedAt().toString(),
                close.closedBy(),
                report.approvedBy().orElse(null),
                close.takings().sales().count(),
                close.takings().sales().amount().ore(),
                close.takings().returns().count(),
                close.takings().returns().amount().ore(),
                close.takings().discounts().amount().ore(),
                close.takings().rounding().ore(),
                close.takings().paid().ore(),
                close.fund().ore(),
                close.expected().ore(),
                close.counted().ore(),
                close.cashDifference().ore(),
                close.card().ore(),
                close.cardDifference().ore(),
                close.swish().ore(),
                close.swishDifference().ore(),
                close.reason().orElse(null),
                close.left().ore(),
                close.toBank().ore(),
                close.grandSales().ore(),
                close.grandReturns().ore(),
                methods(close),
                close.takings().vat().stream().map(VatJson::of).toList(),
                CashCount.VALUES.stream()
                        .filter(value -> close.count().of(value) > 0)
                        .map(value -> new PieceJson(value, close.count().of(value)))
                        .toList());
    }

    private static List<MethodJson> methods(DayClose close) {
        return List.of(PaymentMethod.values()).stream()
                .filter(method -> close.takings().paid(method).count() > 0)
                .map(method -> new MethodJson(
                        method.name(),
                        close.takings().paid(method).count(),
                        close.takings().paid(method).amount().ore()))
                .toList();
    }
}
