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
import se.butiktorsten.stock.Lot;

/**
 * What came out of an order's last step at one time (parti): a lot of the stock under a number of its own, so that it can
 * be traced. Where it lies the stock knows. Written down by mistake, it is taken back: the number stays used and nothing
 * of it is left.
 */
@Entity
@Table(name = "batch")
public class Batch {

    /** What the stock's lines of a batch name as their source, with its number. */
    public static final String SOURCE = "BATCH";

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

    @Column(name = "lot_id", updatable = false)
    private long lotId;

    @Column(name = "made_on", updatable = false)
    private LocalDate madeOn;

    @Column(updatable = false)
    private String responsible;

    @Column(name = "taken_back_at")
    private @Nullable LocalDateTime takenBackAtUtc;

    @Version
    private long version;

    Batch(Lot lot, StepRecord record, ProductionOrder order, Quantity quantity, LocalDate madeOn, Actor responsible) {
        this.number = lot.number();
        this.lotId = lot.id();
        this.recordId = record.id();
        this.orderId = order.id();
        this.productId = order.productId();
        this.recipeId = order.recipeId();
        this.quantityThousandths = quantity.thousandths();
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

    /** The lot of the stock that it is. */
    public long lotId() {
        return lotId;
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

    /** Whether it was written down by mistake and never was. */
    public boolean isTakenBack() {
        return takenBackAtUtc != null;
    }

    void takeBack(Instant at) {
        takenBackAtUtc = SwedishTime.stored(at);
    }

    @Override
    public String toString() {
        return "batch " + id;
    }

    protected Batch() {} // for JPA
}
