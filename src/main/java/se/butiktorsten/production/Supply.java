package se.butiktorsten.production;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;

/**
 * Whether there is what a recipe needs to make so much more.
 *
 * @param missing what there is too little of; nothing when there is enough of everything
 * @param enoughFor how much of the product can be made of what there is, at most as much as was asked about; whole pieces
 *     of what is counted in pieces
 */
public record Supply(List<MaterialPlanner.Shortage> missing, Quantity enoughFor) {

    public Supply {
        missing = List.copyOf(missing);
    }

    /**
     * Holds what is needed against what is free.
     *
     * @param free by article id
     * @param articles the product and all that it is made of, by id
     */
    static Supply of(BillOfMaterials bill, Quantity toMake, Map<Long, Quantity> free, Map<Long, Product> articles) {
        List<MaterialPlanner.Shortage> missing = new ArrayList<>();
        needs(bill, toMake).forEach((article, needed) -> {
            Quantity lacking = needed.minus(free.getOrDefault(article, Quantity.ZERO));
            if (lacking.isPositive()) {
                missing.add(new MaterialPlanner.Shortage(product(articles, article), lacking));
            }
        });
        boolean isDivisible = product(articles, bill.productId()).unit().isDivisible();
        return new Supply(missing, missing.isEmpty() ? toMake : enoughFor(bill, toMake, free, isDivisible));
    }

    /** The most whose needs are met: what is needed never falls when more is made, so halving finds it. */
    private static Quantity enoughFor(
            BillOfMaterials bill, Quantity toMake, Map<Long, Quantity> free, boolean isDivisible) {
        long grain = isDivisible ? 1 : Quantity.ONE_UNIT;
        long enough = 0;
        long tooMuch = toMake.thousandths() / grain;
        while (tooMuch - enough > 1) {
            long middle = (enough + tooMuch) / 2;
            if (isThere(needs(bill, new Quantity(middle * grain)), free)) {
                enough = middle;
            } else {
                tooMuch = middle;
            }
        }
        return new Quantity(enough * grain);
    }

    private static boolean isThere(Map<Long, Quantity> needs, Map<Long, Quantity> free) {
        return needs.entrySet().stream()
                .allMatch(need -> need.getValue().compareTo(free.getOrDefault(need.getKey(), Quantity.ZERO)) <= 0);
    }

    /** How much of each article, all its lines together. */
    private static Map<Long, Quantity> needs(BillOfMaterials bill, Quantity toMake) {
        Map<Long, Quantity> needs = new LinkedHashMap<>();
        bill.needs(toMake).forEach(need -> needs.merge(need.line().articleId(), need.amount(), Quantity::plus));
        return needs;
    }

    private static Product product(Map<Long, Product> articles, long id) {
        return Objects.requireNonNull(articles.get(id));
    }
}
