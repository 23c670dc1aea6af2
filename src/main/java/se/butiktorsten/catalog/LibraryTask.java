package se.butiktorsten.catalog;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.butiktorsten.shared.Workshop;

/**
 * A task of the library: what is done, what it demands, and every step in use that says just this. The same step in the
 * recipes of five products is one task; a grade that differs makes it another.
 *
 * @param uses where it is done, at least one, by article number
 */
public record LibraryTask(Workshop workshop, StepDraft says, List<StepInUse> uses) {

    private record Sameness(Workshop workshop, StepDraft says) {}

    public LibraryTask {
        uses = List.copyOf(uses);
    }

    /** What to do, for a reader of this language. */
    public String nameIn(Locale language) {
        return anyStep().nameIn(language);
    }

    /** The grade of one of its demands. */
    public int of(Demand demand) {
        return says.demands().of(demand);
    }

    /** One of its steps, to show the task by. */
    public TaskStep anyStep() {
        return uses.get(0).step();
    }

    /** The tasks that these steps make up, by workshop and then by name as this language sorts it. */
    static List<LibraryTask> of(List<StepInUse> steps, Locale language) {
        Map<Sameness, List<StepInUse>> same = new LinkedHashMap<>();
        for (StepInUse each : steps) {
            same.computeIfAbsent(
                            new Sameness(each.product().workshop(), each.step().asDraft()), first -> new ArrayList<>())
                    .add(each);
        }
        Collator letters = Collator.getInstance(language);
        return same.entrySet().stream()
                .map(task ->
                        new LibraryTask(task.getKey().workshop(), task.getKey().says(), task.getValue()))
                .sorted(Comparator.comparing(LibraryTask::workshop)
                        .thenComparing(task -> task.nameIn(language), letters::compare))
                .toList();
    }
}
