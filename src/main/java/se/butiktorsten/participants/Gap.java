package se.butiktorsten.participants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Working days on which nothing is planned for somebody.
 *
 * @param from the first day after a step
 * @param to the last day before the next one; null when none is planned
 */
public record Gap(LocalDate from, @Nullable LocalDate to) {

    /** Whether something can still be done about it. */
    public boolean isOpen(LocalDate today) {
        return to == null || !to.isBefore(today);
    }

    /** Whether the person is in it now. */
    public boolean hasBegun(LocalDate today) {
        return !from.isAfter(today);
    }
}
