package se.butiktorsten.stock;

import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * How much of a lot lies at a place by the book: more than nothing.
 *
 * @param cardId the stock card of the place
 */
public record LotLeft(Lot lot, long cardId, Workshop place, Quantity quantity) {}
