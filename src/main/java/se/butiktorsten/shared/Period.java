package se.butiktorsten.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of whole business days, both ends included.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on or after the day it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !to.isBefore(other.from) && !other.to.isBefore(from);
    }

    /** How many days it spans, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
