package se.butiktorsten.production;

import java.util.Collection;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;

/**
 * What an order needs of one material or half-made thing, in the article's unit.
 *
 * @param needed for all that was ordered, with what is expected to be scrapped
 * @param used so far, as it was reckoned or as somebody said afterwards
 * @param reserved what the order still counts on; nothing for a draft and for what is closed
 * @param onShelf what lies in the workshop and may be used, whoever counts on it
 * @param missing what is not there for this order when more urgent ones have had theirs
 */
public record OrderMaterial(
        Product article, Quantity needed, Quantity used, Quantity reserved, Quantity onShelf, Quantity missing) {

    /** Whether the order cannot be finished with what there is. */
    public boolean isMissing() {
        return missing.isPositive();
    }

    /** Whether anything of an order is missing. */
    public static boolean isAnyMissing(Collection<OrderMaterial> materials) {
        return materials.stream().anyMatch(OrderMaterial::isMissing);
    }
}
