package se.butiktorsten.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.SwedishTime;

/** That a member of staff took somebody's way on. The latest one of a participant holds; the earlier ones stay written. */
@Entity
@Table(name = "handover_responsibility")
public class Responsibility {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "participant_id", updatable = false)
    private long participantId;

    @Column(name = "login", updatable = false)
    private String login;

    @Column(name = "taken_at", updatable = false)
    private LocalDateTime takenAtUtc;

    Responsibility(long participantId, Actor by, Instant at) {
        this.participantId = participantId;
        this.login = by.name();
        this.takenAtUtc = SwedishTime.stored(at);
    }

    public long participantId() {
        return participantId;
    }

    /** The log-in name of whoever is responsible. */
    public String login() {
        return login;
    }

    public Instant takenAt() {
        return SwedishTime.moment(takenAtUtc);
    }

    @Override
    public String toString() {
        return "responsibility " + id;
    }

    protected Responsibility() {} // for JPA
}
