package se.butiktorsten.stock;

import se.butiktorsten.shared.Quantity;

/**
 * A card as it stood at the end of a day.
 *
 * @param card as it is today
 * @param balance how much was there by the book then
 */
public record StockThen(StockCard card, Quantity balance) {}
