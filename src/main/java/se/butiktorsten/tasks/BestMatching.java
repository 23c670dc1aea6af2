package se.butiktorsten.tasks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The best way to give each person at most one seat and each seat to at most one person: of all ways the one whose
 * weights sum up highest. Knows nothing of people; the same question has the same answer.
 *
 * <p>Exact, and it checks the proof each time: there is a price for every person and every opening such that no pair
 * weighs more than its two prices. Then no way at all can sum up to more than all prices together, and the answer does.
 */
final class BestMatching {

    /** No seat. */
    static final int NONE = -1;

    /** Up to here the library keeps whole numbers exactly. */
    private static final long WEIGHT_MOST = 1L << 53;

    private final long[][] weights;
    private final int[] seats;
    private final int[] chosen;
    private long total;

    private BestMatching(long[][] weights, int[] seats) {
        this.weights = weights;
        this.seats = new int[seats.length];
        Arrays.setAll(this.seats, opening -> Math.min(seats[opening], weights.length));
        this.chosen = new int[weights.length];
        Arrays.fill(chosen, NONE);
    }

    /**
     * @param weights by person and opening; 0 where the two do not go together
     * @param seats by opening
     */
    static BestMatching of(long[][] weights, int[] seats) {
        BestMatching best = new BestMatching(weights, seats);
        best.find();
        return best;
    }

    private void find() {
        int people = weights.length;
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> persons = new LinkedHashSet<>();
        for (int person = 0; person < people; person++) {
            graph.addVertex(person);
            persons.add(person);
        }
        // Seats are numbered on from the people; owners says which opening a seat belongs to.
        int[] owners = new int[Arrays.stream(seats).sum()];
        Set<Integer> places = new LinkedHashSet<>();
        int seat = 0;
        for (int opening = 0; opening < seats.length; opening++) {
            for (int i = 0; i < seats[opening]; i++) {
                owners[seat] = opening;
                graph.addVertex(people + seat);
                places.add(people + seat);
                seat++;
            }
        }
        for (int person = 0; person < people; person++) {
            for (seat = 0; seat < owners.length; seat++) {
                long weight = weights[person][owners[seat]];
                if (weight < 0 || weight > WEIGHT_MOST) {
                    throw new IllegalArgumentException("A weight is 0 to 2^53, not " + weight);
                }
                if (weight > 0) {
                    graph.setEdgeWeight(graph.addEdge(person, people + seat), weight);
                }
            }
        }
        var solved = new MaximumWeightBipartiteMatching<>(graph, persons, places);
        for (DefaultWeightedEdge edge : solved.getMatching().getEdges()) {
            int one = graph.getEdgeSource(edge);
            int other = graph.getEdgeTarget(edge);
            int person = Math.min(one, other);
            int opening = owners[Math.max(one, other) - people];
            chosen[person] = opening;
            total = Math.addExact(total, weights[person][opening]);
        }
        check(solved.getPotentials(), owners);
    }

    private void check(Map<Integer, BigDecimal> prices, int[] owners) {
        int people = weights.length;
        long[] personPrices = new long[people];
        Arrays.setAll(personPrices, person -> price(prices, person));
        // The seats of an opening are alike, so the lowest of their prices holds for all.
        long[] openingPrices = new long[seats.length];
        Arrays.fill(openingPrices, Long.MAX_VALUE);
        for (int seat = 0; seat < owners.length; seat++) {
            openingPrices[owners[seat]] = Math.min(openingPrices[owners[seat]], price(prices, people + seat));
        }
        long bound = 0;
        for (int opening = 0; opening < seats.length; opening++) {
            if (seats[opening] > 0) {
                bound = Math.addExact(bound, Math.multiplyExact(seats[opening], openingPrices[opening]));
            }
        }
        for (int person = 0; person < people; person++) {
            bound = Math.addExact(bound, personPrices[person]);
            for (int opening = 0; opening < seats.length; opening++) {
                if (seats[opening] > 0 && personPrices[person] + openingPrices[opening] < weights[person][opening]) {
                    throw new IllegalStateException("A pair weighs more than its prices");
                }
            }
        }
        if (bound != total) {
            throw new IllegalStateException("Found " + total + ", but " + bound + " is not excluded");
        }
    }

    private static long price(Map<Integer, BigDecimal> prices, int vertex) {
        // The library prices nothing that has no pair at all.
        BigDecimal price = prices.getOrDefault(vertex, BigDecimal.ZERO);
        if (price.signum() < 0) {
            throw new IllegalStateException("A price below nothing");
        }
        return price.longValueExact();
    }

    /** The opening for a person, or {@link #NONE}. */
    int of(int person) {
        return chosen[person];
    }

    /** The sum of the weights; no other way has a larger one. */
    long total() {
        return total;
    }
}
