package se.butiktorsten.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** One line on a stock card. Born complete by {@link StockCard#post}, never changed, never deleted. */
@Entity
@Table(name = "stock_movement")
public class StockMovement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stock_movement_ids")
    @SequenceGenerator(name = "stock_movement_ids", sequenceName = "stock_movement_ids", allocationSize = 50)
    private long id;

    @Column(name = "card_id", updatable = false)
    private long cardId;

    @Column(updatable = false)
    private long number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MovementReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "waste_reason", updatable = false)
    private @Nullable WasteReason wasteReason;

    /** Thousandths of the product's unit. */
    @Column(updatable = false)
    private long change;

    @Column(name = "balance_after", updatable = false)
    private long balanceAfter;

    @Column(name = "previous_number", updatable = false)
    private @Nullable Long previousNumber;

    @Column(name = "previous_balance", updatable = false)
    private @Nullable Long previousBalance;

    @Column(name = "source_kind", updatable = false)
    private String sourceKind;

    @Column(name = "source_id", updatable = false)
    private String sourceId;

    @Column(name = "corrects_id", updatable = false)
    private @Nullable Long correctsId;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(updatable = false)
    private String actor;

    @Column(name = "happened_at", updatable = false)
    private LocalDateTime happenedAtUtc;

    @Column(name = "business_day", updatable = false)
    private LocalDate businessDay;

    /** The next line of a card as it stands, before the card has taken it in. */
    StockMovement(
            StockCard card,
            Cause cause,
            Quantity change,
            Quantity balanceAfter,
            MovementSource source,
            @Nullable Long correctsId,
            Actor by,
            Instant at) {
        this.cardId = card.id();
        this.number = card.lastNumber() + 1;
        this.reason = cause.reason();
        this.wasteReason = cause.waste();
        this.change = change.thousandths();
        this.balanceAfter = balanceAfter.thousandths();
        if (card.lastNumber() > 0) {
            this.previousNumber = card.lastNumber();
            this.previousBalance = card.balance().thousandths();
        }
        this.sourceKind = source.kind();
        this.sourceId = source.id();
        this.note = cause.note();
        this.correctsId = correctsId;
        this.actor = by.name();
        this.happenedAtUtc = SwedishTime.stored(at);
        this.businessDay = SwedishTime.dayOf(at);
    }

    public long id() {
        return id;
    }

    public long cardId() {
        return cardId;
    }

    /** 1, 2, 3 … on its card. */
    public long number() {
        return number;
    }

    public MovementReason reason() {
        return reason;
    }

    /** Why it was written off; null for what was not. */
    public @Nullable WasteReason wasteReason() {
        return wasteReason;
    }

    /** What was added; negative for what left. */
    public Quantity change() {
        return new Quantity(change);
    }

    public Quantity balanceAfter() {
        return new Quantity(balanceAfter);
    }

    /** The balance before this line. */
    public Quantity balanceBefore() {
        return new Quantity(previousBalance == null ? 0 : previousBalance);
    }

    public MovementSource source() {
        return new MovementSource(sourceKind, sourceId);
    }

    /** The id of the movement that this one takes back. */
    public Optional<Long> corrects() {
        return Optional.ofNullable(correctsId);
    }

    /** Why, in somebody's own words. */
    public @Nullable String note() {
        return note;
    }

    /** The log-in name of who did it. */
    public String actor() {
        return actor;
    }

    public Instant happenedAt() {
        return SwedishTime.moment(happenedAtUtc);
    }

    /** The Swedish day it happened on, fixed then. */
    public LocalDate businessDay() {
        return businessDay;
    }

    @Override
    public String toString() {
        return "stock movement " + id;
    }

    protected StockMovement() {} // for JPA
}
