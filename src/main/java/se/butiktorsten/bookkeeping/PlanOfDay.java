package se.butiktorsten.bookkeeping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account plan as it stands for one business day: for each thing its latest rule. */
final class PlanOfDay {

    private static final Comparator<CodingRule> LATEST = Comparator.comparing(CodingRule::validFrom)
            .thenComparing(CodingRule::enteredAt)
            .thenComparing(CodingRule::id);

    /** A plan without any rule: everything that has an amount is missing in it. */
    static final PlanOfDay BLANK = new PlanOfDay(List.of());

    private final List<CodingRule> rules;

    /** @param begun every rule whose first day has come */
    PlanOfDay(List<CodingRule> begun) {
        Map<BookedThing, CodingRule> latest = new HashMap<>();
        for (CodingRule rule : begun) {
            latest.merge(rule.thing(), rule, (one, other) -> LATEST.compare(one, other) > 0 ? one : other);
        }
        rules = latest.values().stream()
                .filter(rule -> rule.coding().isPresent())
                .sorted(Comparator.comparing((CodingRule rule) -> rule.thing().event())
                        .thenComparing(rule -> -rule.thing().precision())
                        .thenComparing(rule -> String.valueOf(rule.thing())))
                .toList();
    }

    /** What applies, the more precise rules of an event first. */
    List<CodingRule> rules() {
        return rules;
    }

    /** Where a thing is booked, by the most precise rule there is for it. */
    Optional<Coding> coding(BookedThing thing) {
        return rules.stream()
                .filter(rule -> rule.thing().covers(thing))
                .max(Comparator.comparingInt(rule -> rule.thing().precision()))
                .flatMap(CodingRule::coding);
    }
}
