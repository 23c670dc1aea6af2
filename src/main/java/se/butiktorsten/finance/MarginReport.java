package se.butiktorsten.finance;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;

/**
 * What is left of a period's revenue when materials are paid: margin before labour.
 *
 * @param lines the products that were sold or thrown away; the one with the highest margin first, unknown ones last
 */
public record MarginReport(Period period, List<MarginLine> lines) {

    public MarginReport {
        lines = List.copyOf(lines);
    }

    /** All revenue, of products with a known cost and without. */
    public Money net() {
        return sum(MarginLine::net);
    }

    /** The revenue of products whose cost is unknown: no part of {@link #margin}. */
    public Money netOfUnknown() {
        return sum(line -> line.cost() == null ? line.net() : Money.ZERO);
    }

    /** What the materials cost, where that is known. */
    public Money cost() {
        return sum(MarginLine::cost);
    }

    /** Revenue less materials, of the products whose cost is known. */
    public Money margin() {
        return sum(MarginLine::margin);
    }

    /** What was thrown away cost so much, where that is known; it is no part of {@link #cost}. */
    public Money waste() {
        return sum(MarginLine::waste);
    }

    private Money sum(Function<MarginLine, @Nullable Money> part) {
        Money sum = Money.ZERO;
        for (MarginLine line : lines) {
            Money one = part.apply(line);
            sum = one == null ? sum : sum.plus(one);
        }
        return sum;
    }
}
