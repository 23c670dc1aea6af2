package se.butiktorsten.results;

import java.util.Map;
import java.util.SortedMap;

/**
 * How demanding the tasks were that were done, year by year. The level grades the task and never a person.
 *
 * @param byYear how many at each level from 1 to 5, by year; a level of which none was done may be left out
 */
public record TaskResults(SortedMap<Integer, ? extends Map<Integer, Long>> byYear) {

    static final int LEVELS = 5;

    /** How many tasks at this level were done in this year. */
    public long at(int level, int year) {
        return byYear.containsKey(year) ? byYear.get(year).getOrDefault(level, 0L) : 0;
    }

    /** How many tasks were done in this year. */
    public long total(int year) {
        return byYear.containsKey(year)
                ? byYear.get(year).values().stream().mapToLong(Long::longValue).sum()
                : 0;
    }

    /** Whether none was done in any of the years. */
    public boolean isEmpty() {
        return byYear.values().stream().allMatch(Map::isEmpty);
    }
}
