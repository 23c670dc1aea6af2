package se.butiktorsten.shared;

/**
 * An amount in Swedish money, in whole öre; negative for what goes back to a customer. A sum too large to hold fails
 * loudly. Money is never divided silently: VAT and cash rounding have named places of their own.
 *
 * @param ore the amount in öre
 */
public record Money(long ore) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The amount of so many whole kronor. */
    public static Money ofKronor(long kronor) {
        return new Money(Math.multiplyExact(kronor, 100));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore));
    }

    public Money negated() {
        return new Money(Math.negateExact(ore));
    }

    /**
     * The price of a quantity at this price per unit, rounded half up to whole öre (away from zero for returns, so that
     * a return mirrors its sale).
     */
    public Money times(Quantity quantity) {
        return new Money(divideHalfAwayFromZero(Math.multiplyExact(ore, quantity.thousandths()), Quantity.ONE_UNIT));
    }

    /**
     * The amount to pay in coins: whole kronor, 50–99 öre up and 1–49 öre down (lag 1970:1029, 2 §). A refund rounds its
     * absolute value, so −37.50 is −38.
     */
    public Money roundedForCash() {
        return new Money(Math.multiplyExact(divideHalfAwayFromZero(ore, 100), 100));
    }

    public boolean isZero() {
        return ore == 0;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    /** Divides and rounds to the nearest whole number, halves away from zero: the one rounding rule for money. */
    static long divideHalfAwayFromZero(long dividend, long divisor) {
        long magnitude = Math.abs(dividend);
        long rounded = Math.addExact(magnitude, divisor / 2) / divisor;
        return dividend < 0 ? -rounded : rounded;
    }
}
