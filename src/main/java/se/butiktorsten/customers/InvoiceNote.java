package se.butiktorsten.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.SwedishTime;

/**
 * That what was delivered of an order has been invoiced, elsewhere, or that this was a mistake. Never changes: a mistake is a
 * note of its own behind the one it takes back.
 */
@Entity
@Table(name = "invoice_note")
public class InvoiceNote {

    /** The longest number of an invoice. */
    public static final int NUMBER_LONGEST = 40;

    /** The longest reason for taking one back. */
    public static final int WHY_LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "customer_order_id", updatable = false)
    private long customerOrderId;

    @Column(updatable = false)
    private int position;

    @Column(name = "invoice_number", updatable = false)
    private String invoiceNumber;

    @Column(name = "taken_back_because", updatable = false)
    private @Nullable String takenBackBecause;

    @Column(name = "noted_by", updatable = false)
    private String notedBy;

    @Column(name = "noted_at", updatable = false)
    private LocalDateTime notedAtUtc;

    InvoiceNote(
            CustomerOrder order, int position, String invoiceNumber, @Nullable String because, Actor by, Instant at) {
        this.customerOrderId = order.id();
        this.position = position;
        this.invoiceNumber = invoiceNumber;
        this.takenBackBecause = because;
        this.notedBy = by.name();
        this.notedAtUtc = SwedishTime.stored(at);
    }

    long customerOrderId() {
        return customerOrderId;
    }

    /** 1, 2, 3 … of its order: odd ones say that it is invoiced, even ones take that back. */
    public int position() {
        return position;
    }

    /** The number of the invoice, as bookkeeping gave it. */
    public String invoiceNumber() {
        return invoiceNumber;
    }

    /** Why it was taken back; null when this says that it is invoiced. */
    public @Nullable String takenBackBecause() {
        return takenBackBecause;
    }

    /** Whether it says that it is invoiced. */
    public boolean isInvoiced() {
        return takenBackBecause == null;
    }

    /** The log-in name of who noted it. */
    public String notedBy() {
        return notedBy;
    }

    public Instant notedAt() {
        return SwedishTime.moment(notedAtUtc);
    }

    @Override
    public String toString() {
        return "invoice note " + id;
    }

    protected InvoiceNote() {} // for JPA
}
