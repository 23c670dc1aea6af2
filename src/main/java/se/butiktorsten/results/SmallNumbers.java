package se.butiktorsten.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which counts stay hidden in what leaves the unit: one to four, and as much more as it takes so that none of them
 * can be reckoned from a sum and its other parts. A nought tells of nobody and is shown.
 */
final class SmallNumbers {

    /** The least count of somebody that is shown. */
    static final long LEAST = 5;

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Set<String>> sums = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();

    void put(String cell, long count) {
        counts.put(cell, count);
        if (count > 0 && count < LEAST) {
            hidden.add(cell);
        }
    }

    long count(String cell) {
        Long count = counts.get(cell);
        if (count == null) {
            throw new IllegalArgumentException("No cell " + cell);
        }
        return count;
    }

    /** Says that some of these cells add up to another of them, or that they are equal: all but one tell the last. */
    void tellsTheLast(String... cells) {
        for (String cell : cells) {
            count(cell);
        }
        sums.add(Set.of(cells));
    }

    /** Hides what would give a hidden one away: the smallest that is shown, until every sum hides none or several. */
    void protect() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Set<String> sum : sums) {
                if (sum.stream().filter(hidden::contains).count() == 1) {
                    sum.stream()
                            .filter(cell -> !hidden.contains(cell))
                            .min((one, other) -> {
                                int order = Long.compare(count(one), count(other));
                                return order != 0 ? order : one.compareTo(other);
                            })
                            .ifPresent(hidden::add);
                    changed = true;
                }
            }
        }
    }

    boolean isHidden(String cell) {
        return hidden.contains(cell);
    }
}
