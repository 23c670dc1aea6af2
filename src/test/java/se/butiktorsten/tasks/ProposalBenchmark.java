package se.butiktorsten.tasks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Measures the proposals of a day and of a week on invented days ({@link InventedDay}), against the ranking taken person by
 * person, against a second solver and against the bound. Run by {@code ./mvnw -Pbenchmark}; promises no wall clock.
 */
public final class ProposalBenchmark {

    private static final int DAYS = 100;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private ProposalBenchmark() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        aDay(40, 60, 1);
        aDay(40, 60, 2);
        aDay(40, 20, 2);
        aWeek(40, 60);
        aWeek(200, 300);
    }

    private static void aDay(int people, int steps, int seats) {
        System.out.printf(
                "%nA day: %d people, %d open steps of 1 to %d seats in 8 workshops; %d days by the dice%n",
                people, steps, seats, DAYS);
        List<InventedDay> days = new ArrayList<>();
        for (int seed = 0; seed < DAYS; seed++) {
            days.add(InventedDay.of(people, steps, seats, new Random(seed)));
        }
        List<Long> best = new ArrayList<>();
        List<Long> ranked = new ArrayList<>();
        int equal = 0;
        int fewer = 0;
        int worse = 0;
        for (InventedDay day : days) {
            long optimum = sum(
                    DayPlan.best(day.people(), day.openings(), InventedDay.FRIDAY)
                            .pairs(),
                    people);
            long greedy = sum(byTheRanking(day), people);
            best.add(optimum);
            ranked.add(greedy);
            equal += optimum == byKuhnAndMunkres(day) ? 1 : 0;
            fewer += apart(greedy, people).get(0) < apart(optimum, people).get(0) ? 1 : 0;
            worse += greedy < optimum ? 1 : 0;
        }
        System.out.printf(
                "  proof by prices checked on every day; equal to Kuhn and Munkres on %d of %d%n", equal, DAYS);
        System.out.printf(
                "  %-34s %s%n", "a day on average", "with a task   fit   same step   elsewhere   days to spare");
        System.out.printf("  %-34s %s%n", "the proposal", averages(best, people));
        System.out.printf("  %-34s %s%n", "the ranking, person by person", averages(ranked, people));
        System.out.printf(
                "  the ranking is worse on %d days, and leaves more people without a task on %d%n", worse, fewer);

        InventedDay one = days.get(0);
        Object[] kept = new Object[1];
        double proposal = millis(51, () -> kept[0] = DayPlan.best(one.people(), one.openings(), InventedDay.FRIDAY));
        double ranking = millis(51, () -> kept[0] = byTheRanking(one));
        double second = millis(11, () -> kept[0] = byKuhnAndMunkres(one));
        System.out.printf(
                "  time, median: proposal %.1f ms, ranking %.1f ms (ratio %.1f), Kuhn and Munkres %.1f ms (ratio %.1f)%n",
                proposal, ranking, proposal / ranking, second, second / proposal);
    }

    private static List<Long> apart(long sum, int pairs) {
        return Precedence.takenApart(sum, pairs);
    }

    private static String averages(List<Long> sums, int people) {
        double[] average = new double[5];
        for (long sum : sums) {
            List<Long> parts = apart(sum, people);
            for (int i = 0; i < average.length; i++) {
                average[i] += parts.get(i) / (double) sums.size();
            }
        }
        return String.format(
                "%11.2f %5.1f %11.2f %11.2f %15.1f", average[0], average[1], average[2], average[3], average[4]);
    }

    private static long sum(List<DayPlan.Pair> pairs, int people) {
        return pairs.stream()
                .mapToLong(pair -> pair.judged().precedence().weight(people))
                .sum();
    }

    /** What a leader gets who takes, for one person after the other, the first step of "Vad passar?" with a seat free. */
    private static List<DayPlan.Pair> byTheRanking(InventedDay day) {
        int[] free = day.openings().stream().mapToInt(Opening::seatsFree).toArray();
        List<DayPlan.Pair> pairs = new ArrayList<>();
        for (Candidate person : day.people()) {
            Judged first = null;
            int taken = -1;
            for (int j = 0; j < free.length; j++) {
                Judged judged = Judged.of(person, day.openings().get(j), InventedDay.FRIDAY);
                if (free[j] > 0
                        && judged.mayBeProposed()
                        && (first == null || judged.precedence().compareTo(first.precedence()) < 0)) {
                    first = judged;
                    taken = j;
                }
            }
            if (first != null) {
                free[taken]--;
                pairs.add(new DayPlan.Pair(person, day.openings().get(taken), first));
            }
        }
        return pairs;
    }

    /** The same question to another solver: a square table, filled up with invented people and with staying at home. */
    private static long byKuhnAndMunkres(InventedDay day) {
        int people = day.people().size();
        List<Integer> seats = new ArrayList<>();
        for (int j = 0; j < day.openings().size(); j++) {
            seats.addAll(Collections.nCopies(day.openings().get(j).seatsFree(), j));
        }
        int size = people + seats.size();
        long most = new Precedence(0, 0, 0, 0).weight(people);
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> left = new LinkedHashSet<>();
        Set<Integer> right = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            graph.addVertex(i);
            left.add(i);
            graph.addVertex(size + i);
            right.add(size + i);
        }
        for (int i = 0; i < size; i++) {
            for (int s = 0; s < size; s++) {
                long weight = 0;
                if (i < people && s < seats.size()) {
                    Judged judged =
                            Judged.of(day.people().get(i), day.openings().get(seats.get(s)), InventedDay.FRIDAY);
                    weight = judged.mayBeProposed() ? judged.precedence().weight(people) : 0;
                }
                graph.setEdgeWeight(graph.addEdge(i, size + s), most - weight);
            }
        }
        double cost = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
                .getMatching()
                .getWeight();
        return Math.multiplyExact(size, most) - Math.round(cost);
    }

    private static void aWeek(int people, int steps) {
        List<WeekPlan.Day> days = week(people, steps, new Random(5));
        WeekPlan[] kept = new WeekPlan[1];
        double time = millis(3, () -> kept[0] = WeekPlan.best(days));
        WeekPlan week = kept[0];
        List<Long> found = apart(week.total(), week.people());
        List<Long> bound = apart(week.bound(), week.people());
        System.out.printf("%nA week: %d people, %d open steps, %d days of people%n", people, steps, week.people());
        System.out.printf("  %-12s %s%n", "", "with a task     fit   same step   elsewhere   days to spare");
        System.out.printf("  %-12s %s%n", "found", line(found));
        System.out.printf("  %-12s %s%n", "bound", line(bound));
        System.out.printf(
                "  distance: %s; %.2e of the sum%n",
                difference(found, bound), (week.bound() - week.total()) / (double) week.bound());
        System.out.printf("  time, median: %.0f ms%n", time);
    }

    private static String line(List<Long> parts) {
        return String.format("%11d %7d %11d %11d %15d", parts.toArray());
    }

    private static String difference(List<Long> found, List<Long> bound) {
        String[] words = {"with a task", "fit", "same step", "elsewhere", "days to spare"};
        for (int i = 0; i < words.length; i++) {
            if (!found.get(i).equals(bound.get(i))) {
                return "first at \"" + words[i] + "\", " + Math.abs(found.get(i) - bound.get(i)) + " in all";
            }
        }
        return "none: proven best";
    }

    /** Five days of the same house: two in three people come on a day, and orders fall due on the way. */
    private static List<WeekPlan.Day> week(int people, int steps, Random random) {
        InventedDay house = InventedDay.of(people, steps, 2, random);
        List<WeekPlan.Day> days = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.getValue() <= 5) {
                days.add(new WeekPlan.Day(
                        MONDAY.plusDays(weekday.ordinal()),
                        house.people().stream()
                                .filter(person -> random.nextInt(3) > 0)
                                .toList(),
                        house.openings()));
            }
        }
        return days;
    }

    private static double millis(int times, Supplier<?> work) {
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            Object answer = work.get();
            taken[i] = System.nanoTime() - from;
            if (answer == null) {
                throw new IllegalStateException("Nothing was done");
            }
        }
        return Arrays.stream(taken)
                        .boxed()
                        .sorted(Comparator.naturalOrder())
                        .toList()
                        .get(times / 2)
                / 1e6;
    }
}
