package se.butiktorsten.planning;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.production.OrderProgress;

/**
 * What the shop asked for, and what became of it.
 *
 * @param order how far the order has come that was made of it; null for every other answer and while there is none
 */
public record Asked(
        ShopWish wish, Product product, @Nullable OrderProgress order) {}
