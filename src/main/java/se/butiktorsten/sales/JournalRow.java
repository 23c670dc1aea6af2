package se.butiktorsten.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/**
 * One row of a till's journal: something that happened there. Never changes. Its hash covers everything it says and the
 * hash of the row before it, so a row that was changed, taken away or put in by another hand breaks the chain.
 */
@Entity
@Table(name = "journal")
@IdClass(JournalPosition.class)
public class JournalRow {

    /** What comes before the first row of a till, in place of a hash. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    static final int SAYS_MAX = 1000;

    @Id
    @Column(name = "till_code", updatable = false)
    private String tillCode;

    @Id
    @Column(name = "number", updatable = false)
    private long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private JournalKind kind;

    @Column(name = "happened_at", updatable = false)
    private LocalDateTime happenedAtUtc;

    @Column(name = "kept_at", updatable = false)
    private LocalDateTime keptAtUtc;

    @Column(name = "kept_by", updatable = false)
    private String keptBy;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Column(name = "says", updatable = false)
    private String says;

    @Column(name = "amount_ore", updatable = false)
    private long amountOre;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "hash", updatable = false)
    private String hash;

    /** @param hashBefore the hash of the row before it, or {@link #BEFORE_THE_FIRST} */
    JournalRow(String tillCode, long number, Happening what, Instant keptAt, String keptBy, String hashBefore) {
        this.tillCode = tillCode;
        this.number = number;
        this.kind = what.kind();
        this.happenedAtUtc = SwedishTime.stored(what.at());
        this.keptAtUtc = SwedishTime.stored(keptAt);
        this.keptBy = keptBy;
        this.ref = what.ref().toString();
        this.says = what.says();
        this.amountOre = what.amount().ore();
        this.contentHash = what.contentHash();
        this.hash = hashAfter(hashBefore);
    }

    public String tillCode() {
        return tillCode;
    }

    /** Its place in the till's journal, from 1. */
    public long number() {
        return number;
    }

    public JournalKind kind() {
        return kind;
    }

    /** When it happened, by the till's clock. */
    public Instant happenedAt() {
        return SwedishTime.moment(happenedAtUtc);
    }

    /** When it was kept here. */
    public Instant keptAt() {
        return SwedishTime.moment(keptAtUtc);
    }

    /** Log-in name of who was logged in where it came from. */
    public String keptBy() {
        return keptBy;
    }

    /** The receipt or close it tells of, or the id that the till gave the event. */
    public UUID ref() {
        return UUID.fromString(ref);
    }

    /** In short: the receipt's number, the reason, what was practised. */
    public String says() {
        return says;
    }

    /** The amount it is about; zero where it is about none. */
    public Money amount() {
        return new Money(amountOre);
    }

    /** The hash of everything that the row stands for, as it was when the row was written. */
    String contentHash() {
        return contentHash;
    }

    /** 64 hexadecimal digits; with this row at the end they stand for the whole journal so far. */
    public String hash() {
        return hash;
    }

    /** What the hash must be after that one: SHA-256 over the hash before and everything the row says. */
    String hashAfter(String before) {
        Fingerprint fingerprint = new Fingerprint().of(before);
        written().forEach(fingerprint::of);
        return fingerprint.hex();
    }

    /**
     * Everything the row says, as text and in the order in which it is hashed: till, number, kind, when it happened and when it
     * was kept (both UTC), by whom, what it refers to, words, amount in öre, and the hash of what it stands for.
     */
    public List<String> written() {
        return List.of(
                tillCode,
                String.valueOf(number),
                kind.name(),
                happenedAtUtc.toString(),
                keptAtUtc.toString(),
                keptBy,
                ref,
                says,
                String.valueOf(amountOre),
                contentHash);
    }

    @Override
    public String toString() {
        return "JournalRow " + tillCode + " " + number;
    }

    protected JournalRow() {} // for JPA
}
