package se.butiktorsten.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** A batch, or part of one, was moved to the shop. Never changes. */
@Entity
@Table(name = "batch_move")
class BatchMove {

    @Id
    private String id;

    @Column(name = "batch_id", updatable = false)
    private long batchId;

    @Column(name = "quantity", updatable = false)
    private long quantityThousandths;

    @Column(name = "moved_by", updatable = false)
    private String movedBy;

    @Column(name = "moved_at", updatable = false)
    private LocalDateTime movedAtUtc;

    BatchMove(UUID id, Batch batch, Quantity quantity, Actor by, Instant at) {
        this.id = id.toString();
        this.batchId = batch.id();
        this.quantityThousandths = quantity.thousandths();
        this.movedBy = by.name();
        this.movedAtUtc = SwedishTime.stored(at);
    }

    boolean says(long batchId, Quantity quantity) {
        return this.batchId == batchId && quantityThousandths == quantity.thousandths();
    }

    String movedBy() {
        return movedBy;
    }

    Instant movedAt() {
        return SwedishTime.moment(movedAtUtc);
    }

    @Override
    public String toString() {
        return "batch move " + id;
    }

    protected BatchMove() {} // for JPA
}
