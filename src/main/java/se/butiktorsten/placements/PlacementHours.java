package se.butiktorsten.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.Week;
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

    @Embedded
    private Week week;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_at", updatable = false)
    private LocalDateTime writtenAtUtc;

    PlacementHours(Placement placement, LocalDate validFrom, Schedule schedule, Actor by, Instant at) {
        this.placement = placement;
        this.validFrom = validFrom;
        this.week = new Week(schedule);
        this.writtenBy = by.name();
        this.writtenAtUtc = SwedishTime.stored(at);
    }

    /** The first business day on which it holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public Schedule schedule() {
        return week.schedule();
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
