package se.butiktorsten.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * What was done on a step at one time, as a member of staff wrote it down. Never changes: a mistake is taken back by
 * another one that names it and counts the other way.
 */
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

    @Enumerated(EnumType.STRING)
    @Column(name = "scrap_reason", updatable = false)
    private @Nullable ScrapReason scrapReason;

    @Column(name = "takes_back", updatable = false)
    private @Nullable String takesBackId;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private LocalDateTime recordedAtUtc;

    /** @param scrapReason null when nobody said why, or nothing was scrapped */
    StepRecord(
            UUID id,
            OrderStep step,
            Quantity made,
            Quantity scrapped,
            @Nullable ScrapReason scrapReason,
            Actor by,
            Instant at) {
        this.id = id.toString();
        this.orderStepId = step.id();
        this.madeThousandths = made.thousandths();
        this.scrappedThousandths = scrapped.thousandths();
        this.scrapReason = scrapReason;
        this.recordedBy = by.name();
        this.recordedAtUtc = SwedishTime.stored(at);
    }

    /** Takes another one back. */
    StepRecord(UUID id, StepRecord mistake, Actor by, Instant at) {
        this.id = id.toString();
        this.orderStepId = mistake.orderStepId;
        this.madeThousandths = -mistake.madeThousandths;
        this.scrappedThousandths = -mistake.scrappedThousandths;
        this.scrapReason = mistake.scrapReason;
        this.takesBackId = mistake.id;
        this.recordedBy = by.name();
        this.recordedAtUtc = SwedishTime.stored(at);
    }

    String id() {
        return id;
    }

    long orderStepId() {
        return orderStepId;
    }

    Quantity made() {
        return new Quantity(madeThousandths);
    }

    Quantity scrapped() {
        return new Quantity(scrappedThousandths);
    }

    boolean says(long orderStepId, Quantity made, Quantity scrapped, @Nullable ScrapReason why) {
        return this.orderStepId == orderStepId
                && madeThousandths == made.thousandths()
                && scrappedThousandths == scrapped.thousandths()
                && scrapReason == why;
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
