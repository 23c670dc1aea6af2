package se.butiktorsten.shared;

/**
 * How much of something, in thousandths of its unit: 1500 is one and a half pieces, kilograms or metres. May be
 * negative, as a change or a return is.
 *
 * @param thousandths the quantity in thousandths of the unit
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {

    /** Thousandths in one unit. */
    public static final long ONE_UNIT = 1000;

    public static final Quantity ZERO = new Quantity(0);
    public static final Quantity ONE = new Quantity(ONE_UNIT);

    /** So many whole units. */
    public static Quantity of(long units) {
        return new Quantity(Math.multiplyExact(units, ONE_UNIT));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(thousandths, other.thousandths));
    }

    public Quantity negated() {
        return new Quantity(Math.negateExact(thousandths));
    }

    public boolean isZero() {
        return thousandths == 0;
    }

    public boolean isNegative() {
        return thousandths < 0;
    }

    public boolean isPositive() {
        return thousandths > 0;
    }

    /** Whether this is a whole number of units. */
    public boolean isWhole() {
        return thousandths % ONE_UNIT == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }
}
