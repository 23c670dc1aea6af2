package se.butiktorsten.catalog;

/**
 * What must always be said of food because some people cannot eat it: the fourteen groups of annex II to (EU) 1169/2011,
 * in its order. The grain of {@link #GLUTEN} and the nut of {@link #NUTS} are named by the material that has them.
 */
public enum Allergen {
    /** Wheat, rye, barley, oats and what is made of them. */
    GLUTEN,
    CRUSTACEANS,
    EGGS,
    FISH,
    PEANUTS,
    SOY,
    /** Milk and what is made of it, lactose too. */
    MILK,
    /** Almonds, hazelnuts, walnuts and other nuts of trees. */
    NUTS,
    CELERY,
    MUSTARD,
    SESAME,
    /** Sulphur dioxide and sulphites, more than 10 mg a kilogram or litre. */
    SULPHITES,
    LUPIN,
    MOLLUSCS
}
