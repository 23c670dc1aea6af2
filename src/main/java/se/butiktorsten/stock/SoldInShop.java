package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Quantity;

/**
 * What went over the counter of the shop in a period, less what came back.
 *
 * @param byProduct by the product's id; below nothing when more came back; no entry for what did not move
 * @param sellingDays on how many days anything was sold at all
 */
public record SoldInShop(Map<Long, Quantity> byProduct, int sellingDays) {

    public SoldInShop {
        byProduct = Map.copyOf(byProduct);
    }

    /** How much of a product; nothing when more came back than went. */
    public Quantity of(long productId) {
        Quantity sold = byProduct.getOrDefault(productId, Quantity.ZERO);
        return sold.isNegative() ? Quantity.ZERO : sold;
    }
}
