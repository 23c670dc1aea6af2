package se.butiktorsten.sales;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * A purchase as the till sends it, not looked over yet: {@link Till#sell} names every fault in it at once.
 *
 * @param id made by the till before it sends, so that a repeat is the same sale
 * @param tillCode which till
 * @param soldAt when it was paid, by the till's clock
 * @param eatIn whether it is eaten on the premises: then food has the VAT of serving
 * @param lines the goods, in the order of the receipt
 * @param discount something off the whole purchase; shared among the lines in proportion
 * @param payments how it is paid
 * @param exchangeOf the return whose goods were exchanged for these, when the purchase is paid with that; otherwise null
 * @param completed who completed it and under which number, when the goods have left and the receipt is printed already;
 *     null when the sale is to be made now, and numbered here
 */
public record SaleDraft(
        UUID id,
        String tillCode,
        Instant soldAt,
        boolean eatIn,
        List<Line> lines,
        @Nullable Discount discount,
        List<Payment> payments,
        @Nullable UUID exchangeOf,
        @Nullable Completed completed) {

    public SaleDraft {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /** A purchase that is taken away at full price, to be numbered here. */
    public SaleDraft(UUID id, String tillCode, Instant soldAt, List<Line> lines, List<Payment> payments) {
        this(id, tillCode, soldAt, false, lines, null, payments, null, null);
    }

    /**
     * So much of one thing.
     *
     * @param sku the product's article number; empty for what is not in the list
     * @param unlisted what the till calls it: needed for what is not in the list, and what a complete sale falls back on
     *     when the list no longer knows the article number; otherwise null
     * @param unitPrice what the till charged for one unit, including VAT. It is kept even if the price is another one
     *     by now: the till showed it and the customer paid it
     * @param discount something off this line, or null
     */
    public record Line(
            String sku,
            @Nullable Unlisted unlisted,
            Quantity quantity,
            Money unitPrice,
            @Nullable Discount discount) {

        /** So much of a product, at full price. */
        public Line(String sku, Quantity quantity, Money unitPrice) {
            this(sku, null, quantity, unitPrice, null);
        }
    }

    /**
     * Something that is not in the list.
     *
     * @param name what the receipt calls it
     * @param workshop who made it
     */
    public record Unlisted(String name, Workshop workshop, VatCategory vatCategory) {}

    /**
     * That a sale is complete already.
     *
     * @param device the till's device, which gave the number
     * @param number in the device's series, the one after its last
     * @param cashier log-in name of who stood at the till
     * @param approver the same of who approved a discount that the cashier may not give alone; null if nobody had to
     */
    public record Completed(
            UUID device,
            long number,
            String cashier,
            @Nullable String approver) {}

    /**
     * One payment.
     *
     * @param amount what it settles: of cash the rounded amount, without what is given back
     * @param tendered what was handed over; the amount itself for everything but cash
     */
    public record Payment(PaymentMethod method, Money amount, Money tendered) {

        /** A payment to the öre, by card or Swish. */
        public static Payment of(PaymentMethod method, Money amount) {
            return new Payment(method, amount, amount);
        }

        /** A payment in cash. */
        public static Payment cash(Money amount, Money tendered) {
            return new Payment(PaymentMethod.CASH, amount, tendered);
        }
    }

    /** The same for every repeat of the same purchase, and for nothing else. */
    String contentHash() {
        Fingerprint print = new Fingerprint()
                .of(SaleKind.SALE)
                .of(tillCode)
                .of(soldAt.truncatedTo(ChronoUnit.MICROS))
                .of(eatIn)
                .of(discount)
                .of(exchangeOf)
                .of(lines.size());
        if (completed != null) {
            print.of(completed.device())
                    .of(completed.number())
                    .of(completed.cashier())
                    .of(completed.approver());
        }
        for (Line line : lines) {
            print.of(line.sku()).of(line.quantity()).of(line.unitPrice()).of(line.discount());
            Unlisted thing = line.unlisted();
            if (thing != null) {
                print.of(thing.name()).of(thing.workshop()).of(thing.vatCategory());
            }
        }
        for (Payment payment : payments) {
            print.of(payment.method()).of(payment.amount()).of(payment.tendered());
        }
        return print.hex();
    }
}
