package se.butiktorsten.results;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.web.Form;

/**
 * What the goals are to ask for from a year on.
 *
 * @param shares in basis points; a goal without one is only watched
 */
public record TargetsDraft(int fromYear, Map<Goal, Integer> shares) {

    private static final int ALL = 10_000;

    public TargetsDraft {
        shares = Map.copyOf(shares);
    }

    /** What a page sent: a year, and per cent under each goal's name or nothing, with every fault noted on the form. */
    public static TargetsDraft read(Form form) {
        int year = (int) form.whole("fromYear", ResultsReport.FIRST_YEAR, ResultsReport.LAST_YEAR);
        Map<Goal, Integer> shares = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            if (!form.value(goal.name()).isBlank()) {
                shares.put(goal, form.percent(goal.name(), ALL));
            }
        }
        return new TargetsDraft(year, shares);
    }

    /** In basis points; null when it is only to be watched. */
    @Nullable
    Integer share(Goal goal) {
        return shares.get(goal);
    }
}
