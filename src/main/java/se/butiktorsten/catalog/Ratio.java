package se.butiktorsten.catalog;

import java.math.BigInteger;

/**
 * An exact fraction, never below nothing. Amounts and costs are reckoned in it through every level of a recipe and rounded
 * once, at the end.
 */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0, 1);

    Ratio {
        if (over.signum() < 0 || under.signum() <= 0) {
            throw new IllegalArgumentException("A ratio is at least nothing, of something");
        }
        BigInteger common = over.gcd(under);
        if (!common.equals(BigInteger.ONE)) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    static Ratio of(long over, long under) {
        return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    /** @param other more than nothing */
    Ratio dividedBy(Ratio other) {
        return new Ratio(over.multiply(other.under), under.multiply(other.over));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    /** The nearest multiple of a grain, halves up; what is too large for a {@code long} fails loudly. */
    long nearest(long grain) {
        BigInteger step = under.multiply(BigInteger.valueOf(grain));
        BigInteger twice = BigInteger.TWO.multiply(over).add(step);
        return inGrains(twice.divide(BigInteger.TWO.multiply(step)), grain);
    }

    /** The least multiple of a grain that is enough. */
    long enough(long grain) {
        BigInteger step = under.multiply(BigInteger.valueOf(grain));
        return inGrains(over.add(step).subtract(BigInteger.ONE).divide(step), grain);
    }

    private static long inGrains(BigInteger grains, long grain) {
        return grains.multiply(BigInteger.valueOf(grain)).longValueExact();
    }

    @Override
    public int compareTo(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
