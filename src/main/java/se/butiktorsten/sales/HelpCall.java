package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.SwedishTime;

/** Somebody at a till wants a hand. Says which till, and nobody's name. */
@Entity
@Table(name = "help_call")
public class HelpCall {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "till_code", updatable = false)
    private String tillCode;

    @Column(name = "called_at", updatable = false)
    private LocalDateTime calledAtUtc;

    @Column(name = "answered_at")
    private @Nullable LocalDateTime answeredAtUtc;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    HelpCall(UUID id, String tillCode, Instant at) {
        this.id = id.toString();
        this.tillCode = tillCode;
        this.calledAtUtc = SwedishTime.stored(at);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String tillCode() {
        return tillCode;
    }

    public Instant calledAt() {
        return SwedishTime.moment(calledAtUtc);
    }

    /** Whether somebody has said that they are coming. */
    public boolean isAnswered() {
        return answeredAtUtc != null;
    }

    void answer(Instant at, String by) {
        if (answeredAtUtc == null) {
            answeredAtUtc = SwedishTime.stored(at);
            answeredBy = by;
        }
    }

    @Override
    public String toString() {
        return "HelpCall " + tillCode;
    }

    protected HelpCall() {} // for JPA
}
