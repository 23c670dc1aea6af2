package se.butiktorsten.sales;

import java.util.List;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/** What goods of a sale give back when they return, line by line and before cash rounding; positive. */
public record Worth(List<Part> parts) {

    /**
     * So much of one line.
     *
     * @param position the line's place on the sale's receipt, from 1
     */
    public record Part(int position, String name, Quantity quantity, Money gross) {}

    public Worth {
        parts = List.copyOf(parts);
    }

    /** All of it. */
    public Money total() {
        return parts.stream().map(Part::gross).reduce(Money.ZERO, Money::plus);
    }
}
