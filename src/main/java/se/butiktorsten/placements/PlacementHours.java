package se.butiktorsten.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.shared.SwedishTime;

/**
 * A step of a placement's hours: a week's schedule and the day from which it holds. Never changed and never taken away,
 * because the insurance goes by it; agreed again for the same day, the later one holds and both can be read.
 */
@Entity
@Table(name = "placement_hours")
public class PlacementHours {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "placement_id", updatable = false)
    private Placement placement;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    private int monday;
    private int tuesday;
    private int wednesday;
    private int thursday;
    private int friday;
    private int saturday;
    private int sunday;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_at", updatable = false)
    private LocalDateTime writtenAtUtc;

    PlacementHours(Placement placement, LocalDate validFrom, Schedule schedule, Actor by, Instant at) {
        this.placement = placement;
        this.validFrom = validFrom;
        this.monday = schedule.minutesOn(DayOfWeek.MONDAY);
        this.tuesday = schedule.minutesOn(DayOfWeek.TUESDAY);
        this.wednesday = schedule.minutesOn(DayOfWeek.WEDNESDAY);
        this.thursday = schedule.minutesOn(DayOfWeek.THURSDAY);
        this.friday = schedule.minutesOn(DayOfWeek.FRIDAY);
        this.saturday = schedule.minutesOn(DayOfWeek.SATURDAY);
        this.sunday = schedule.minutesOn(DayOfWeek.SUNDAY);
        this.writtenBy = by.name();
        this.writtenAtUtc = SwedishTime.stored(at);
    }

    /** The first business day on which it holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

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

    /** The member of staff who wrote it down. */
    public String writtenBy() {
        return writtenBy;
    }

    /** When it was written down. */
    public Instant writtenAt() {
        return SwedishTime.moment(writtenAtUtc);
    }

    @Override
    public String toString() {
        return "hours of " + placement;
    }

    protected PlacementHours() {} // for JPA
}
