package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/**
 * A till: its receipt numbers, the head of its journal, and what has been taken since its last close. Whoever changes it
 * has locked it first, so everything that happens at a till happens in one order.
 *
 * <p>Receipts that are numbered here are {@code BUTIK-118}; each device that is the till has a series of its own,
 * {@code BUTIK-2-118} (see {@link TillDevice}).
 */
@Entity
@Table(name = "till")
@NamedQuery(
        name = "TillRegister.asItIs",
        query = "SELECT t FROM TillRegister t WHERE t.code = :code",
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
public class TillRegister {

    @Id
    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private TillKind kind;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "active")
    private boolean active = true;

    @Column(name = "last_series")
    private int lastSeries;

    @Column(name = "journal_last")
    private long journalLast;

    @Column(name = "journal_hash")
    private String journalHash = JournalRow.BEFORE_THE_FIRST;

    @Column(name = "takings")
    private String takings = "";

    @Column(name = "opened_at")
    private @Nullable LocalDateTime openedAtUtc;

    @Column(name = "fund_ore")
    private long fundOre;

    @Column(name = "last_close")
    private long lastClose;

    @Column(name = "closed_at")
    private @Nullable LocalDateTime closedAtUtc;

    @Column(name = "grand_sales_ore")
    private long grandSalesOre;

    @Column(name = "grand_returns_ore")
    private long grandReturnsOre;

    /** A till that has given no number yet. */
    TillRegister(String code, String name, TillKind kind) {
        this.code = code;
        this.name = name;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public TillKind kind() {
        return kind;
    }

    /** The highest receipt number given here so far; 0 before the first. The series of its devices are not in it. */
    public long lastNumber() {
        return lastNumber;
    }

    /** Whether it can sell today. */
    public boolean sells() {
        return active && kind == TillKind.LIVE;
    }

    /** What has been taken since the last close. */
    public Takings takings() {
        return Takings.read(takings);
    }

    /** The change fund: what was last counted into the drawer as change. */
    public Money fund() {
        return new Money(fundOre);
    }

    /** What ought to lie in the drawer: the change fund, and what was paid in cash or put in or taken out since. */
    public Money inDrawer() {
        Takings sums = takings();
        return fund().plus(sums.paid(PaymentMethod.CASH).amount())
                .plus(sums.of(JournalKind.PAID_IN).amount())
                .minus(sums.of(JournalKind.PAID_OUT).amount());
    }

    /** How many closes there have been: the number of the last Z report. */
    public long lastClose() {
        return lastClose;
    }

    /** When it was last closed; none before the first time. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAtUtc).map(SwedishTime::moment);
    }

    /** When the first thing since the last close happened. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAtUtc).map(SwedishTime::moment);
    }

    /** All that was ever sold here, returns not taken off. Never reset. */
    public Money grandSales() {
        return new Money(grandSalesOre);
    }

    /** All that ever came back here; negative. Never reset. */
    public Money grandReturns() {
        return new Money(grandReturnsOre);
    }

    /** The last row of its journal; 0 before the first. */
    public long journalLast() {
        return journalLast;
    }

    /** The hash of the last row of its journal. */
    String journalHash() {
        return journalHash;
    }

    /** Gives the next number of a receipt that is numbered here. */
    long giveNumber() {
        return ++lastNumber;
    }

    /** Gives a new device a series of its own. */
    int giveSeries() {
        return ++lastSeries;
    }

    /** The row that tells of this in the journal. */
    JournalRow write(Happening what, Instant keptAt, String keptBy) {
        JournalRow row = new JournalRow(code, journalLast + 1, what, keptAt, keptBy, journalHash);
        journalLast = row.number();
        journalHash = row.hash();
        return row;
    }

    /** Adds a receipt to what has been taken. */
    void take(Sale receipt) {
        takings = takings().plus(receipt).kept();
        begin(receipt.soldAt());
        if (receipt.isReturn()) {
            grandReturnsOre = grandReturns().plus(receipt.total()).ore();
        } else {
            grandSalesOre = grandSales().plus(receipt.total()).ore();
        }
    }

    /** Adds what is no receipt; a change fund is what lies there now, not added to what lay there. */
    void take(JournalKind event, Money amount, Instant at) {
        takings = takings().plus(event, amount).kept();
        begin(at);
        if (event == JournalKind.FUND) {
            fundOre = amount.ore();
        }
    }

    private void begin(Instant at) {
        if (openedAtUtc == null) {
            openedAtUtc = SwedishTime.stored(at);
        }
    }

    /**
     * Begins anew after a close.
     *
     * @param fund what stays in the drawer
     * @return the number of the close
     */
    long close(Money fund, Instant at) {
        takings = "";
        openedAtUtc = null;
        fundOre = fund.ore();
        closedAtUtc = SwedishTime.stored(at);
        return ++lastClose;
    }

    @Override
    public String toString() {
        return "TillRegister " + code;
    }

    protected TillRegister() {} // for JPA
}
