package se.butiktorsten.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * What came out of an order's last step at one time (parti): on a number of its own, so that it can be traced. Lies on
 * the workshop's shelf until it is moved to the shop, all at once or part by part. Written down by mistake, it is taken
 * back: the number stays used and nothing of it is left.
 */
@Entity
@Table(name = "batch")
public class Batch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(updatable = false)
    private String number;

    @Column(name = "record_id", updatable = false)
    private String recordId;

    @Column(name = "order_id", updatable = false)
    private long orderId;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "recipe_id", updatable = false)
    private long recipeId;

    @Column(name = "quantity", updatable = false)
    private long quantityThousandths;

    @Column(name = "moved_to_shop")
    private long movedThousandths;

    @Column(name = "made_on", updatable = false)
    private LocalDate madeOn;

    @Column(updatable = false)
    private String responsible;

    @Column(name = "taken_back_at")
    private @Nullable LocalDateTime takenBackAtUtc;

    @Version
    private long version;

    /** @param madeInShop whether it lies in the shop from the start */
    Batch(
            String number,
            StepRecord record,
            ProductionOrder order,
            Quantity quantity,
            boolean madeInShop,
            LocalDate madeOn,
            Actor responsible) {
        this.number = number;
        this.recordId = record.id();
        this.orderId = order.id();
        this.productId = order.productId();
        this.recipeId = order.recipeId();
        this.quantityThousandths = quantity.thousandths();
        this.movedThousandths = madeInShop ? quantity.thousandths() : 0;
        this.madeOn = madeOn;
        this.responsible = responsible.name();
    }

    public long id() {
        return id;
    }

    /** As it is written on the label: {@code B-2026-0001}. */
    public String number() {
        return number;
    }

    public long orderId() {
        return orderId;
    }

    public long productId() {
        return productId;
    }

    public long recipeId() {
        return recipeId;
    }

    public Quantity quantity() {
        return new Quantity(quantityThousandths);
    }

    /** How much of it has gone to the shop. */
    public Quantity movedToShop() {
        return new Quantity(movedThousandths);
    }

    /** How much of it has not gone to the shop; nothing when it is taken back. */
    public Quantity left() {
        return isTakenBack() ? Quantity.ZERO : quantity().minus(movedToShop());
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    /** The log-in name of the member of staff who answers for it; never a participant. */
    public String responsible() {
        return responsible;
    }

    public long version() {
        return version;
    }

    void move(Quantity quantity) {
        if (quantity.compareTo(left()) > 0) {
            throw new NotThatManyLeft(left());
        }
        movedThousandths = movedToShop().plus(quantity).thousandths();
    }

    /** Whether it was written down by mistake and never was. */
    public boolean isTakenBack() {
        return takenBackAtUtc != null;
    }

    /**
     * @param liesInShop whether it has been in the shop from the start
     * @throws GoneOn when some of it was moved from its shelf
     */
    void takeBack(boolean liesInShop, Instant at) {
        if (!liesInShop && movedThousandths > 0) {
            throw new GoneOn();
        }
        movedThousandths = 0;
        takenBackAtUtc = SwedishTime.stored(at);
    }

    @Override
    public String toString() {
        return "batch " + id;
    }

    protected Batch() {} // for JPA
}
