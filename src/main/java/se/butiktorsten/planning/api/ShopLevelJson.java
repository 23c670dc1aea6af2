package se.butiktorsten.planning.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.planning.ShopLevel;
import se.butiktorsten.shared.Quantity;

/**
 * What the shop wants to have of a product, in thousandths of its unit.
 *
 * @param reorderPoint at how few it is time to make more; left out for what nobody watches
 * @param parLevel how many there shall be; left out to go by sales
 */
public record ShopLevelJson(
        long productId,
        @Nullable Long reorderPoint,
        @Nullable Long parLevel,
        String changedBy,
        long version) {

    static ShopLevelJson of(ShopLevel level) {
        return new ShopLevelJson(
                level.productId(),
                thousandths(level.reorderPoint()),
                thousandths(level.parLevel()),
                level.changedBy(),
                level.version());
    }

    private static @Nullable Long thousandths(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.thousandths();
    }
}
