package se.butiktorsten.stock;

import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/** How much of a lot lies at a place by the book: more than nothing. */
public record LotLeft(Lot lot, Workshop place, Quantity quantity) {}
