package se.butiktorsten.production;

import se.butiktorsten.shared.Quantity;

/**
 * A batch and what is left of it by the book.
 *
 * @param inWorkshop on the shelf of the workshop that made it; nothing when that is the shop
 * @param inShop in the shop
 */
public record BatchLeft(Batch batch, Quantity inWorkshop, Quantity inShop) {}
