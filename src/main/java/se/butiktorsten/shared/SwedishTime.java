package se.butiktorsten.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one place that turns moments into Swedish days and back. Moments are kept as UTC, in microseconds, because that
 * is what both databases hold; a business day is fixed when the thing happens and never derived again.
 */
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** The day it is in Sweden at this moment. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** What the clock on a Swedish wall shows at this moment. */
    public static LocalDateTime wallClock(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE);
    }

    /** The moment when a Swedish wall clock shows this; of the repeated autumn hour, the first. */
    public static Instant momentOf(LocalDateTime wallClock) {
        return wallClock.atZone(ZONE).toInstant();
    }

    /** The form in which a moment is stored: UTC, whole microseconds. */
    public static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The moment behind its stored form. */
    public static Instant moment(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    /** The day itself, or the Monday after it when it is a Saturday or Sunday. */
    public static LocalDate weekdayFrom(LocalDate day) {
        return isWeekend(day) ? weekdayFrom(day.plusDays(1)) : day;
    }

    /** The day itself, or the Friday before it when it is a Saturday or Sunday. */
    public static LocalDate weekdayUntil(LocalDate day) {
        return isWeekend(day) ? weekdayUntil(day.minusDays(1)) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
