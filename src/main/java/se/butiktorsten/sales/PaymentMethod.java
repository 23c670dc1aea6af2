package se.butiktorsten.sales;

/** How a receipt, or a part of it, is paid. */
public enum PaymentMethod {
    /** Notes and coins, rounded to whole kronor: 44,50 kr is paid with 45 kr. */
    CASH,
    /** The card terminal beside the till, to the öre. */
    CARD,
    /** Swish, to the öre; the cashier sees the payment arrive in the shop's own telephone. */
    SWISH,
    /** On account: a municipal company buys fifty boxes and is invoiced. Not taken at the till yet. */
    INVOICE,
    /** Another administration of the same municipality, booked internally without VAT. Not taken at the till yet. */
    INTERNAL,
    /**
     * Goods for goods: what comes back pays for what is taken instead. The return gives so much for it and the sale takes
     * the same, so that it is nothing over the two; only the difference is money.
     */
    EXCHANGE;

    /** Whether it is money that the till takes: somebody stands there and pays. */
    public boolean isTakenAtTheTill() {
        return this == CASH || this == CARD || this == SWISH;
    }
}
