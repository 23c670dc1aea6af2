package se.butiktorsten.stock;

import se.butiktorsten.shared.Workshop;

/** A product at a place: what a stock card is about. */
record Shelf(long productId, Workshop place) {}
