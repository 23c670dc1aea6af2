package se.butiktorsten.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;

/**
 * Works out the VAT of a receipt. VAT is taken out of the sum of each rate once, rounded half up, and that amount is
 * spread over the lines of the rate so that the lines add up to it ({@link Shares}). So receipt, line and report never
 * differ by an öre.
 */
final class VatSplit {

    private VatSplit() {}

    /**
     * One line's amount including VAT.
     *
     * @param gross not negative: a return copies its sale and never splits again
     */
    record Taxed(VatRate rate, Money gross) {

        Taxed {
            if (gross.isNegative()) {
                throw new IllegalArgumentException("Only a sale is split; a return copies the split of its sale");
            }
        }
    }

    /** The VAT of each line, in the order of the lines. */
    static List<Money> over(List<Taxed> lines) {
        long[] vat = new long[lines.size()];
        TreeSet<VatRate> rates = new TreeSet<>();
        lines.forEach(line -> rates.add(line.rate()));
        for (VatRate rate : rates) {
            spread(rate, lines, vat);
        }
        List<Money> result = new ArrayList<>(vat.length);
        for (long ore : vat) {
            result.add(new Money(ore));
        }
        return result;
    }

    /** Lines of other rates weigh nothing, and so take nothing. */
    private static void spread(VatRate rate, List<Taxed> lines, long[] vat) {
        long[] gross = new long[vat.length];
        Money sum = Money.ZERO;
        for (int i = 0; i < vat.length; i++) {
            Taxed line = lines.get(i);
            if (line.rate().equals(rate)) {
                gross[i] = line.gross().ore();
                sum = sum.plus(line.gross());
            }
        }
        long[] shares = Shares.of(rate.vatIn(sum).ore(), gross);
        for (int i = 0; i < vat.length; i++) {
            vat[i] += shares[i];
        }
    }
}
