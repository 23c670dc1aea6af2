package se.butiktorsten.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** At how few of a product the shop wants more, and how many it wants to have. Either may be left open. */
@Entity
@Table(name = "shop_level")
public class ShopLevel {

    @Id
    @Column(name = "product_id")
    private long productId;

    @Column(name = "reorder_point")
    private @Nullable Long reorderPoint;

    @Column(name = "par_level")
    private @Nullable Long parLevel;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private LocalDateTime changedAtUtc;

    @Version
    private long version;

    ShopLevel(long productId, @Nullable Quantity reorderPoint, @Nullable Quantity parLevel, Actor by, Instant at) {
        this.productId = productId;
        this.reorderPoint = reorderPoint == null ? null : reorderPoint.thousandths();
        this.parLevel = parLevel == null ? null : parLevel.thousandths();
        this.changedBy = by.name();
        this.changedAtUtc = SwedishTime.stored(at);
    }

    public long productId() {
        return productId;
    }

    /** When there are so many left, or fewer, it is time to make more; null for what nobody watches. */
    public @Nullable Quantity reorderPoint() {
        return reorderPoint == null ? null : new Quantity(reorderPoint);
    }

    /** So many the shop wants to have; null to go by what it sells. */
    public @Nullable Quantity parLevel() {
        return parLevel == null ? null : new Quantity(parLevel);
    }

    /** The log-in name of who said so last. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return SwedishTime.moment(changedAtUtc);
    }

    public long version() {
        return version;
    }

    boolean says(@Nullable Quantity reorderPoint, @Nullable Quantity parLevel) {
        return Objects.equals(reorderPoint(), reorderPoint) && Objects.equals(parLevel(), parLevel);
    }

    /** Refuses with {@link ChangedMeanwhile} when somebody else was faster. */
    void change(@Nullable Quantity reorderPoint, @Nullable Quantity parLevel, long seenVersion, Actor by, Instant at) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile();
        }
        this.reorderPoint = reorderPoint == null ? null : reorderPoint.thousandths();
        this.parLevel = parLevel == null ? null : parLevel.thousandths();
        this.changedBy = by.name();
        this.changedAtUtc = SwedishTime.stored(at);
    }

    @Override
    public String toString() {
        return "shop level of product " + productId;
    }

    protected ShopLevel() {} // for JPA
}
