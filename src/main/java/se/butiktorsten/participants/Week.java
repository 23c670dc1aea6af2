package se.butiktorsten.participants;

import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/** A week's schedule as it is kept: minutes under each day's name. */
@Embeddable
public class Week {

    private int monday;
    private int tuesday;
    private int wednesday;
    private int thursday;
    private int friday;
    private int saturday;
    private int sunday;

    public Week(Schedule schedule) {
        monday = schedule.minutesOn(DayOfWeek.MONDAY);
        tuesday = schedule.minutesOn(DayOfWeek.TUESDAY);
        wednesday = schedule.minutesOn(DayOfWeek.WEDNESDAY);
        thursday = schedule.minutesOn(DayOfWeek.THURSDAY);
        friday = schedule.minutesOn(DayOfWeek.FRIDAY);
        saturday = schedule.minutesOn(DayOfWeek.SATURDAY);
        sunday = schedule.minutesOn(DayOfWeek.SUNDAY);
    }

    /** The schedule that was kept. */
    public Schedule schedule() {
        Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
        days.put(DayOfWeek.MONDAY, monday);
        days.put(DayOfWeek.TUESDAY, tuesday);
        days.put(DayOfWeek.WEDNESDAY, wednesday);
        days.put(DayOfWeek.THURSDAY, thursday);
        days.put(DayOfWeek.FRIDAY, friday);
        days.put(DayOfWeek.SATURDAY, saturday);
        days.put(DayOfWeek.SUNDAY, sunday);
        return new Schedule(days);
    }

    protected Week() {} // for JPA
}
