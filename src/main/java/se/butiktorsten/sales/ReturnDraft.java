package se.butiktorsten.sales;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * Goods that come back, as the till sends it. Quantities and amounts are positive; the receipt turns the sign.
 *
 * @param id made by the till, as for a sale
 * @param originalId the sale that the goods were bought in
 * @param tillCode the till that gives the money back
 * @param returnedAt when, by the till's clock
 * @param lines what comes back
 * @param refunds how the money is given back
 */
public record ReturnDraft(
        UUID id, UUID originalId, String tillCode, Instant returnedAt, List<Line> lines, List<Refund> refunds) {

    public ReturnDraft {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
    }

    /**
     * So much of one line of the sale.
     *
     * @param position the line's place on the sale's receipt, from 1
     */
    public record Line(int position, Quantity quantity) {}

    /** So much money back, by one method. Cash is rounded like a payment. */
    public record Refund(PaymentMethod method, Money amount) {}

    /** The same for every repeat of the same return, and for nothing else. */
    String contentHash() {
        Fingerprint print = new Fingerprint()
                .of(SaleKind.RETURN)
                .of(originalId)
                .of(tillCode)
                .of(returnedAt.truncatedTo(ChronoUnit.MICROS))
                .of(lines.size());
        for (Line line : lines) {
            print.of(line.position()).of(line.quantity());
        }
        for (Refund refund : refunds) {
            print.of(refund.method()).of(refund.amount());
        }
        return print.hex();
    }
}
