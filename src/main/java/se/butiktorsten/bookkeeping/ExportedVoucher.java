package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a voucher left in a batch: once. Never changes. */
@Entity
@Table(name = "exported_voucher")
class ExportedVoucher {

    @Id
    @Column(name = "voucher_id", updatable = false)
    private String voucherId;

    @Column(name = "batch_id", updatable = false)
    private String batchId;

    ExportedVoucher(UUID voucherId, UUID batchId) {
        this.voucherId = voucherId.toString();
        this.batchId = batchId.toString();
    }

    UUID voucherId() {
        return UUID.fromString(voucherId);
    }

    UUID batchId() {
        return UUID.fromString(batchId);
    }

    @Override
    public String toString() {
        return "ExportedVoucher " + voucherId;
    }

    protected ExportedVoucher() {} // for JPA
}
