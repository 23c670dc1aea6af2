package se.butiktorsten.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * "Be verkstaden om fler": so many more of a product that the shop asks the workshop for. Open until the shop asks anew or
 * needs it no longer, or a leader makes an order of it or says not now; then it never changes again. A product has one open
 * wish at most.
 */
@Entity
@Table(name = "shop_wish")
public class ShopWish {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "quantity", updatable = false)
    private long quantityThousandths;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private LocalDateTime askedAtUtc;

    @Enumerated(EnumType.STRING)
    private WishStatus status;

    @Column(name = "open_for")
    private @Nullable Long openFor;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable LocalDateTime answeredAtUtc;

    @Column(name = "order_id")
    private @Nullable Long orderId;

    private @Nullable String why;

    @Version
    private long version;

    ShopWish(UUID id, long productId, Quantity quantity, @Nullable String note, Actor by, Instant at) {
        this.id = id.toString();
        this.productId = productId;
        this.quantityThousandths = quantity.thousandths();
        this.note = note;
        this.askedBy = by.name();
        this.askedAtUtc = SwedishTime.stored(at);
        this.status = WishStatus.OPEN;
        this.openFor = productId;
    }

    /** Made by who asked. */
    public UUID id() {
        return UUID.fromString(id);
    }

    public long productId() {
        return productId;
    }

    /** How many more, in the product's unit. */
    public Quantity quantity() {
        return new Quantity(quantityThousandths);
    }

    /** A short word to the workshop; null for most. */
    public @Nullable String note() {
        return note;
    }

    /** The log-in name of who asked. */
    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return SwedishTime.moment(askedAtUtc);
    }

    public WishStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == WishStatus.OPEN;
    }

    /** The log-in name of who answered, or asked anew; null while it is open. */
    public @Nullable String answeredBy() {
        return answeredBy;
    }

    /** When it was closed; null while it is open. */
    public @Nullable Instant answeredAt() {
        return answeredAtUtc == null ? null : SwedishTime.moment(answeredAtUtc);
    }

    /** The order that was made of it; null for every other answer. */
    public @Nullable Long orderId() {
        return orderId;
    }

    /** Why not now; null for every other answer. */
    public @Nullable String why() {
        return why;
    }

    /** Whether just this was asked for, whatever has become of it since. */
    boolean says(long productId, Quantity quantity, @Nullable String note) {
        return this.productId == productId && quantity().equals(quantity) && Objects.equals(this.note, note);
    }

    /** The shop asks for another amount. */
    void replace(Actor by, Instant at) {
        close(WishStatus.REPLACED, by, at);
    }

    /** The shop needs it no longer. */
    void withdraw(Actor by, Instant at) {
        close(WishStatus.WITHDRAWN, by, at);
    }

    /** An order was made of it, of as many as the leader chose. */
    void isMadeBy(ProductionOrder order, Actor by, Instant at) {
        close(WishStatus.PLANNED, by, at);
        this.orderId = order.id();
    }

    /** It will not be made for now. */
    void notNow(String why, Actor by, Instant at) {
        close(WishStatus.NOT_NOW, by, at);
        this.why = why;
    }

    private void close(WishStatus answer, Actor by, Instant at) {
        if (!isOpen()) {
            throw new WishClosed();
        }
        status = answer;
        openFor = null;
        answeredBy = by.name();
        answeredAtUtc = SwedishTime.stored(at);
    }

    @Override
    public String toString() {
        return "shop wish " + id;
    }

    protected ShopWish() {} // for JPA
}
