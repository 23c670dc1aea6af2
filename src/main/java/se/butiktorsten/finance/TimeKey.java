package se.butiktorsten.finance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import se.butiktorsten.shared.Period;

/** Days, weeks and months as keys, and back. */
final class TimeKey {

    private static final DateTimeFormatter WEEK = new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .toFormatter();

    private static final DateTimeFormatter WEEK_AND_MONDAY = new DateTimeFormatterBuilder()
            .append(WEEK)
            .parseDefaulting(ChronoField.DAY_OF_WEEK, 1)
            .toFormatter();

    private TimeKey() {}

    /** The key of the day, week or month that a day lies in. */
    static String of(Grouping by, LocalDate day) {
        return switch (by) {
            case DAY -> day.toString();
            case WEEK -> day.format(WEEK);
            case MONTH -> YearMonth.from(day).toString();
            case WORKSHOP, PRODUCT, VAT_RATE, PAYMENT, CUSTOMER, TILL ->
                throw new IllegalArgumentException(by + " is no time");
        };
    }

    /**
     * The days of a day, week or month.
     *
     * @throws java.time.DateTimeException if it is no such key
     */
    static Period days(Grouping by, String key) {
        return switch (by) {
            case DAY -> new Period(LocalDate.parse(key), LocalDate.parse(key));
            case WEEK -> {
                LocalDate monday = LocalDate.parse(key, WEEK_AND_MONDAY);
                yield new Period(monday, monday.plusDays(6));
            }
            case MONTH ->
                new Period(YearMonth.parse(key).atDay(1), YearMonth.parse(key).atEndOfMonth());
            case WORKSHOP, PRODUCT, VAT_RATE, PAYMENT, CUSTOMER, TILL ->
                throw new IllegalArgumentException(by + " is no time");
        };
    }

    /** Every key from one to another, both included. */
    static List<String> between(Grouping by, String first, String last) {
        List<String> keys = new ArrayList<>();
        LocalDate end = days(by, last).from();
        for (LocalDate day = days(by, first).from(); !day.isAfter(end); day = next(by, day)) {
            keys.add(of(by, day));
        }
        return keys;
    }

    private static LocalDate next(Grouping by, LocalDate day) {
        return switch (by) {
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.plus(1, ChronoUnit.MONTHS);
            case DAY, WORKSHOP, PRODUCT, VAT_RATE, PAYMENT, CUSTOMER, TILL -> day.plusDays(1);
        };
    }
}
