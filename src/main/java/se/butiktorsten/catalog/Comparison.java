package se.butiktorsten.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Workshop;

/**
 * One demand of a step beside the same demand of other tasks, so that a leader can grade by comparing. Tasks of the
 * step's own workshop come first, because the leader knows them best.
 *
 * @param same up to three others with the same grade
 * @param easier another with the nearest lower grade; null when nobody's is lower
 * @param harder another with the nearest higher grade; null when nobody's is higher
 */
public record Comparison(
        Demand demand,
        int grade,
        List<LibraryTask> same,
        @Nullable LibraryTask easier,
        @Nullable LibraryTask harder) {

    private static final int SAME_MOST = 3;

    public Comparison {
        same = List.copyOf(same);
    }

    /** Every demand of the step, in their fixed order. */
    static List<Comparison> of(TaskStep step, Workshop workshop, List<LibraryTask> tasks) {
        List<LibraryTask> others = others(step, workshop, tasks);
        return Arrays.stream(Demand.values())
                .map(demand -> of(demand, step.demands().of(demand), others))
                .toList();
    }

    private static Comparison of(Demand demand, int grade, List<LibraryTask> others) {
        Comparator<LibraryTask> byGrade = Comparator.comparingInt(task -> task.of(demand));
        // A stream keeps the first of several that are equal, and a maximum the last: ask for the minimum both times.
        Optional<LibraryTask> easier =
                others.stream().filter(task -> task.of(demand) < grade).min(byGrade.reversed());
        Optional<LibraryTask> harder =
                others.stream().filter(task -> task.of(demand) > grade).min(byGrade);
        return new Comparison(
                demand,
                grade,
                others.stream()
                        .filter(task -> task.of(demand) == grade)
                        .filter(new FirstOfItsName()::isNew)
                        .limit(SAME_MOST)
                        .toList(),
                easier.orElse(null),
                harder.orElse(null));
    }

    /** All but those of the step's own name, which would tell nothing new. */
    private static List<LibraryTask> others(TaskStep step, Workshop workshop, List<LibraryTask> tasks) {
        String own = step.name().toLowerCase(Locale.ROOT);
        List<LibraryTask> others = tasks.stream()
                .filter(task -> !task.says().name().toLowerCase(Locale.ROOT).equals(own))
                .toList();
        return Stream.concat(
                        others.stream().filter(task -> task.workshop() == workshop),
                        others.stream().filter(task -> task.workshop() != workshop))
                .toList();
    }

    /** Lets each name by once. */
    static final class FirstOfItsName {

        private final Set<String> seen = new HashSet<>();

        boolean isNew(LibraryTask task) {
            return seen.add(task.says().name().toLowerCase(Locale.ROOT));
        }
    }
}
