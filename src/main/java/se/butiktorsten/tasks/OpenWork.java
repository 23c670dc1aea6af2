package se.butiktorsten.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.production.OpenStep;

/**
 * What the open work gives to train on: how many open steps, and how many seats at them, have each grade of each demand.
 * Speaks of work; knows no participant. A step that waits for the one before is open too.
 *
 * <p>Pure: the same steps have the same answer.
 *
 * @param demands every demand, in their fixed order
 */
public record OpenWork(int steps, int seats, List<Covered> demands) {

    /** Up to this grade work is easy in a demand. */
    public static final int EASY = 1;

    public OpenWork {
        demands = List.copyOf(demands);
    }

    /** How many open steps have one grade, and how many seats those have together. */
    public record Share(int grade, int steps, int seats) {}

    /**
     * One demand.
     *
     * @param shares grade 0, 1, 2, 3, 4 and 5
     */
    public record Covered(Demand demand, List<Share> shares) {

        public Covered {
            shares = List.copyOf(shares);
        }

        /** The seats at work graded 0 or 1. */
        public int easySeats() {
            return seats(Demand.LOWEST, EASY);
        }

        /** The seats at work graded 4 or 5. */
        public int hardSeats() {
            return seats(Demand.PEAK, Demand.HIGHEST);
        }

        private int seats(int from, int to) {
            return shares.stream()
                    .filter(share -> share.grade() >= from && share.grade() <= to)
                    .mapToInt(Share::seats)
                    .sum();
        }
    }

    /** Of those of these steps whose workshop the leader leads, each counted once with all its seats. */
    public static OpenWork of(List<OpenStep> steps, Actor by) {
        List<OpenStep> open =
                steps.stream().filter(step -> by.leads(step.workshop())).toList();
        List<Covered> demands = Arrays.stream(Demand.values())
                .map(demand -> new Covered(
                        demand,
                        IntStream.rangeClosed(Demand.LOWEST, Demand.HIGHEST)
                                .mapToObj(grade -> share(open, demand, grade))
                                .toList()))
                .toList();
        return new OpenWork(open.size(), seats(open), demands);
    }

    private static Share share(List<OpenStep> open, Demand demand, int grade) {
        List<OpenStep> graded = open.stream()
                .filter(step -> step.step().demands().of(demand) == grade)
                .toList();
        return new Share(grade, graded.size(), seats(graded));
    }

    private static int seats(List<OpenStep> steps) {
        return steps.stream().mapToInt(step -> step.step().seats()).sum();
    }

    /** The demands in which no open work is graded 0 or 1. */
    public List<Demand> withoutEasyWork() {
        return demands.stream()
                .filter(each -> each.easySeats() == 0)
                .map(Covered::demand)
                .toList();
    }

    /** The demands in which no open work is graded 4 or 5. */
    public List<Demand> withoutHardWork() {
        return demands.stream()
                .filter(each -> each.hardSeats() == 0)
                .map(Covered::demand)
                .toList();
    }

    /** The most seats that any grade of any demand has. */
    public int mostSeats() {
        return demands.stream()
                .flatMap(each -> each.shares().stream())
                .mapToInt(Share::seats)
                .max()
                .orElse(0);
    }
}
