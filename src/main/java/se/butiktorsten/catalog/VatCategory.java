package se.butiktorsten.catalog;

/** What a product is to the VAT law; the rate follows from it and from the day of the sale. */
public enum VatCategory {
    /** Everything that is nothing else: textile, wood, furniture, plants in a pot. */
    STANDARD,
    /** Food that is taken away. */
    FOOD,
    /** Food and drink served to be eaten on the premises. */
    SERVING,
    /** Books and booklets. */
    BOOK;

    /** Whether it is eaten or drunk. */
    public boolean isFood() {
        return this == FOOD || this == SERVING;
    }

    /** What it is when it is eaten on the premises: food becomes serving (ML 2023:200; prop. 2025/26:55). */
    public VatCategory eatenHere() {
        return this == FOOD ? SERVING : this;
    }
}
