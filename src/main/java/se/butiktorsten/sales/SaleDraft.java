package se.butiktorsten.sales;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * A purchase as the till sends it, not looked over yet: {@link Till#sell} names every fault in it at once.
 *
 * @param id made by the till before it sends, so that a repeat is the same sale
 * @param tillCode which till
 * @param soldAt when it was paid, by the till's clock
 * @param lines the goods, in the order of the receipt
 * @param payments how it is paid
 */
public record SaleDraft(UUID id, String tillCode, Instant soldAt, List<Line> lines, List<Payment> payments) {

    public SaleDraft {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /**
     * So much of one product.
     *
     * @param sku the product's article number
     * @param unitPrice what the till charged for one unit, including VAT. It is kept even if the price is another one
     *     by now: the till showed it and the customer paid it
     */
    public record Line(String sku, Quantity quantity, Money unitPrice) {}

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
                .of(lines.size());
        for (Line line : lines) {
            print.of(line.sku()).of(line.quantity()).of(line.unitPrice());
        }
        for (Payment payment : payments) {
            print.of(payment.method()).of(payment.amount()).of(payment.tendered());
        }
        return print.hex();
    }
}
