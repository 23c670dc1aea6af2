package se.butiktorsten.finance;

/** By what the revenue of a period is told apart. Each has a key that is stable in addresses and files. */
public enum Grouping {
    /** The month of the business day; its key is {@code 2026-11}. */
    MONTH("month"),
    /** The business day; its key is {@code 2026-11-20}. */
    DAY("day"),
    /** The workshop that made it, as it stood on the receipt line; its key is {@code BAKERY}. */
    WORKSHOP("workshop"),
    /** The product; its key is the sku. */
    PRODUCT("product"),
    /** The VAT rate it was sold at; its key is the rate in basis points, {@code 600}. */
    VAT_RATE("vat"),
    /** How it was paid; its key is {@code CARD}, or {@code NONE} where an even exchange needed no payment. */
    PAYMENT("payment");

    private final String word;

    Grouping(String word) {
        this.word = word;
    }

    /** The word for it in addresses and in JSON. */
    public String word() {
        return word;
    }

    /** Whether its groups follow each other in time. */
    public boolean isTime() {
        return this == DAY || this == MONTH;
    }
}
