package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import se.butiktorsten.shared.SwedishTime;

/** That a second person has looked at a close and agrees. Never changes. */
@Entity
@Table(name = "day_close_approval")
public class CloseApproval {

    @Id
    @Column(name = "close_id", updatable = false)
    private String closeId;

    @Column(name = "approved_at", updatable = false)
    private LocalDateTime approvedAtUtc;

    @Column(name = "approved_by", updatable = false)
    private String approvedBy;

    CloseApproval(UUID closeId, Instant at, String by) {
        this.closeId = closeId.toString();
        this.approvedAtUtc = SwedishTime.stored(at);
        this.approvedBy = by;
    }

    public UUID closeId() {
        return UUID.fromString(closeId);
    }

    public Instant approvedAt() {
        return SwedishTime.moment(approvedAtUtc);
    }

    /** Log-in name of who approved, never the one who counted. */
    public String approvedBy() {
        return approvedBy;
    }

    @Override
    public String toString() {
        return "CloseApproval " + closeId;
    }

    protected CloseApproval() {} // for JPA
}
