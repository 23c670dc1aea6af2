package se.butiktorsten.finance;

import java.util.List;

/** By what the revenue of a period is told apart. Each has a key that is stable in addresses and files. */
public enum Grouping {
    /** The month of the business day; its key is {@code 2026-11}. */
    MONTH("month"),
    /** The week of the business day, Monday to Sunday (ISO 8601); its key is {@code 2026-W47}. */
    WEEK("week"),
    /** The business day; its key is {@code 2026-11-20}. */
    DAY("day"),
    /** The workshop that made it, as it stood on the receipt line; its key is {@code BAKERY}. */
    WORKSHOP("workshop"),
    /** The product; its key is the sku. */
    PRODUCT("product"),
    /** The VAT rate it was sold at; its key is the rate in basis points, {@code 600}. */
    VAT_RATE("vat"),
    /** How it was paid; its key is {@code CARD}, or {@code NONE} where an even exchange needed no payment. */
    PAYMENT("payment"),
    /**
     * Who bought it; its key is {@code INTERNAL} for what another part of the same municipality paid by internal booking,
     * otherwise {@code EXTERNAL}.
     */
    CUSTOMER("customer"),
    /** The till it was sold at; its key is the till's code. */
    TILL("till");

    private final String word;

    Grouping(String word) {
        this.word = word;
    }

    /** The word for it in addresses and in JSON. */
    public String word() {
        return word;
    }

    /**
     * Every key from one to another, both included, also those of days without a sale.
     *
     * @throws IllegalArgumentException if its groups do not follow each other in time
     */
    public List<String> between(String first, String last) {
        return TimeKey.between(this, first, last);
    }

    /** Whether a receipt must be cut by how it was paid to tell its groups apart. */
    boolean isByPayment() {
        return this == PAYMENT || this == CUSTOMER;
    }

    /** Whether its groups follow each other in time. */
    public boolean isTime() {
        return this == DAY || this == WEEK || this == MONTH;
    }
}
