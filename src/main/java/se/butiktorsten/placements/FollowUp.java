package se.butiktorsten.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.web.Faults;

/** A contact with the participant, during a placement or some months after it ended: due on a day, answered once. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

    /** So many days before it is due the contact may be taken: a call on the Friday before is the same answer. */
    public static final int OPENS_DAYS_BEFORE = 14;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "placement_id", updatable = false)
    private Placement placement;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private FollowUpKind kind;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    private @Nullable FollowUpAnswer answer;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    @Version
    @Column(name = "version")
    private long version;

    FollowUp(Placement placement, FollowUpKind kind, LocalDate dueOn) {
        this.placement = placement;
        this.kind = kind;
        this.dueOn = dueOn;
    }

    public long id() {
        return id;
    }

    public Placement placement() {
        return placement;
    }

    public FollowUpKind kind() {
        return kind;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The first day on which it may be answered. */
    public LocalDate opensOn() {
        return dueOn.minusDays(OPENS_DAYS_BEFORE);
    }

    /** Whether it may be answered on this day. */
    public boolean isOpen(LocalDate today) {
        return !isDone() && !today.isBefore(opensOn());
    }

    public boolean isDone() {
        return doneOn != null;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    public @Nullable FollowUpAnswer answer() {
        return answer;
    }

    /** What the member of staff wrote beside the answer; may be empty. */
    public String note() {
        return note == null ? "" : note;
    }

    /** The member of staff who asked. */
    public @Nullable String doneBy() {
        return doneBy;
    }

    public long version() {
        return version;
    }

    /** Writes the answer down, once. */
    void answer(FollowUpReply reply, Actor by, LocalDate today) {
        if (doneOn != null) {
            throw new AlreadyFollowedUp(doneOn);
        }
        if (today.isBefore(opensOn())) {
            throw TooEarly.toFollowUp(opensOn());
        }
        Faults faults = new Faults();
        reply.faults().forEach(fault -> faults.add(fault.field(), fault.code(), fault.facts()));
        FollowUpAnswer given = reply.answer();
        if (given != null && !List.of(kind.answers()).contains(given)) {
            faults.add("answer", "shared.fault.choice");
        }
        LocalDate started = reply.startedOn();
        if (started != null && started.isAfter(today)) {
            faults.add("startedOn", "placements.fault.in-the-future");
        } else if (started != null && started.isBefore(placement.period().from())) {
            LocalDate began = placement.period().from();
            faults.add("startedOn", "placements.fault.before-it-began", Map.of("day", began.toString()));
        }
        InvalidInput.refuse(faults.all());
        answer = Objects.requireNonNull(reply.answer());
        note = reply.note();
        doneOn = today;
        doneBy = by.name();
        if (started != null) {
            placement.nextStepStarted(started);
        }
    }

    @Override
    public String toString() {
        return "follow-up " + id;
    }

    protected FollowUp() {} // for JPA
}
