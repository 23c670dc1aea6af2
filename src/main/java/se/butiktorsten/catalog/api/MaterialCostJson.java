package se.butiktorsten.catalog.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.MaterialCost;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Money;

/**
 * What the materials of an article cost, as JSON; whole öre without VAT.
 *
 * @param perUnitOre of one unit, what is expected to be scrapped with it; absent while some cost is unknown
 * @param yields how much of it the lines are for, in thousandths; absent without a recipe
 * @param unknown the article numbers of the parts whose cost nobody knows
 */
public record MaterialCostJson(
        String sku,
        @Nullable Long perUnitOre,
        @Nullable Long yields,
        @Nullable Integer expectedScrap,
        List<LineJson> lines,
        List<String> unknown) {

    /**
     * A line of the recipe as JSON.
     *
     * @param amount in thousandths of the article's unit
     * @param costOre of so much; absent while unknown
     */
    public record LineJson(
            String sku, String name, long amount, @Nullable Long costOre) {}

    static MaterialCostJson of(MaterialCost cost) {
        BillOfMaterials bill = cost.bill();
        return new MaterialCostJson(
                cost.article().sku(),
                ore(cost.perUnit()),
                bill == null ? null : bill.yields().thousandths(),
                bill == null ? null : bill.expectedScrap(),
                cost.lines().stream()
                        .map(line -> new LineJson(
                                line.article().sku(),
                                line.article().name(),
                                line.line().amount().thousandths(),
                                ore(line.cost())))
                        .toList(),
                cost.unknown().stream().map(Product::sku).toList());
    }

    private static @Nullable Long ore(@Nullable Money amount) {
        return amount == null ? null : amount.ore();
    }
}
