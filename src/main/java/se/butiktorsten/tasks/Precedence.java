package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * What goes before what when a step and a person are looked for, the lower the earlier: the one rule behind "Vem kan
 * idag?", "Vad passar?" and every proposal. First the fit; of what fits alike what was not done lately; of that what
 * belongs to the person's own workshop; of that what is needed first.
 *
 * <p>A word about one step for one person on one day, shown to nobody: people read the reasons.
 *
 * @param fit the {@link Fit}, and within it how far below the agreed profile the step lies, or for
 *     somebody who is tired how long it takes
 * @param repeated on how many of the last {@link #LATELY_DAYS} days the person was at the same step, 3 standing for more
 * @param elsewhere 0 in the person's own workshop, 1 in another
 * @param spare 0 when the order is late, then one more for each day until it is due, {@link #SPARE_MOST} standing for more;
 *     half of it when the shop has none left
 */
record Precedence(int fit, int repeated, int elsewhere, int spare) implements Comparable<Precedence> {

    /** How long back the same step counts as done lately. */
    static final int LATELY_DAYS = 14;

    /** A due day this near is worth naming. */
    private static final int SOON_DAYS = 2;

    private static final int BANDS = 8;
    private static final int MINUTES_A_BAND = 30;

    /** Of what may be proposed. */
    static final int FIT_MOST = Fit.WITH_SUPPORT.ordinal() * BANDS + BANDS - 1;

    static final int REPEATED_MOST = 3;
    static final int SPARE_MOST = 14;

    private static final int[] MOST = {FIT_MOST, REPEATED_MOST, 1, SPARE_MOST};

    static final Comparator<Precedence> ORDER = Comparator.comparingInt(Precedence::fit)
            .thenComparingInt(Precedence::repeated)
            .thenComparingInt(Precedence::elsewhere)
            .thenComparingInt(Precedence::spare);

    static Precedence of(Candidate person, Opening opening, Suitability suits, LocalDate day) {
        int band = person.form() == DayForm.TIRED
                ? (opening.station().minutes() - 1) / MINUTES_A_BAND
                : (suits.slack() + BANDS - 1) / BANDS;
        long days = ChronoUnit.DAYS.between(day, opening.dueOn());
        int spare = days < 0 ? 0 : (int) Math.min(SPARE_MOST, days + 1);
        return new Precedence(
                suits.fit().ordinal() * BANDS + Math.min(band, BANDS - 1),
                Math.min(REPEATED_MOST, person.lately(opening.taskStepId()).times()),
                isHome(person, opening) ? 0 : 1,
                opening.soldOut() ? spare / 2 : spare);
    }

    static boolean isHome(Candidate person, Opening opening) {
        return person.home() == opening.station().workshop();
    }

    static boolean isSoon(Opening opening, LocalDate day) {
        return !opening.dueOn().isAfter(day.plusDays(SOON_DAYS));
    }

    /** The same where the step repeats itself so often; in a week this may count for later days too. */
    Precedence withRepeated(int repeated) {
        return new Precedence(fit, repeated, elsewhere, spare);
    }

    @Override
    public int compareTo(Precedence other) {
        return ORDER.compare(this, other);
    }

    /** The four in their order. */
    List<Integer> grades() {
        return List.of(fit, repeated, elsewhere, spare);
    }

    /**
     * The same rule as one number for a proposal with at most so many pairs, none of them {@link
     * Fit#NOT_TODAY}: of two proposals the one with the larger sum
     * has more people with a task; with as many, the better fit of all together; with the same, less repetition, then more
     * in the own workshop, then what is needed first. No sum of a later grade ever outweighs an earlier one.
     */
    long weight(int pairs) {
        long unit = 1;
        long cost = 0;
        for (int i = MOST.length - 1; i >= 0; i--) {
            cost = Math.addExact(cost, unit * grades().get(i));
            unit = Math.multiplyExact(unit, (long) pairs * MOST[i] + 1);
        }
        return unit - cost;
    }

    /** A sum of weights taken apart again: pairs, then the four grades, each summed over the pairs. */
    static List<Long> takenApart(long sum, int pairs) {
        long unit = 1;
        for (int most : MOST) {
            unit = Math.multiplyExact(unit, (long) pairs * most + 1);
        }
        long placed = -Math.floorDiv(-sum, unit);
        long cost = placed * unit - sum;
        long[] sums = new long[MOST.length];
        for (int i = MOST.length - 1; i >= 0; i--) {
            long base = (long) pairs * MOST[i] + 1;
            sums[i] = cost % base;
            cost /= base;
        }
        return List.of(placed, sums[0], sums[1], sums[2], sums[3]);
    }
}
