package se.butiktorsten.catalog;

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
}
