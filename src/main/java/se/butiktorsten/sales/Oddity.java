package se.butiktorsten.sales;

/** Why somebody should look at a sale that was kept as it came: the goods had left the shop already. */
public enum Oddity {
    /** It came more than a day after it was made. */
    LATE,
    /** The till's clock was more than ten minutes ahead. */
    CLOCK,
    /** The price was another one by the time it came, or no price of ours at all. */
    PRICE,
    /** The goods were no longer for sale. */
    WITHDRAWN,
    /** Something of it was past its use-by date. */
    PAST_USE_BY,
    /** The discount is more than the cashier may give alone. */
    DISCOUNT,
    /** No member of the shop staff has the cashier's log-in name. */
    CASHIER,
    /** It was made before the till's last close and came after it. */
    AFTER_CLOSE,
    /** The device had been replaced by another one when it came. */
    REPLACED_DEVICE,
    /** Something was sold that is not in the list. */
    UNLISTED,
    /** It was paid with what a return gave in exchange, and there is no such return, or it was used up already. */
    EXCHANGE
}
