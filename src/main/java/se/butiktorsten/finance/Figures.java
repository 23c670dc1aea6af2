package se.butiktorsten.finance;

import java.util.List;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * What a group of sold lines brought. Returns are deducted, cash rounding is not in it.
 *
 * @param receipts on how many receipts the lines stand; a receipt counts in every group it has a line in
 * @param quantity so many, returned ones deducted; units are added as they come
 * @param net the revenue: excluding VAT
 * @param vat the VAT in it
 * @param gross what customers saw as the price: {@code net + vat}
 * @param returnsNet what returns took off {@code net}; zero or negative
 * @param discounts what was taken off the prices, VAT included, given back with what came back; deducted from everything
 *     else already
 */
public record Figures(
        long receipts, Quantity quantity, Money net, Money vat, Money gross, Money returnsNet, Money discounts) {

    public static final Figures NONE =
            new Figures(0, Quantity.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Figures {
        if (!net.plus(vat).equals(gross)) {
            throw new IllegalStateException("Net and VAT do not add up to gross: " + net + ", " + vat + ", " + gross);
        }
    }

    /** Whether the amounts and the quantity are the same; the receipts of groups overlap and are not compared. */
    boolean sameAmountsAs(Figures other) {
        return quantity.equals(other.quantity)
                && net.equals(other.net)
                && vat.equals(other.vat)
                && gross.equals(other.gross)
                && returnsNet.equals(other.returnsNet)
                && discounts.equals(other.discounts);
    }

    /** All groups together, each receipt counted as often as it appears in a group. */
    static Figures sumOf(List<RevenueLine> lines) {
        return lines.stream().map(RevenueLine::figures).reduce(NONE, Figures::plus);
    }

    /** The same amounts, on so many different receipts. */
    Figures on(long receiptsInAll) {
        return new Figures(receiptsInAll, quantity, net, vat, gross, returnsNet, discounts);
    }

    Figures plus(Figures other) {
        return new Figures(
                receipts + other.receipts,
                quantity.plus(other.quantity),
                net.plus(other.net),
                vat.plus(other.vat),
                gross.plus(other.gross),
                returnsNet.plus(other.returnsNet),
                discounts.plus(other.discounts));
    }
}
