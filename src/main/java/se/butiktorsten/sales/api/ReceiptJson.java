package se.butiktorsten.sales.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.Sale;
import se.butiktorsten.sales.SaleLine;
import se.butiktorsten.sales.SalePayment;
import se.butiktorsten.sales.VatSum;

/**
 * A receipt. Amounts are whole öre, quantities thousandths of the unit; both are negative on a return.
 *
 * @param series which of the till's devices gave the number, from 1; 0 if it was numbered here
 * @param eatIn whether it was eaten on the premises
 * @param receipt the receipt as people name it, till and number
 * @param original the id of the sale that came back, on a return
 * @param exchangeOf the id of the return whose goods were exchanged for these, on a sale
 * @param incomplete imported without rows that were refused
 */
public record ReceiptJson(
        String id,
        String kind,
        String receipt,
        String till,
        int series,
        long number,
        String soldAt,
        String businessDay,
        String receivedAt,
        String cashier,
        boolean eatIn,
        long totalOre,
        long vatOre,
        long roundingOre,
        long paidOre,
        long changeOre,
        @Nullable String original,
        @Nullable String exchangeOf,
        boolean incomplete,
        List<LineJson> lines,
        List<VatJson> vat,
        List<PaymentJson> payments) {

    /**
     * A line of the receipt.
     *
     * @param productId null when it is not in the list
     * @param discountOre what was taken off already; grossOre is without it
     * @param originalPosition on a return the line of the sale that came back
     */
    public record LineJson(
            int position,
            @Nullable Long productId,
            String sku,
            String name,
            String workshop,
            long quantity,
            long unitPriceOre,
            String vatCategory,
            int vatBp,
            long discountOre,
            @Nullable String discountReason,
            long grossOre,
            long netOre,
            long vatOre,
            @Nullable Integer originalPosition) {

        static LineJson of(SaleLine line) {
            return new LineJson(
                    line.position(),
                    line.productId().orElse(null),
                    line.sku(),
                    line.name(),
                    line.workshop().name(),
                    line.quantity().thousandths(),
                    line.unitPrice().ore(),
                    line.vatCategory().name(),
                    line.rate().basisPoints(),
                    line.discount().ore(),
                    line.discountReason().map(Enum::name).orElse(null),
                    line.gross().ore(),
                    line.net().ore(),
                    line.vat().ore(),
                    line.originalPosition().isPresent()
                            ? line.originalPosition().getAsInt()
                            : null);
        }
    }

    /** What one VAT rate makes of the receipt. */
    public record VatJson(int vatBp, long netOre, long vatOre, long grossOre) {

        static VatJson of(VatSum sum) {
            return new VatJson(
                    sum.rate().basisPoints(),
                    sum.net().ore(),
                    sum.vat().ore(),
                    sum.gross().ore());
        }
    }

    /** A payment; money back is negative. */
    public record PaymentJson(String method, long amountOre, long tenderedOre) {

        static PaymentJson of(SalePayment payment) {
            return new PaymentJson(
                    payment.method().name(),
                    payment.amount().ore(),
                    payment.tendered().ore());
        }
    }

    static ReceiptJson of(Sale sale) {
        return new ReceiptJson(
                sale.id().toString(),
                sale.kind().name(),
                sale.receiptNumber(),
                sale.tillCode(),
                sale.series(),
                sale.number(),
                sale.soldAt().toString(),
                sale.businessDay().toString(),
                sale.receivedAt().toString(),
                sale.cashier(),
                sale.isEatIn(),
                sale.total().ore(),
                sale.vat().ore(),
                sale.rounding().ore(),
                sale.paid().ore(),
                sale.change().ore(),
                sale.originalId().map(UUID::toString).orElse(null),
                sale.exchangeOf().map(UUID::toString).orElse(null),
                sale.isIncomplete(),
                sale.lines().stream().map(LineJson::of).toList(),
                sale.vatByRate().stream().map(VatJson::of).toList(),
                sale.payments().stream().map(PaymentJson::of).toList());
    }
}
