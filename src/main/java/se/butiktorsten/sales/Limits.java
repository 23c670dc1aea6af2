package se.butiktorsten.sales;

import java.time.Duration;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/** Where a receipt stops being believable: beyond these it is a slip of the finger, not a purchase. */
final class Limits {

    /** Lines on one receipt. */
    static final int LINES_MAX = 200;

    /** Of one thing on one line. */
    static final Quantity QUANTITY_MAX = Quantity.of(1_000);

    /** For one unit: what the catalogue lets a product cost. */
    static final Money PRICE_MAX = ProductDraft.HIGHEST_PRICE;

    /** For a whole receipt, and so for each payment. */
    static final Money TOTAL_MAX = Money.ofKronor(1_000_000);

    /** How far a till's clock may be ahead of ours. */
    static final Duration AHEAD_MAX = Duration.ofMinutes(10);

    /** How long a sale may have waited in a till without net. What is older comes in by the import. */
    static final Duration WAITED_MAX = Duration.ofDays(31);

    private Limits() {}
}
