package se.butiktorsten.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;

/**
 * One product at one place: the balance, and the only code that may change it. A card is made by the first movement and
 * stays for ever; a balance changes only together with a line that says why.
 */
@Entity
@Table(name = "stock_card")
@NamedQuery(
        name = "StockCard.asTheyAre",
        query = "select c from StockCard c where c.id in :ids",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
public class StockCard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Workshop place;

    /** Thousandths of the product's unit. */
    private long balance;

    @Column(name = "last_number")
    private @Nullable Long lastNumber;

    @Column(name = "last_sold_on")
    private @Nullable LocalDate lastSoldOn;

    @Column(name = "recount_since")
    private @Nullable LocalDateTime recountSinceUtc;

    @Version
    private long version;

    StockCard(long productId, Workshop place) {
        this.productId = productId;
        this.place = place;
    }

    public long id() {
        return id;
    }

    public long productId() {
        return productId;
    }

    /** A workshop's shelf, or the shop. */
    public Workshop place() {
        return place;
    }

    /** How much is there by the book; never negative. */
    public Quantity balance() {
        return new Quantity(balance);
    }

    /** How many lines the card has; 0 before the first movement. */
    public long lastNumber() {
        return lastNumber == null ? 0 : lastNumber;
    }

    /** The Swedish day of the last sale from here, also when the goods came back; empty when nothing has been sold. */
    public Optional<LocalDate> lastSoldOn() {
        return Optional.ofNullable(lastSoldOn);
    }

    /** Since when the card asks to be counted, because somebody found something else there than the book said. */
    public Optional<Instant> recountSince() {
        return Optional.ofNullable(recountSinceUtc).map(SwedishTime::moment);
    }

    /** Rises with every movement; a count form carries the one it saw. */
    public long version() {
        return version;
    }

    /**
     * The only way a balance changes: the line is written and applied in one step.
     *
     * @param change what to add, negative for what leaves; refused with {@link NotEnoughStock} when the balance would be
     *     below zero
     */
    StockMovement post(
            Cause cause, Quantity change, MovementSource source, @Nullable Long correctsId, Actor by, Instant at) {
        long after = Math.addExact(balance, change.thousandths());
        if (after < 0) {
            throw new NotEnoughStock(productId, place, balance(), change.negated());
        }
        StockMovement line = new StockMovement(this, cause, change, new Quantity(after), source, correctsId, by, at);
        balance = after;
        lastNumber = line.number();
        if (cause.reason() == MovementReason.SOLD) {
            lastSoldOn = line.businessDay();
        }
        return line;
    }

    /** The shelf was right and the book was not: somebody should count. Keeps the first time. */
    void askForRecount(Instant at) {
        if (recountSinceUtc == null) {
            recountSinceUtc = SwedishTime.stored(at);
        }
    }

    void wasCounted() {
        recountSinceUtc = null;
    }

    Shelf shelf() {
        return new Shelf(productId, place);
    }

    @Override
    public String toString() {
        return "stock card " + id;
    }

    protected StockCard() {} // for JPA
}
