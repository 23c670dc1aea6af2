package se.butiktorsten.stock;

import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/** One line of the ledger by which goods left unsold, with what it is about. */
public record WithdrawnLine(StockMovement line, Workshop place, Product product) {

    /** How much left, more than nothing. */
    public Quantity quantity() {
        return line.change().negated();
    }
}
