package se.butiktorsten.planning;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;

/**
 * How the shop's own shelf stands with a product. Quantities are in its unit.
 *
 * @param inShop what lies in the shop
 * @param inWorkshops what is made and lies elsewhere still
 * @param sold what the shop has sold in the last {@link Refill#WEEKS} weeks, less what came back; never below nothing
 * @param reorderPoint at how few the shop wants more; null when nobody has said
 * @param toAskFor how many more would fill up the shelf; nothing when it is full, or nobody knows what full is
 */
public record ShopShelf(
        Product product,
        Quantity inShop,
        Quantity inWorkshops,
        Quantity sold,
        @Nullable Quantity reorderPoint,
        Quantity toAskFor) {}
