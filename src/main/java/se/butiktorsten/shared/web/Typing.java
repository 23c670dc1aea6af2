package se.butiktorsten.shared.web;

import java.math.BigDecimal;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/** Figures as people type them into a field, and {@link Form} reads them: with a comma and nothing superfluous. */
public final class Typing {

    private Typing() {}

    /** {@code 45}, {@code 12,50}. */
    public static String kronor(Money amount) {
        BigDecimal kronor = BigDecimal.valueOf(amount.ore(), 2);
        return (amount.ore() % 100 == 0 ? kronor.setScale(0) : kronor)
                .toPlainString()
                .replace('.', ',');
    }

    /** {@code 3}, {@code 1,5}. */
    public static String units(Quantity quantity) {
        return number(quantity.thousandths(), 3);
    }

    /** Basis points as per cent: {@code 75}, {@code 73,5}. */
    public static String percent(long basisPoints) {
        return number(basisPoints, 2);
    }

    private static String number(long number, int decimals) {
        return BigDecimal.valueOf(number, decimals)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
