package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import se.butiktorsten.shared.SwedishTime;

/** That somebody other than who compiled a voucher approves it (attest). Never changes. */
@Entity
@Table(name = "voucher_approval")
public class VoucherApproval {

    @Id
    @Column(name = "voucher_id", updatable = false)
    private String voucherId;

    @Column(name = "approved_at", updatable = false)
    private LocalDateTime approvedAtUtc;

    @Column(name = "approved_by", updatable = false)
    private String approvedBy;

    VoucherApproval(UUID voucherId, Instant at, String by) {
        this.voucherId = voucherId.toString();
        this.approvedAtUtc = SwedishTime.stored(at);
        this.approvedBy = by;
    }

    public UUID voucherId() {
        return UUID.fromString(voucherId);
    }

    public Instant approvedAt() {
        return SwedishTime.moment(approvedAtUtc);
    }

    /** Log-in name, never the one of who compiled the voucher. */
    public String approvedBy() {
        return approvedBy;
    }

    @Override
    public String toString() {
        return "VoucherApproval " + voucherId;
    }

    protected VoucherApproval() {} // for JPA
}
