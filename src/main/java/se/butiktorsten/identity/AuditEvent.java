package se.butiktorsten.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import se.butiktorsten.shared.SwedishTime;

/** One line of the audit trail: who did what to which thing, and when. Holds ids, never contents; never changes. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "happened_at")
    private LocalDateTime happenedAtUtc;

    private String actor;
    private String action;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    AuditEvent(Instant at, Actor by, String action, String subjectKind, String subjectId) {
        this.happenedAtUtc = SwedishTime.stored(at);
        this.actor = by.name();
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
    }

    public Instant happenedAt() {
        return SwedishTime.moment(happenedAtUtc);
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String subjectKind() {
        return subjectKind;
    }

    public String subjectId() {
        return subjectId;
    }

    @Override
    public String toString() {
        return "AuditEvent " + id;
    }

    protected AuditEvent() {} // for JPA
}
