package se.butiktorsten.stock.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.WasteReason;
import se.butiktorsten.stock.Withdrawn;

/**
 * How much of a product left a place unsold in a period, for one reason.
 *
 * @param wasteReason absent for what was not written off
 * @param materialCostOre without VAT; absent where nobody knows it, or who asks may not
 * @param shelfPriceOre VAT included; absent for what is not for sale, and where there is a cost
 */
public record WithdrawnJson(
        MovementReason reason,
        @Nullable WasteReason wasteReason,
        Workshop place,
        String sku,
        String name,
        long quantityThousandths,
        @Nullable Long materialCostOre,
        @Nullable Long shelfPriceOre) {

    static WithdrawnJson of(Withdrawn one) {
        return new WithdrawnJson(
                one.reason(),
                one.waste(),
                one.place(),
                one.product().sku(),
                one.product().name(),
                one.quantity().thousandths(),
                ore(one.cost()),
                ore(one.atShelf()));
    }

    private static @Nullable Long ore(@Nullable Money amount) {
        return amount == null ? null : amount.ore();
    }
}
