package se.butiktorsten.shopfront.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.planning.ShopShelf;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shopfront.Shelf;

/**
 * How the shop's own shelf stands with a product, in thousandths of its unit.
 *
 * @param sold in seven days with today among them, less what came back
 * @param reorderPoint left out where nobody has said
 * @param toAskFor how many more would fill up the shelf
 */
public record ShelfJson(
        long productId,
        String sku,
        long inShop,
        long inWorkshops,
        long sold,
        @Nullable Long reorderPoint,
        long toAskFor) {

    static ShelfJson of(Shelf one) {
        ShopShelf shelf = one.now();
        Quantity point = shelf.reorderPoint();
        return new ShelfJson(
                shelf.product().id(),
                shelf.product().sku(),
                shelf.inShop().thousandths(),
                shelf.inWorkshops().thousandths(),
                one.sold().thousandths(),
                point == null ? null : point.thousandths(),
                shelf.toAskFor().thousandths());
    }
}
