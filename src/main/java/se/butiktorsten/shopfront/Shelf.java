package se.butiktorsten.shopfront;

import se.butiktorsten.planning.ShopShelf;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * The shop's shelf with a product, and how well it sells.
 *
 * @param sold in {@link ShopDay#DAYS} days with today among them, less what came back; in the product's unit
 * @param amount what that cost together, VAT included
 */
public record Shelf(ShopShelf now, Quantity sold, Money amount) {}
