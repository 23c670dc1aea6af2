package se.butiktorsten.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** What somebody said that an order really used of an article, and how much more or less than reckoned that was. */
@Entity
@Table(name = "material_settlement")
class MaterialSettlement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "settlement_id", updatable = false)
    private String settlementId;

    @Column(name = "order_id", updatable = false)
    private long orderId;

    @Column(name = "article_id", updatable = false)
    private long articleId;

    /** Thousandths, all told. */
    @Column(updatable = false)
    private long actual;

    /** Thousandths; negative when less was used than reckoned. */
    @Column(updatable = false)
    private long change;

    @Column(name = "settled_by", updatable = false)
    private String settledBy;

    @Column(name = "settled_at", updatable = false)
    private LocalDateTime settledAtUtc;

    MaterialSettlement(
            UUID settlementId, long orderId, long articleId, Quantity actual, Quantity change, Actor by, Instant at) {
        this.settlementId = settlementId.toString();
        this.orderId = orderId;
        this.articleId = articleId;
        this.actual = actual.thousandths();
        this.change = change.thousandths();
        this.settledBy = by.name();
        this.settledAtUtc = SwedishTime.stored(at);
    }

    String settlementId() {
        return settlementId;
    }

    long orderId() {
        return orderId;
    }

    long articleId() {
        return articleId;
    }

    Quantity actual() {
        return new Quantity(actual);
    }

    Quantity change() {
        return new Quantity(change);
    }

    @Override
    public String toString() {
        return "material settlement " + id + " by " + settledBy + " at " + settledAtUtc;
    }

    protected MaterialSettlement() {} // for JPA
}
