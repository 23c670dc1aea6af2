package se.butiktorsten.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.SwedishTime;

/** One product of a stocktake: to be counted, and when one of its counts is approved, settled for good. */
@Entity
@Table(name = "stocktake_item")
public class StocktakeItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "stocktake_id", updatable = false)
    private String stocktakeId;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "approved_count")
    private @Nullable String approvedCount;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable LocalDateTime approvedAtUtc;

    StocktakeItem(UUID stocktake, long productId) {
        this.stocktakeId = stocktake.toString();
        this.productId = productId;
    }

    public long productId() {
        return productId;
    }

    /** The count that was approved; none while there is a choice. */
    public Optional<UUID> approvedCount() {
        return Optional.ofNullable(approvedCount).map(UUID::fromString);
    }

    /** The log-in name of who approved; null before. */
    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAtUtc).map(SwedishTime::moment);
    }

    void settle(StocktakeCount count, Actor by, Instant at) {
        approvedCount = count.id().toString();
        approvedBy = by.name();
        approvedAtUtc = SwedishTime.stored(at);
    }

    @Override
    public String toString() {
        return "stocktake item " + id;
    }

    protected StocktakeItem() {} // for JPA
}
