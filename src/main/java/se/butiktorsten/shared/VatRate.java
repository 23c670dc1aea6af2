package se.butiktorsten.shared;

/**
 * A VAT rate in basis points: 2500 is 25 %. Splits an amount that includes VAT into net and VAT which always add up to
 * it again.
 *
 * @param basisPoints the rate in hundredths of a per cent, 0 to 10 000
 */
public record VatRate(int basisPoints) implements Comparable<VatRate> {

    private static final int WHOLE = 10_000;

    public VatRate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("A VAT rate is between 0 and 100 %, not " + basisPoints + " bp");
        }
    }

    /** The VAT inside an amount that includes it, rounded half up in öre; of a return, the same with the sign turned. */
    public Money vatIn(Money gross) {
        return new Money(
                Money.divideHalfAwayFromZero(Math.multiplyExact(gross.ore(), (long) basisPoints), WHOLE + basisPoints));
    }

    /** What is left of an amount when its VAT is taken out: {@code net + vat == gross}, to the öre. */
    public Money netOf(Money gross) {
        return gross.minus(vatIn(gross));
    }

    /** An amount with its VAT put on, rounded half up in öre. */
    public Money grossOf(Money net) {
        return new Money(
                Money.divideHalfAwayFromZero(Math.multiplyExact(net.ore(), (long) (WHOLE + basisPoints)), WHOLE));
    }

    @Override
    public int compareTo(VatRate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
