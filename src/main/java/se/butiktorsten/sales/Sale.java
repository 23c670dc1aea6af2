package se.butiktorsten.sales;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;

/**
 * A finished purchase and its receipt; or a return, which is a receipt of its own. Born complete, never changed.
 *
 * <pre>
 * Sale ── till, number, when, who
 *   ├── SaleLine     goods, quantity, price, VAT category, rate, net, VAT, gross
 *   └── SalePayment  method, amount, what was handed over
 *
 * total()    = sum of the lines' gross
 * paid()     = sum of the payments
 * rounding() = paid − total, at most 50 öre, only where cash is in it
 * </pre>
 */
@Entity
@Table(name = "sale")
public class Sale {

    private static final long ROUNDING_MAX_ORE = 50;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "till_code", updatable = false)
    private String tillCode;

    @Column(name = "series", updatable = false)
    private int series;

    @Column(name = "number", updatable = false)
    private long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private SaleKind kind;

    @Column(name = "sold_at", updatable = false)
    private LocalDateTime soldAtUtc;

    @Column(name = "business_day", updatable = false)
    private LocalDate businessDay;

    @Column(name = "received_at", updatable = false)
    private LocalDateTime receivedAtUtc;

    @Column(name = "cashier", updatable = false)
    private String cashier;

    @Column(name = "approver", updatable = false)
    private @Nullable String approver;

    @Column(name = "eat_in", updatable = false)
    private boolean eatIn;

    @Column(name = "total_ore", updatable = false)
    private long totalOre;

    @Column(name = "rounding_ore", updatable = false)
    private long roundingOre;

    @Column(name = "original_id", updatable = false)
    private @Nullable String originalId;

    @Column(name = "exchange_of", updatable = false)
    private @Nullable String exchangeOf;

    @Column(name = "import_id", updatable = false)
    private @Nullable String importId;

    @Column(name = "incomplete", updatable = false)
    private boolean incomplete;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @OneToMany(mappedBy = "sale", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<SaleLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "sale", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<SalePayment> payments = new ArrayList<>();

    /**
     * A receipt with its lines, numbered from 1, and its payments, which settle it.
     *
     * @throws IllegalArgumentException if the payments do not settle the lines: whoever makes a receipt has seen to that
     */
    Sale(ReceiptHead head, List<SoldLine> lines, List<Settled> payments) {
        this.id = head.id().toString();
        this.tillCode = head.tillCode();
        this.series = head.series();
        this.number = head.number();
        this.kind = head.kind();
        this.soldAtUtc = SwedishTime.stored(head.soldAt());
        this.businessDay = head.businessDay();
        this.receivedAtUtc = SwedishTime.stored(head.receivedAt());
        this.cashier = head.cashier();
        this.approver = head.approver();
        this.eatIn = head.eatIn();
        this.originalId = head.originalId() == null ? null : head.originalId().toString();
        this.exchangeOf = head.exchangeOf() == null ? null : head.exchangeOf().toString();
        this.importId = head.importId() == null ? null : head.importId().toString();
        this.incomplete = head.incomplete();
        this.contentHash = head.contentHash();
        Money total = Money.ZERO;
        Money net = Money.ZERO;
        for (SoldLine line : lines) {
            SaleLine kept = new SaleLine(this, this.lines.size() + 1, line, total, net);
            this.lines.add(kept);
            total = total.plus(kept.gross());
            net = net.plus(kept.net());
        }
        Money paid = Money.ZERO;
        boolean inCash = false;
        for (Settled payment : payments) {
            paid = paid.plus(payment.amount());
            inCash |= payment.method() == PaymentMethod.CASH;
        }
        this.totalOre = total.ore();
        this.roundingOre = paid.minus(total).ore();
        Money roundingLeft = rounding();
        Money settled = Money.ZERO;
        for (Settled payment : payments) {
            Money rounding = payment.method() == PaymentMethod.CASH ? roundingLeft : Money.ZERO;
            roundingLeft = roundingLeft.minus(rounding);
            SalePayment kept = new SalePayment(this, this.payments.size() + 1, payment, rounding, settled);
            this.payments.add(kept);
            settled = settled.plus(kept.settled());
        }
        if (Math.abs(roundingOre) > (inCash ? ROUNDING_MAX_ORE : 0)) {
            throw new IllegalArgumentException("Receipt " + id + " is not settled: " + roundingOre + " öre apart");
        }
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String tillCode() {
        return tillCode;
    }

    /** Which of the till's devices gave the number, from 1; 0 if it was numbered here. */
    public int series() {
        return series;
    }

    /** The receipt's number in its series, from 1. */
    public long number() {
        return number;
    }

    /** The receipt as people name it: till, series and number, {@code BUTIK-2-118}. */
    public String receiptNumber() {
        return ReceiptName.of(tillCode, series, number);
    }

    public SaleKind kind() {
        return kind;
    }

    public boolean isReturn() {
        return kind == SaleKind.RETURN;
    }

    /** When it was sold, by the till's clock. */
    public Instant soldAt() {
        return SwedishTime.moment(soldAtUtc);
    }

    /** The Swedish day on which it was sold, fixed then; decides the VAT rates and the day of every report. */
    public LocalDate businessDay() {
        return businessDay;
    }

    /** When it was kept here; later than {@link #soldAt} if the till had no net. */
    public Instant receivedAt() {
        return SwedishTime.moment(receivedAtUtc);
    }

    /** Log-in name of who stood at the till. */
    public String cashier() {
        return cashier;
    }

    /** Whether it was eaten on the premises, which decides the VAT of food. */
    public boolean isEatIn() {
        return eatIn;
    }

    /** Sum of the lines including VAT, before cash rounding; negative on a return. */
    public Money total() {
        return new Money(totalOre);
    }

    /** What was taken off the prices; negative on a return. */
    public Money discount() {
        Money discount = Money.ZERO;
        for (SaleLine line : lines) {
            discount = discount.plus(line.discount());
        }
        return discount;
    }

    /** What cash rounding added or took: 50 öre when 44,50 kr was paid with 45 kr. No VAT is in it. */
    public Money rounding() {
        return new Money(roundingOre);
    }

    /** What was paid: total plus rounding. */
    public Money paid() {
        return total().plus(rounding());
    }

    /** Log-in name of who approved a discount that the cashier may not give alone. */
    public Optional<String> approver() {
        return Optional.ofNullable(approver);
    }

    /** What the cashier gave back on what was handed over. */
    public Money change() {
        Money change = Money.ZERO;
        for (SalePayment payment : payments) {
            change = change.plus(payment.tendered()).minus(payment.amount());
        }
        return change;
    }

    /** The sale that came back, if this is a return. */
    public Optional<UUID> originalId() {
        return Optional.ofNullable(originalId).map(UUID::fromString);
    }

    /** The return whose goods were exchanged for these, if this is a sale of that kind. No other sale names the same. */
    public Optional<UUID> exchangeOf() {
        return Optional.ofNullable(exchangeOf).map(UUID::fromString);
    }

    /** What goods for goods settled of it; negative on a return, zero where nothing was exchanged. */
    public Money exchanged() {
        Money exchanged = Money.ZERO;
        for (SalePayment payment : payments) {
            if (payment.method() == PaymentMethod.EXCHANGE) {
                exchanged = exchanged.plus(payment.amount());
            }
        }
        return exchanged;
    }

    /** The import that brought this receipt, if it came from an old till. */
    public Optional<UUID> importId() {
        return Optional.ofNullable(importId).map(UUID::fromString);
    }

    /** Whether rows of it were refused when it was imported, so that it says less than the old till did. */
    public boolean isIncomplete() {
        return incomplete;
    }

    /** Its lines, first one first. */
    public List<SaleLine> lines() {
        return List.copyOf(lines);
    }

    public List<SalePayment> payments() {
        return List.copyOf(payments);
    }

    /** Net and VAT of each rate on this receipt, lowest rate first. */
    public List<VatSum> vatByRate() {
        TreeMap<VatRate, VatSum> sums = new TreeMap<>();
        for (SaleLine line : lines) {
            sums.merge(line.rate(), new VatSum(line.rate(), line.net(), line.vat()), VatSum::plus);
        }
        return List.copyOf(sums.values());
    }

    /** All VAT on this receipt. */
    public Money vat() {
        Money vat = Money.ZERO;
        for (SaleLine line : lines) {
            vat = vat.plus(line.vat());
        }
        return vat;
    }

    /** Whether this is the receipt of exactly that content. */
    boolean isOf(String hash) {
        return contentHash.equals(hash);
    }

    /** The fingerprint of everything that is kept of it, to show that it is still what it was. */
    String printed() {
        Fingerprint print = new Fingerprint()
                .of(id)
                .of(kind)
                .of(tillCode)
                .of(series)
                .of(number)
                .of(soldAtUtc)
                .of(businessDay)
                .of(receivedAtUtc)
                .of(cashier)
                .of(approver)
                .of(eatIn)
                .of(totalOre)
                .of(roundingOre)
                .of(originalId)
                .of(exchangeOf)
                .of(contentHash)
                .of(lines.size());
        lines.forEach(line -> line.printOn(print));
        payments.forEach(payment -> payment.printOn(print));
        return print.hex();
    }

    @Override
    public String toString() {
        return "Sale " + id;
    }

    protected Sale() {} // for JPA
}
