package se.butiktorsten.sales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides an amount among several in proportion, in whole öre and without losing one: first everybody's whole öre, then one
 * öre each to those with the largest remainders, and of two alike to the one that comes first.
 */
final class Shares {

    private Shares() {}

    /**
     * Each one's share, in the order of the weights; together they are the whole.
     *
     * @param whole in öre, not negative
     * @param weights not negative; where all of them are zero nobody gets anything
     */
    static long[] of(long whole, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum = Math.addExact(sum, weight);
        }
        long[] shares = new long[weights.length];
        if (sum == 0) {
            return shares;
        }
        long left = whole;
        List<Rest> rests = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            long portion = Math.multiplyExact(whole, weights[i]);
            shares[i] = portion / sum;
            left -= shares[i];
            rests.add(new Rest(i, portion % sum));
        }
        rests.sort(Comparator.comparingLong(Rest::remainder).reversed().thenComparingInt(Rest::place));
        for (int i = 0; i < left; i++) {
            shares[rests.get(i).place()]++;
        }
        return shares;
    }

    private record Rest(int place, long remainder) {}
}
