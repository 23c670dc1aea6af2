package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/**
 * What something in the shop books: date of the event, date compiled, what it concerns, amounts, code strings and what it
 * comes from (3 kap. 9 § LKBR). It sums to zero, has the next number of its year, and never changes; what is wrong in it is
 * put right by another voucher.
 */
@Entity
@Table(name = "voucher")
public class Voucher {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "fiscal_year", updatable = false)
    private int fiscalYear;

    @Column(name = "number", updatable = false)
    private long number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private VoucherKind kind;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "event_day", updatable = false)
    private LocalDate day;

    @Column(name = "text", updatable = false)
    private String text;

    @Column(name = "corrects", updatable = false)
    private @Nullable String corrects;

    @Column(name = "reason", updatable = false)
    private @Nullable String reason;

    @Column(name = "compiled_at", updatable = false)
    private LocalDateTime compiledAtUtc;

    @Column(name = "compiled_by", updatable = false)
    private String compiledBy;

    /** Kept and read beside it, as {@link VoucherRow}s. */
    @Transient
    private List<VoucherLine> lines = List.of();

    /**
     * @param corrects the voucher that it puts right; null when it is the first about its source
     * @param reason why it puts it right
     */
    Voucher(
            UUID id,
            VoucherDraft draft,
            long number,
            @Nullable UUID corrects,
            @Nullable String reason,
            Instant now,
            String by) {
        if (!draft.isComplete()) {
            throw new IllegalArgumentException("Cannot book what has no account: " + draft.missing());
        }
        this.id = id.toString();
        this.fiscalYear = draft.day().getYear();
        this.number = number;
        this.kind = draft.kind();
        this.source = draft.source();
        this.day = draft.day();
        this.text = draft.text();
        this.corrects = corrects == null ? null : corrects.toString();
        this.reason = reason;
        this.compiledAtUtc = SwedishTime.stored(now);
        this.compiledBy = by;
        this.lines = draft.lines();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** The calendar year it is numbered in. */
    public int fiscalYear() {
        return fiscalYear;
    }

    /** Its number in its year, from 1 without gap. */
    public long number() {
        return number;
    }

    /** Year and number: {@code 2026-17}. */
    public String name() {
        return fiscalYear + "-" + number;
    }

    public VoucherKind kind() {
        return kind;
    }

    /** What it books, named for good; see {@link VoucherDraft}. */
    public String source() {
        return source;
    }

    /** The close it books; empty for anything else. */
    public Optional<UUID> close() {
        return kind == VoucherKind.CLOSE
                ? Optional.of(UUID.fromString(source.substring(source.indexOf(':') + 1)))
                : Optional.empty();
    }

    /** The business day of the event. */
    public LocalDate day() {
        return day;
    }

    /** What it concerns. */
    public String text() {
        return text;
    }

    /** The customer's order it books; empty for anything else. */
    public OptionalLong customerOrder() {
        return kind == VoucherKind.INTERNAL
                ? OptionalLong.of(Long.parseLong(source.split(":")[1]))
                : OptionalLong.empty();
    }

    /** The voucher that it puts right. */
    public Optional<UUID> corrects() {
        return Optional.ofNullable(corrects).map(UUID::fromString);
    }

    /** Why it puts it right. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was compiled. */
    public Instant compiledAt() {
        return SwedishTime.moment(compiledAtUtc);
    }

    /** Log-in name of who compiled it. */
    public String compiledBy() {
        return compiledBy;
    }

    public List<VoucherLine> lines() {
        return lines;
    }

    /** Gives a voucher that was read the rows that were read with it. */
    void fill(List<VoucherLine> rows) {
        lines = List.copyOf(rows);
    }

    /** All debits together, which is all credits too. */
    public Money debit() {
        return lines.stream().map(VoucherLine::debit).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public String toString() {
        return "Voucher " + name();
    }

    protected Voucher() {} // for JPA
}
