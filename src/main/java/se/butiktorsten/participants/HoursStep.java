package se.butiktorsten.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * One step of somebody's hours (tidstrappa): a week's schedule and the day from which it holds, until the next step
 * begins. A step that has begun is history and stays; a planned one may be taken back. More hours and fewer are steps of
 * the same kind.
 */
@Entity
@Table(name = "hours_step")
public class HoursStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "participant_id", updatable = false)
    private Participant participant;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Embedded
    private Week week;

    @Column(name = "agreed_by")
    private String agreedBy;

    HoursStep(Participant participant, LocalDate validFrom, Schedule schedule, String agreedBy) {
        this.participant = participant;
        this.validFrom = validFrom;
        this.week = new Week(schedule);
        this.agreedBy = agreedBy;
    }

    /** The first business day on which it holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public Schedule schedule() {
        return week.schedule();
    }

    /** The log-in name of the member of staff who wrote it down. */
    public String agreedBy() {
        return agreedBy;
    }

    /** Whether it holds on that day, unless a later step does. */
    public boolean hasBegunOn(LocalDate day) {
        return !validFrom.isAfter(day);
    }

    /** Agreed again for the very same day. */
    void replace(Schedule schedule, String by) {
        week = new Week(schedule);
        agreedBy = by;
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "hours step " + id;
    }

    protected HoursStep() {} // for JPA
}
