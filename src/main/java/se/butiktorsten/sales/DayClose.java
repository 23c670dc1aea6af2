package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/**
 * A till's day, closed: the Z report (SKVFS 2014:9, 7 kap.). What had been taken since the close before, what was counted,
 * and what lies between them. Born complete, never changed; a second person's approval stands beside it.
 */
@Entity
@Table(name = "day_close")
public class DayClose {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "till_code", updatable = false)
    private String tillCode;

    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "business_day", updatable = false)
    private LocalDate businessDay;

    @Column(name = "opened_at", updatable = false)
    private @Nullable LocalDateTime openedAtUtc;

    @Column(name = "closed_at", updatable = false)
    private LocalDateTime closedAtUtc;

    @Column(name = "closed_by", updatable = false)
    private String closedBy;

    @Column(name = "journal_row", updatable = false)
    private long journalRow;

    @Column(name = "takings", updatable = false)
    private String takings;

    @Column(name = "fund_ore", updatable = false)
    private long fundOre;

    @Column(name = "expected_ore", updatable = false)
    private long expectedOre;

    @Column(name = "counted_ore", updatable = false)
    private long countedOre;

    @Column(name = "pieces", updatable = false)
    private String pieces;

    @Column(name = "card_ore", updatable = false)
    private long cardOre;

    @Column(name = "swish_ore", updatable = false)
    private long swishOre;

    @Column(name = "reason", updatable = false)
    private @Nullable String reason;

    @Column(name = "left_ore", updatable = false)
    private long leftOre;

    @Column(name = "grand_sales_ore", updatable = false)
    private long grandSalesOre;

    @Column(name = "grand_returns_ore", updatable = false)
    private long grandReturnsOre;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    /**
     * The close of a till as it is at this moment.
     *
     * @param till locked, not begun anew yet
     */
    DayClose(CloseDraft draft, TillRegister till, Instant now, String by) {
        this.id = draft.id().toString();
        this.tillCode = till.code();
        this.number = till.lastClose() + 1;
        this.businessDay = SwedishTime.dayOf(now);
        this.openedAtUtc = till.openedAt().map(SwedishTime::stored).orElse(null);
        this.closedAtUtc = SwedishTime.stored(now);
        this.closedBy = by;
        this.journalRow = till.journalLast() + 1;
        this.takings = till.takings().kept();
        this.fundOre = till.fund().ore();
        this.expectedOre = till.inDrawer().ore();
        this.countedOre = draft.counted().total().ore();
        this.pieces = draft.counted().kept();
        this.cardOre = draft.card().ore();
        this.swishOre = draft.swish().ore();
        this.reason = draft.reason().isBlank() ? null : draft.reason().strip();
        this.leftOre = draft.left().ore();
        this.grandSalesOre = till.grandSales().ore();
        this.grandReturnsOre = till.grandReturns().ore();
        this.contentHash = hashOf(draft);
    }

    /** The same for every repeat of the same close, and for nothing else. */
    static String hashOf(CloseDraft draft) {
        return new Fingerprint()
                .of(draft.tillCode())
                .of(draft.counted().kept())
                .of(draft.card())
                .of(draft.swish())
                .of(draft.reason().strip())
                .of(draft.left())
                .hex();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String tillCode() {
        return tillCode;
    }

    /** The number of the Z report, without gap for each till. */
    public long number() {
        return number;
    }

    /** The Swedish day on which it was closed. */
    public LocalDate businessDay() {
        return businessDay;
    }

    /** When the first thing since the close before happened; none when nothing had. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAtUtc).map(SwedishTime::moment);
    }

    public Instant closedAt() {
        return SwedishTime.moment(closedAtUtc);
    }

    /** Log-in name of who counted. */
    public String closedBy() {
        return closedBy;
    }

    /** Its own row in the till's journal: it closes everything up to it. */
    public long journalRow() {
        return journalRow;
    }

    /** What had been taken since the close before. */
    public Takings takings() {
        return Takings.read(takings);
    }

    /** The change fund it began with. */
    public Money fund() {
        return new Money(fundOre);
    }

    /** The cash that ought to have been in the drawer. */
    public Money expected() {
        return new Money(expectedOre);
    }

    /** The cash that was. */
    public Money counted() {
        return new Money(countedOre);
    }

    /** The notes and coins. */
    public CashCount count() {
        return CashCount.read(pieces);
    }

    /** Cash difference: what was counted less what ought to have been there; negative when some is missing. */
    public Money cashDifference() {
        return counted().minus(expected());
    }

    /** The card terminal's total. */
    public Money card() {
        return new Money(cardOre);
    }

    /** The terminal's total less what was sold by card. */
    public Money cardDifference() {
        return card().minus(takings().paid(PaymentMethod.CARD).amount());
    }

    /** The Swish account's total. */
    public Money swish() {
        return new Money(swishOre);
    }

    /** The Swish account's total less what was sold by Swish. */
    public Money swishDifference() {
        return swish().minus(takings().paid(PaymentMethod.SWISH).amount());
    }

    /**
     * What goods for goods came to: nothing, unless a sale or a return of an exchange is missing. Negative when something
     * came back and nothing was taken instead.
     */
    public Money exchangeDifference() {
        return takings().paid(PaymentMethod.EXCHANGE).amount();
    }

    /** Whether everything is what it ought to be. */
    public boolean agrees() {
        return cashDifference().isZero()
                && cardDifference().isZero()
                && swishDifference().isZero()
                && exchangeDifference().isZero();
    }

    /** Why it does not agree; none when it does. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What stayed in the drawer as change. */
    public Money left() {
        return new Money(leftOre);
    }

    /** What is taken out, to the bank. */
    public Money toBank() {
        return counted().minus(left());
    }

    /** All that was ever sold at the till; never reset. */
    public Money grandSales() {
        return new Money(grandSalesOre);
    }

    /** All that ever came back; negative; never reset. */
    public Money grandReturns() {
        return new Money(grandReturnsOre);
    }

    /** Sales less returns; never reset. */
    public Money grandNet() {
        return grandSales().plus(grandReturns());
    }

    /** Whether this is the close of exactly that content. */
    boolean isOf(CloseDraft draft) {
        return contentHash.equals(hashOf(draft));
    }

    /** The fingerprint of everything that is kept of it, to show that it is still what it was. */
    String printed() {
        return new Fingerprint()
                .of(id)
                .of(tillCode)
                .of(number)
                .of(businessDay)
                .of(openedAtUtc)
                .of(closedAtUtc)
                .of(closedBy)
                .of(journalRow)
                .of(takings)
                .of(fundOre)
                .of(expectedOre)
                .of(countedOre)
                .of(pieces)
                .of(cardOre)
                .of(swishOre)
                .of(reason)
                .of(leftOre)
                .of(grandSalesOre)
                .of(grandReturnsOre)
                .hex();
    }

    @Override
    public String toString() {
        return "DayClose " + tillCode + " " + number;
    }

    protected DayClose() {} // for JPA
}
