package se.butiktorsten.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * A line of a sale and what came back of it so far. A part takes its portion of the line's amount and of its VAT, with
 * the sign turned; nothing is split anew. The portion is worked out on everything that has come back including this
 * part, less what came back before, so the last part takes exactly what is left.
 *
 * @param sold the line as it was sold
 * @param back how much came back before, not negative
 * @param gross the amount that went back before, not negative
 * @param vat the VAT of it
 */
record ComingBack(SaleLine sold, Quantity back, Money gross, Money vat) {

    /** @param returns all returns of the sale so far */
    static ComingBack of(SaleLine sold, List<Sale> returns) {
        Quantity back = Quantity.ZERO;
        Money gross = Money.ZERO;
        Money vat = Money.ZERO;
        for (Sale one : returns) {
            for (SaleLine line : one.lines()) {
                if (line.originalPosition().orElse(0) == sold.position()) {
                    back = back.minus(line.quantity());
                    gross = gross.minus(line.gross());
                    vat = vat.minus(line.vat());
                }
            }
        }
        return new ComingBack(sold, back, gross, vat);
    }

    /** How much can still come back. */
    Quantity left() {
        return sold.quantity().minus(back);
    }

    /** The line of the return on which this much comes back. */
    SoldLine line(Quantity quantity) {
        Quantity altogether = back.plus(quantity);
        Money returned = portion(sold.gross(), altogether).minus(gross);
        return new SoldLine(
                sold.productId().orElse(null),
                sold.sku(),
                sold.name(),
                sold.workshop(),
                quantity.negated(),
                sold.unitPrice(),
                sold.vatCategory(),
                sold.rate(),
                discount(quantity, returned),
                returned.negated(),
                portion(sold.vat(), altogether).minus(vat).negated(),
                sold.position());
    }

    /** What was off the price of what comes back, so that price, discount and amount agree on the return too. */
    private @Nullable Discount discount(Quantity quantity, Money returned) {
        return sold.discountReason()
                .map(reason -> new Discount(
                        sold.unitPrice().times(quantity).minus(returned).negated(), reason))
                .orElse(null);
    }

    /** The portion of an amount of the line that falls on so much of its goods, rounded half up. */
    private Money portion(Money amount, Quantity part) {
        long whole = sold.quantity().thousandths();
        long product = Math.multiplyExact(amount.ore(), part.thousandths());
        return new Money(Math.addExact(product, whole / 2) / whole);
    }
}
