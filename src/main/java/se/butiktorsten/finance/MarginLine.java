package se.butiktorsten.finance;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * What a product brought beside what its materials cost.
 *
 * @param name what it is called now, or what its receipts called it when it is not in the list
 * @param quantity sold, returned ones deducted
 * @param net the revenue, VAT excluded
 * @param cost of the materials in what was sold, VAT excluded, by what was paid the last time and the recipes in use; null
 *     while unknown
 * @param wasted how much was thrown away in the same days
 * @param waste what the materials in that cost; null while unknown
 */
public record MarginLine(
        String sku,
        String name,
        Quantity quantity,
        Money net,
        @Nullable Money cost,
        Quantity wasted,
        @Nullable Money waste) {

    /** What is left for everything but material, nobody's work deducted; null while the cost is unknown. */
    public @Nullable Money margin() {
        return cost == null ? null : net.minus(cost);
    }
}
