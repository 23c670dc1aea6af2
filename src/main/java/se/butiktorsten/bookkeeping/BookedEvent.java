package se.butiktorsten.bookkeeping;

/** What happens in a shop and is booked, and by what the account for it may be told apart. */
public enum BookedEvent {
    /** What goods brought, excluding VAT: by VAT rate and workshop. */
    SALE(true, true, false),
    /** The VAT in it: by VAT rate. */
    VAT(true, false, false),
    /** What was paid: by payment method. */
    PAYMENT(false, false, true),
    /** What rounding to whole kronor added or took. */
    ROUNDING(false, false, false),
    /** What was counted less what ought to have been there: by payment method. */
    DIFFERENCE(false, false, true),
    /** Money that was put into or taken out of the drawer beside sales, as its counter-account. */
    DRAWER(false, false, false);

    private final boolean byRate;
    private final boolean byWorkshop;
    private final boolean byMethod;

    BookedEvent(boolean byRate, boolean byWorkshop, boolean byMethod) {
        this.byRate = byRate;
        this.byWorkshop = byWorkshop;
        this.byMethod = byMethod;
    }

    /** Whether its account may depend on the VAT rate. */
    public boolean isByRate() {
        return byRate;
    }

    /** Whether its account may depend on the workshop. */
    public boolean isByWorkshop() {
        return byWorkshop;
    }

    /** Whether its account may depend on how it was paid. */
    public boolean isByMethod() {
        return byMethod;
    }
}
