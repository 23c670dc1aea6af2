package se.butiktorsten.finance.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.finance.MarginLine;
import se.butiktorsten.shared.Money;

/** A product's revenue beside its materials: amounts in öre without VAT, quantities in thousandths; null is unknown. */
public record MarginJson(
        String sku,
        String name,
        long quantity,
        long netOre,
        @Nullable Long costOre,
        @Nullable Long marginOre,
        long wasted,
        @Nullable Long wasteOre) {

    static MarginJson of(MarginLine line) {
        return new MarginJson(
                line.sku(),
                line.name(),
                line.quantity().thousandths(),
                line.net().ore(),
                ore(line.cost()),
                ore(line.margin()),
                line.wasted().thousandths(),
                ore(line.waste()));
    }

    private static @Nullable Long ore(@Nullable Money amount) {
        return amount == null ? null : amount.ore();
    }
}
