package se.butiktorsten.participants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Form;

/**
 * How long somebody is here on each day of a week (schema), in minutes.
 *
 * @param days the days on which the person is here, Monday first, each with 1 to 600 minutes
 */
public record Schedule(Map<DayOfWeek, Integer> days) {

    /** Not here at all. */
    public static final Schedule NONE = new Schedule(Map.of());

    /** The longest day. */
    public static final int MINUTES_MOST = 600;

    private static final int MINUTES_AN_HOUR = 60;
    private static final Quantity HOURS_MOST = Quantity.of(MINUTES_MOST / MINUTES_AN_HOUR);

    /** 100 % is 40 hours a week, as SUS counts it. */
    private static final int FULL_TIME = 40 * 60;

    /** Days at 0 are days off. */
    public Schedule {
        EnumMap<DayOfWeek, Integer> kept = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, minutes) -> {
            if (minutes != 0) {
                kept.put(day, minutes);
            }
        });
        days = Collections.unmodifiableMap(kept);
    }

    /** 0 on a day off. */
    public int minutesOn(DayOfWeek day) {
        return days.getOrDefault(day, 0);
    }

    public int minutesAWeek() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The extent (omfattning) in whole per cent, rounded half up: 100 % is 40 hours a week. */
    public int extentPercent() {
        return (minutesAWeek() * 100 + FULL_TIME / 2) / FULL_TIME;
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Hours as people type them into the fields {@code minutes.MONDAY} and so on, {@code 3} or {@code 2,5}. */
    public static Schedule read(Form form) {
        Map<DayOfWeek, Integer> minutes = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = "minutes." + day.name();
            if (form.value(name).isBlank()) {
                continue;
            }
            long thousandths = form.quantity(name, Quantity.ZERO, HOURS_MOST).thousandths() * MINUTES_AN_HOUR;
            minutes.put(day, (int) ((thousandths + Quantity.ONE_UNIT / 2) / Quantity.ONE_UNIT));
        }
        return new Schedule(minutes);
    }

    /** Puts the hours into those fields, as a person would type them: 150 minutes are 2,5. */
    public void into(Form form) {
        days.forEach((day, minutes) -> form.with(
                "minutes." + day.name(),
                BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(MINUTES_AN_HOUR), 3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')));
    }

    /** Days that are negative or longer than ten hours, as {@code minutes.MONDAY} and so on. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        days.forEach((day, minutes) -> {
            if (minutes < 0 || minutes > MINUTES_MOST) {
                faults.add(
                        new Fault("minutes." + day.name(), "participants.fault.minutes", Map.of("most", MINUTES_MOST)));
            }
        });
        return faults;
    }
}
