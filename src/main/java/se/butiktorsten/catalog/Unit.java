package se.butiktorsten.catalog;

import se.butiktorsten.shared.Quantity;

/** What a product is counted in. A quantity is always so many thousandths of it. */
public enum Unit {
    /** Single things, never a part of one. */
    PIECE,
    /** By weight: buns by the kilogram. */
    KILOGRAM,
    /** By length: fabric. */
    METRE,
    /** By volume: juice. */
    LITRE;

    /** Whether half of one makes sense. */
    public boolean isDivisible() {
        return this != PIECE;
    }

    /** Whether so much of it makes sense: half a kilogram does, half a piece does not. */
    public boolean allows(Quantity quantity) {
        return isDivisible() || quantity.isWhole();
    }
}
