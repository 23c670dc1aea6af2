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

/** What was done on a step at one time, as a member of staff wrote it down. Never changes. */
@Entity
@Table(name = "step_record")
class StepRecord {

    @Id
    private String id;

    @Column(name = "order_step_id", updatable = false)
    private long orderStepId;

    @Column(name = "made", updatable = false)
    private long madeThousandths;

    @Column(name = "scrapped", updatable = false)
    private long scrappedThousandths;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private LocalDateTime recordedAtUtc;

    StepRecord(UUID id, OrderStep step, Quantity made, Quantity scrapped, Actor by, Instant at) {
        this.id = id.toString();
        this.orderStepId = step.id();
        this.madeThousandths = made.thousandths();
        this.scrappedThousandths = scrapped.thousandths();
        this.recordedBy = by.name();
        this.recordedAtUtc = SwedishTime.stored(at);
    }

    String id() {
        return id;
    }

    long orderStepId() {
        return orderStepId;
    }

    boolean says(long orderStepId, Quantity made, Quantity scrapped) {
        return this.orderStepId == orderStepId
                && madeThousandths == made.thousandths()
                && scrappedThousandths == scrapped.thousandths();
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return SwedishTime.moment(recordedAtUtc);
    }

    @Override
    public String toString() {
        return "step record " + id;
    }

    protected StepRecord() {} // for JPA
}
