package se.butiktorsten.results;

import java.util.Map;
import se.butiktorsten.catalog.Demand;

/**
 * How demanding the tasks were that were done, year by year. The level grades the task and never a person.
 *
 * @param byYear how many at each level from 1 to 5, by year; a level of which none was done may be left out
 */
public record TaskResults(Map<Integer, Map<Integer, Long>> byYear) {

    /** The highest level; the lowest is 1. */
    static final int LEVELS = Demand.HIGHEST;

    /** How many tasks at this level were done in this year. */
    public long at(int level, int year) {
        return of(year).getOrDefault(level, 0L);
    }

    /** How many tasks were done in this year. */
    public long total(int year) {
        return of(year).values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<Integer, Long> of(int year) {
        return byYear.getOrDefault(year, Map.of());
    }

    /** Whether none was done in any of the years. */
    public boolean isEmpty() {
        return byYear.values().stream().allMatch(Map::isEmpty);
    }
}
