package se.butiktorsten.stock;

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

/**
 * What somebody counted of one product, beside what the book said at that moment. Born complete, never changed: who
 * counts the same again adds another, and their newest one stands.
 */
@Entity
@Table(name = "stocktake_count")
public class StocktakeCount {

    @Id
    private String id;

    /** Given by the database, in the order in which counts are entered. */
    @Column(insertable = false, updatable = false)
    private long entered;

    @Column(name = "stocktake_id", updatable = false)
    private String stocktakeId;

    @Column(name = "product_id", updatable = false)
    private long productId;

    /** Thousandths of the product's unit. */
    @Column(updatable = false)
    private long counted;

    @Column(updatable = false)
    private long book;

    @Column(name = "book_line", updatable = false)
    private long bookLine;

    @Column(name = "counted_by", updatable = false)
    private String countedBy;

    @Column(name = "counted_at", updatable = false)
    private LocalDateTime countedAtUtc;

    /**
     * @param book what the book said when this was entered
     * @param bookLine the number of the card's last line then, 0 when there was none
     */
    StocktakeCount(
            UUID id,
            UUID stocktake,
            long productId,
            Quantity counted,
            Quantity book,
            long bookLine,
            Actor by,
            Instant at) {
        this.id = id.toString();
        this.stocktakeId = stocktake.toString();
        this.productId = productId;
        this.counted = counted.thousandths();
        this.book = book.thousandths();
        this.bookLine = bookLine;
        this.countedBy = by.name();
        this.countedAtUtc = SwedishTime.stored(at);
    }

    /** Made by who counted, so that the same count sent twice is one. */
    public UUID id() {
        return UUID.fromString(id);
    }

    public long productId() {
        return productId;
    }

    public Quantity counted() {
        return new Quantity(counted);
    }

    /** What the book said at the moment the count was entered. */
    public Quantity book() {
        return new Quantity(book);
    }

    /** The number of the card's last line at that moment, 0 when there was none. */
    public long bookLine() {
        return bookLine;
    }

    /** What the book has to give way: counted less book. */
    public Quantity difference() {
        return counted().minus(book());
    }

    /** The log-in name of who counted. */
    public String countedBy() {
        return countedBy;
    }

    public Instant countedAt() {
        return SwedishTime.moment(countedAtUtc);
    }

    boolean isOf(UUID stocktake) {
        return stocktakeId.equals(stocktake.toString());
    }

    @Override
    public String toString() {
        return "stocktake count " + id;
    }

    protected StocktakeCount() {} // for JPA
}
