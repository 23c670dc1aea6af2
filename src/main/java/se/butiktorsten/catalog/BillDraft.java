package se.butiktorsten.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Quantity;

/**
 * What somebody writes that a product is made of, not yet checked: {@link Catalog#writeRecipe} names every fault at once.
 *
 * @param yields how much of the product the amounts are for: 40 buns; more than nothing
 * @param expectedScrap the share of what is begun that does not become good, in basis points: of 40 buns with 500, two; 0
 *     to {@link #SCRAP_MAX}
 * @param lines what is used, in the order it is written
 */
public record BillDraft(Quantity yields, int expectedScrap, List<Line> lines) {

    /** The most lines that a recipe may have. */
    public static final int LINES_MAX = 40;

    /** Half of what is begun. */
    public static final int SCRAP_MAX = 5000;

    /** The most of anything that a recipe may speak of. */
    public static final Quantity AMOUNT_MAX = Quantity.of(100_000);

    /** Nobody has said what the product is made of. */
    public static final BillDraft NONE = new BillDraft(Quantity.ONE, 0, List.of());

    /**
     * So much of a material or half-made thing.
     *
     * @param articleId what is used; at most once at the same step
     * @param amount more than nothing, in the article's own unit
     * @param step the position of the step that uses it, from 1
     */
    public record Line(long articleId, Quantity amount, int step) {

        Line at(int otherStep) {
            return new Line(articleId, amount, otherStep);
        }
    }

    public BillDraft {
        lines = List.copyOf(lines);
    }

    /** The same for a recipe whose steps have other positions now; what meets at one step is added up. */
    BillDraft moved(UnaryOperator<Integer> stepNow) {
        Map<List<Long>, Line> moved = new LinkedHashMap<>();
        for (Line line : lines) {
            Line there = line.at(stepNow.apply(line.step()));
            moved.merge(
                    List.of(there.articleId(), (long) there.step()),
                    there,
                    (one, other) -> new Line(one.articleId(), one.amount().plus(other.amount()), one.step()));
        }
        return new BillDraft(yields, expectedScrap, List.copyOf(moved.values()));
    }

    /**
     * Everything that is wrong with it; empty when it may stand in a recipe.
     *
     * @param product what it is for
     * @param steps how many steps the recipe has
     * @param articles the articles of the lines, as far as they exist, by id
     */
    List<Fault> faults(Product product, int steps, Map<Long, Product> articles) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(amountFaults("yields", yields, product.unit()));
        if (expectedScrap < 0) {
            faults.add(new Fault("expectedScrap", "shared.fault.too-small", Map.of("least", 0)));
        }
        if (expectedScrap > SCRAP_MAX) {
            faults.add(new Fault("expectedScrap", "shared.fault.too-large", Map.of("most", SCRAP_MAX)));
        }
        if (lines.size() > LINES_MAX) {
            faults.add(new Fault("materials", "shared.fault.too-many", Map.of("most", LINES_MAX)));
        }
        Set<List<Long>> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String row = "materials[" + i + "].";
            Product article = articles.get(line.articleId());
            if (article == null || article.kind().isForSale()) {
                faults.add(new Fault(row + "articleId", "catalog.fault.no-material"));
            } else {
                faults.addAll(amountFaults(row + "amount", line.amount(), article.unit()));
            }
            if (!seen.add(List.of(line.articleId(), (long) line.step()))) {
                faults.add(new Fault(row + "articleId", "catalog.fault.material-twice"));
            }
            if (line.step() < 1 || line.step() > Math.max(1, steps)) {
                faults.add(new Fault(row + "step", "catalog.fault.no-step"));
            }
        }
        return faults;
    }

    private static List<Fault> amountFaults(String field, Quantity amount, Unit unit) {
        if (!amount.isPositive()) {
            return List.of(new Fault(field, "catalog.fault.amount"));
        }
        if (amount.compareTo(AMOUNT_MAX) > 0) {
            return List.of(new Fault(field, "shared.fault.too-large", Map.of("most", AMOUNT_MAX)));
        }
        if (!unit.allows(amount)) {
            return List.of(new Fault(field, "catalog.fault.whole-pieces"));
        }
        return List.of();
    }
}
