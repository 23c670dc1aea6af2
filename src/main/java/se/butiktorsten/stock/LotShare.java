package se.butiktorsten.stock;

import se.butiktorsten.shared.Quantity;

/**
 * The part of a line that belongs to one lot.
 *
 * @param quantity what the lot gains; negative for what leaves it, never nothing
 */
record LotShare(Lot lot, Quantity quantity) {

    LotShare {
        if (quantity.isZero()) {
            throw new IllegalArgumentException("A share of nothing");
        }
    }

    LotShare turned() {
        return new LotShare(lot, quantity.negated());
    }
}
