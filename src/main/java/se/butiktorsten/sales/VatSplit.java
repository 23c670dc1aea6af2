package se.butiktorsten.sales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;

/**
 * Works out the VAT of a receipt. VAT is taken out of the sum of each rate once, rounded half up, and that amount is
 * spread over the lines of the rate so that the lines add up to it: first everybody's whole öre, then one öre each to
 * the lines with the largest remainders. So receipt, line and report never differ by an öre.
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

    private static void spread(VatRate rate, List<Taxed> lines, long[] vat) {
        List<Share> shares = new ArrayList<>();
        Money sum = Money.ZERO;
        for (Taxed line : lines) {
            if (line.rate().equals(rate)) {
                sum = sum.plus(line.gross());
            }
        }
        if (sum.isZero()) {
            return;
        }
        long whole = rate.vatIn(sum).ore();
        long left = whole;
        for (int i = 0; i < vat.length; i++) {
            Taxed line = lines.get(i);
            if (line.rate().equals(rate)) {
                long portion = Math.multiplyExact(whole, line.gross().ore());
                vat[i] = portion / sum.ore();
                left -= vat[i];
                shares.add(new Share(i, portion % sum.ore()));
            }
        }
        shares.sort(Comparator.comparingLong(Share::remainder).reversed().thenComparingInt(Share::line));
        for (int i = 0; i < left; i++) {
            vat[shares.get(i).line()]++;
        }
    }

    private record Share(int line, long remainder) {}
}
