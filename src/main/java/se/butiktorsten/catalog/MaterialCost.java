package se.butiktorsten.catalog;

import java.util.List;
import java.util.Optional;
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
    private final Composition composition;

    /**
     * One line of the recipe.
     *
     * @param cost of the line's amount, so for as much as the recipe yields, rounded by itself; null while unknown
     */
    public record Line(
            Product article,
            BillOfMaterials.Line line,
            @Nullable Money cost) {}

    MaterialCost(Product article, Composition composition) {
        this.article = article;
        this.composition = composition;
    }

    public Product article() {
        return article;
    }

    /** What it is made of by the recipe in use; null for what is bought and for what nobody has written. */
    public @Nullable BillOfMaterials bill() {
        return composition.billOf(article).orElse(null);
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
        return exact().map(cost -> rounded(cost.times(Ratio.of(quantity.thousandths(), Quantity.ONE_UNIT))))
                .orElse(null);
    }

    /** The lines of the recipe, in its order; empty where there is none. */
    public List<Line> lines() {
        return composition.billOf(article).map(BillOfMaterials::lines).orElse(List.of()).stream()
                .map(this::line)
                .toList();
    }

    /** The parts, at whatever level, whose cost nobody knows; by article number. */
    public List<Product> unknown() {
        return composition.unknownIn(article);
    }

    /** The share that one unit's cost is of a price, in basis points to the nearest; null while unknown. */
    public @Nullable Long shareOf(Money price) {
        return exact().filter(cost -> price.isPositive())
                .map(cost -> cost.times(Ratio.of(10_000, price.ore())).nearest(1))
                .orElse(null);
    }

    private Line line(BillOfMaterials.Line line) {
        Ratio amount = Ratio.of(line.amount().thousandths(), Quantity.ONE_UNIT);
        return new Line(
                composition.article(line.articleId()),
                line,
                composition
                        .perUnit(line.articleId())
                        .map(cost -> rounded(cost.times(amount)))
                        .orElse(null));
    }

    /** Of one unit, in öre. */
    private Optional<Ratio> exact() {
        return composition.perUnit(article.id());
    }

    private static Money rounded(Ratio ore) {
        return new Money(ore.nearest(1));
    }
}
