package se.butiktorsten.bookkeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.SwedishTime;

/**
 * What the bank's list says came in for a business day by card or Swish. Never changes; entered again, the later one
 * counts.
 */
@Entity
@Table(name = "bank_list")
public class BankList {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "business_day", updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "method", updatable = false)
    private PaymentMethod method;

    @Column(name = "amount_ore", updatable = false)
    private long amountOre;

    @Column(name = "entered_at", updatable = false)
    private LocalDateTime enteredAtUtc;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    BankList(UUID id, LocalDate day, PaymentMethod method, Money amount, Instant now, String by) {
        this.id = id.toString();
        this.day = day;
        this.method = method;
        this.amountOre = amount.ore();
        this.enteredAtUtc = SwedishTime.stored(now);
        this.enteredBy = by;
    }

    /** The business day that was sold on. */
    public LocalDate day() {
        return day;
    }

    /** {@code CARD} or {@code SWISH}. */
    public PaymentMethod method() {
        return method;
    }

    public Money amount() {
        return new Money(amountOre);
    }

    Instant enteredAt() {
        return SwedishTime.moment(enteredAtUtc);
    }

    /** Log-in name. */
    public String enteredBy() {
        return enteredBy;
    }

    @Override
    public String toString() {
        return "BankList " + day + " " + method;
    }

    protected BankList() {} // for JPA
}
