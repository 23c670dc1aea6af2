package se.butiktorsten.exchange;

/** A kind of list that goes in and out as a file. */
public enum ListKind {
    /** What is for sale: names, price, barcode, whether it is on sale. */
    PRODUCTS,
    /** Materials and half-made things, with what was paid for them. */
    MATERIALS,
    /** What is said of articles as food: allergens, how long and how they keep. */
    FOOD,
    /** The steps of recipes, a line for each. A change becomes a new revision. */
    RECIPES,
    /** What recipes use, a line for each material. A change becomes a new revision. */
    RECIPE_MATERIALS,
    /** What lies where to begin with. Goes in only: what lies where later is the list of the stock. */
    OPENING_STOCK;

    /** Whether there is something to write out. */
    public boolean isExported() {
        return this != OPENING_STOCK;
    }
}
