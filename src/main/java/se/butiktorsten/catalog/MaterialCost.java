package se.butiktorsten.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * What the materials of an article cost, without VAT, by what was paid for them the last time and by the recipes in use;
 * what is expected to be scrapped is paid for too. Nobody's work is in it.
 *
 * <p>Where the cost of any part is unknown, the whole is unknown: {@link #perUnit} is null and {@link #unknown} says which.
 */
public final class MaterialCost {

    private final Product article;
    private final @Nullable BillOfMaterials bill;
    private final @Nullable Ratio exact;
    private final List<Line> lines;
    private final List<Product> unknown;

    /**
     * One line of the recipe.
     *
     * @param cost of the line's amount, so for as much as the recipe yields, rounded by itself; null while unknown
     */
    public record Line(
            Product article,
            BillOfMaterials.Line line,
            @Nullable Money cost) {}

    /** @param exact of one unit, in öre */
    MaterialCost(
            Product article,
            @Nullable BillOfMaterials bill,
            @Nullable Ratio exact,
            List<Line> lines,
            List<Product> unknown) {
        this.article = article;
        this.bill = bill;
        this.exact = exact;
        this.lines = List.copyOf(lines);
        this.unknown = List.copyOf(unknown);
    }

    public Product article() {
        return article;
    }

    /** What it is made of by the recipe in use; null for what is bought and for what nobody has written. */
    public @Nullable BillOfMaterials bill() {
        return bill;
    }

    /** Of one unit, rounded once, half an öre up; null while unknown. */
    public @Nullable Money perUnit() {
        return of(Quantity.ONE);
    }

    /**
     * Of so much, rounded once, half an öre up; null while unknown.
     *
     * @param quantity at least nothing
     */
    public @Nullable Money of(Quantity quantity) {
        return exact == null ? null : rounded(exact.times(Ratio.of(quantity.thousandths(), Quantity.ONE_UNIT)));
    }

    /** The lines of the recipe, in its order; empty where there is none. */
    public List<Line> lines() {
        return lines;
    }

    /** The parts, at whatever level, whose cost nobody knows; by article number. */
    public List<Product> unknown() {
        return unknown;
    }

    /** The share that one unit's cost is of a price, in basis points to the nearest; null while unknown. */
    public @Nullable Long shareOf(Money price) {
        return exact == null || !price.isPositive()
                ? null
                : exact.times(Ratio.of(10_000, price.ore())).nearest(1);
    }

    static Money rounded(Ratio ore) {
        return new Money(ore.nearest(1));
    }
}
