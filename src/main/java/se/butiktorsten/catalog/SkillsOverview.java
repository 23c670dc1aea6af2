package se.butiktorsten.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import se.butiktorsten.shared.Workshop;

/**
 * What the recipes of a workshop give to train on: how many of its tasks have each grade of each demand. Speaks of
 * recipes; what is waiting to be done today is a question for the orders.
 *
 * @param rows every demand, in their fixed order
 */
public record SkillsOverview(Workshop workshop, int tasks, List<Row> rows) {

    /** Up to this grade a task is an easy one to begin with. */
    public static final int EASY = 1;

    public SkillsOverview {
        rows = List.copyOf(rows);
    }

    /**
     * One demand.
     *
     * @param counts how many tasks have grade 0, 1, 2, 3, 4 and 5
     */
    public record Row(Demand demand, List<Integer> counts) {

        public Row {
            counts = List.copyOf(counts);
        }

        boolean hasEasy() {
            return counts.subList(Demand.LOWEST, EASY + 1).stream().anyMatch(count -> count > 0);
        }

        boolean hasHard() {
            return counts.subList(Demand.PEAK, Demand.HIGHEST + 1).stream().anyMatch(count -> count > 0);
        }
    }

    /** Of the tasks of a workshop; those of others are left out. */
    static SkillsOverview of(Workshop workshop, List<LibraryTask> tasks) {
        List<LibraryTask> here =
                tasks.stream().filter(task -> task.workshop() == workshop).toList();
        List<Row> rows = Arrays.stream(Demand.values())
                .map(demand -> new Row(
                        demand,
                        IntStream.rangeClosed(Demand.LOWEST, Demand.HIGHEST)
                                .mapToObj(grade -> (int) here.stream()
                                        .filter(task -> task.of(demand) == grade)
                                        .count())
                                .toList()))
                .toList();
        return new SkillsOverview(workshop, here.size(), rows);
    }

    /** The demands in which no task is graded 0 or 1: there is too little to begin with. */
    public List<Demand> withoutEasyWork() {
        return rows.stream().filter(row -> !row.hasEasy()).map(Row::demand).toList();
    }

    /** The demands in which no task is graded 4 or 5: there is too little to grow towards. */
    public List<Demand> withoutHardWork() {
        return rows.stream().filter(row -> !row.hasHard()).map(Row::demand).toList();
    }

    /** The largest count of them all. */
    public int most() {
        return rows.stream()
                .map(row -> Collections.max(row.counts()))
                .max(Integer::compare)
                .orElse(0);
    }
}
