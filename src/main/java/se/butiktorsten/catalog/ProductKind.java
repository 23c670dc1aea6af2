package se.butiktorsten.catalog;

/** What an article is for. It is decided when the article is added and stays so for ever. */
public enum ProductKind {
    /** Has a price and can be sold: a bird box. */
    FOR_SALE,
    /** Made here to become part of something else: dough. */
    FOR_USE,
    /** Bought, to become part of something: flour, cloth, cardboard. */
    MATERIAL;

    /** Whether it has a price; only then can the till sell it. */
    public boolean isForSale() {
        return this == FOR_SALE;
    }
}
