package se.butiktorsten.handover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Gap;

/**
 * One person's way: the steps in order and the gaps between them.
 *
 * @param steps by their first day
 * @param gaps in order; the last one may have no end
 */
public record Timeline(List<Step> steps, List<Gap> gaps) {

    /** The next step is to be planned so many days before the last one ends. */
    public static final int LOOK_AHEAD_DAYS = 28;

    public Timeline {
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }

    /**
     * Finds the gaps. A weekend between two steps is none; a step that ended in work, studies or the like asks for no
     * next; a last day further off than {@link #LOOK_AHEAD_DAYS} is not yet one.
     */
    static Timeline of(List<Step> steps, LocalDate today) {
        List<Step> sorted =
                steps.stream().sorted(Comparator.comparing(Step::from)).toList();
        List<Gap> gaps = new ArrayList<>();
        LocalDate covered = null;
        boolean closed = false;
        List<Step> filling = sorted.stream()
                .filter(step -> step.fillsFrom(today) != null)
                .sorted(Comparator.comparing(step -> begin(step, today)))
                .toList();
        for (Step step : filling) {
            LocalDate begin = begin(step, today);
            if (covered != null && !closed && hasWorkingDay(covered.plusDays(1), begin)) {
                gaps.add(new Gap(covered.plusDays(1), begin.minusDays(1)));
            }
            LocalDate end = step.to() == null ? LocalDate.MAX.minusDays(1) : step.to();
            if (covered == null || end.isAfter(covered)) {
                covered = end;
                closed = step.isClosing();
            } else if (end.equals(covered)) {
                closed |= step.isClosing();
            }
        }
        if (covered == null) {
            gaps.add(new Gap(today, null));
        } else if (!closed && !covered.isAfter(today.plusDays(LOOK_AHEAD_DAYS))) {
            gaps.add(new Gap(covered.plusDays(1), null));
        }
        return new Timeline(sorted, gaps);
    }

    /** The same of somebody who has left: nothing is to be planned any longer. */
    Timeline withoutOpenGaps(LocalDate today) {
        return new Timeline(
                steps, gaps.stream().filter(gap -> !gap.isOpen(today)).toList());
    }

    private static LocalDate begin(Step step, LocalDate today) {
        LocalDate begin = step.fillsFrom(today);
        return begin == null ? step.from() : begin;
    }

    /** Whether any day from the first on and before the other is one from Monday to Friday. */
    private static boolean hasWorkingDay(LocalDate first, LocalDate before) {
        for (LocalDate day = first; day.isBefore(before); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                return true;
            }
        }
        return false;
    }

    /** The first gap that something can still be done about. */
    public @Nullable Gap openGap(LocalDate today) {
        return gaps.stream().filter(gap -> gap.isOpen(today)).findFirst().orElse(null);
    }

    /** Where the person is today; of several steps the one that began last. */
    public Optional<Step> now(LocalDate today) {
        return steps.stream()
                .filter(step -> step.hasBegun() && !step.from().isAfter(today))
                .filter(step -> step.to() == null || !step.to().isBefore(today))
                .reduce((one, later) -> later);
    }

    /** What comes next. */
    public Optional<Step> next(LocalDate today) {
        return steps.stream().filter(step -> step.from().isAfter(today)).findFirst();
    }
}
