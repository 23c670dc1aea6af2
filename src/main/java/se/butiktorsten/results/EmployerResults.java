package se.butiktorsten.results;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.placements.PlacementFact;
import se.butiktorsten.shared.Period;

/**
 * What placements led to, employer by employer.
 *
 * @param byEmployer by name; training in our own house under the empty name
 * @param extraResources of all that ended, those that led to a job as an extra resource in our workshops or the shop
 * @param medianDays from the first day to the job in the same place; half up where two lie in the middle, null of none
 */
public record EmployerResults(
        SortedMap<String, Row> byEmployer,
        Row total,
        long extraResources,
        @Nullable Long medianDays) {

    /**
     * One employer's.
     *
     * @param active going on on any day of the period
     * @param ended whose last day lies in the period
     * @param hired of the ended, those that led to a job in the same place
     */
    public record Row(long active, long ended, long hired) {

        Row plus(Row other) {
            return new Row(active + other.active, ended + other.ended, hired + other.hired);
        }
    }

    static EmployerResults of(Period period, List<PlacementFact> placements) {
        SortedMap<String, Row> rows = new TreeMap<>();
        List<Long> days = new ArrayList<>();
        long extraResources = 0;
        for (PlacementFact placement : placements) {
            boolean ended = placement.endedOn() != null && period.contains(placement.endedOn());
            boolean active = !placement.from().isAfter(period.to())
                    && (placement.endedOn() == null || !placement.endedOn().isBefore(period.from()));
            boolean hired = ended && placement.isHiredThere();
            extraResources += ended && placement.isExtraResource() ? 1 : 0;
            if (active) {
                rows.merge(placement.employer(), new Row(1, ended ? 1 : 0, hired ? 1 : 0), Row::plus);
            }
            if (hired && placement.hiredOn() != null) {
                days.add(ChronoUnit.DAYS.between(placement.from(), placement.hiredOn()));
            }
        }
        Row total = rows.values().stream().reduce(new Row(0, 0, 0), Row::plus);
        return new EmployerResults(rows, total, extraResources, median(days));
    }

    /** The middle of an odd number of days, the mean of the two in the middle of an even one. */
    static @Nullable Long median(List<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        List<Long> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle) + 1) / 2;
    }
}
