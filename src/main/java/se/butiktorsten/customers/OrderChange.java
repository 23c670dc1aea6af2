package se.butiktorsten.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/** One thing that somebody changed of a customer's order after it was taken: who, when, from what to what. Never changes. */
@Entity
@Table(name = "customer_order_change")
public class OrderChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "customer_order_id", updatable = false)
    private long customerOrderId;

    @Column(name = "ordered_line_id", updatable = false)
    private @Nullable Long orderedLineId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChangedTerm term;

    @Column(name = "was", updatable = false)
    private @Nullable Long was;

    @Column(name = "becomes", updatable = false)
    private @Nullable Long becomes;

    @Column(name = "changed_by", updatable = false)
    private String changedBy;

    @Column(name = "changed_at", updatable = false)
    private LocalDateTime changedAtUtc;

    private OrderChange(CustomerOrder order, ChangedTerm term, Actor by, Instant at) {
        this.customerOrderId = order.id();
        this.term = term;
        this.changedBy = by.name();
        this.changedAtUtc = SwedishTime.stored(at);
    }

    /** That whom to reach, or the note, is another one now. */
    static OrderChange of(CustomerOrder order, ChangedTerm term, Actor by, Instant at) {
        return new OrderChange(order, term, by, at);
    }

    static OrderChange of(OrderedLine line, Quantity was, Quantity becomes, Actor by, Instant at) {
        return new OrderChange(line.order(), ChangedTerm.QUANTITY, by, at)
                .about(line)
                .from(was.thousandths(), becomes.thousandths());
    }

    static OrderChange of(OrderedLine line, Money was, Money becomes, Actor by, Instant at) {
        return new OrderChange(line.order(), ChangedTerm.UNIT_PRICE, by, at)
                .about(line)
                .from(was.ore(), becomes.ore());
    }

    static OrderChange of(CustomerOrder order, LocalDate was, LocalDate becomes, Actor by, Instant at) {
        return new OrderChange(order, ChangedTerm.DUE_ON, by, at).from(was.toEpochDay(), becomes.toEpochDay());
    }

    static OrderChange of(CustomerOrder order, Money was, Money becomes, Actor by, Instant at) {
        return new OrderChange(order, ChangedTerm.DEPOSIT, by, at).from(was.ore(), becomes.ore());
    }

    private OrderChange about(OrderedLine line) {
        orderedLineId = line.id();
        return this;
    }

    private OrderChange from(long before, long after) {
        was = before;
        becomes = after;
        return this;
    }

    long customerOrderId() {
        return customerOrderId;
    }

    /** The line it is about; null for the order as a whole. */
    public @Nullable Long orderedLineId() {
        return orderedLineId;
    }

    public ChangedTerm term() {
        return term;
    }

    /** What it was: a quantity, an amount or a day as the term says; null for what is not kept. */
    public @Nullable Object was() {
        return value(was);
    }

    /** What it became, likewise. */
    public @Nullable Object becomes() {
        return value(becomes);
    }

    private @Nullable Object value(@Nullable Long kept) {
        if (kept == null) {
            return null;
        }
        return switch (term) {
            case QUANTITY -> new Quantity(kept);
            case UNIT_PRICE, DEPOSIT -> new Money(kept);
            case DUE_ON -> LocalDate.ofEpochDay(kept);
            case CONTACT, NOTE -> throw new IllegalStateException("Nothing is kept of a " + term);
        };
    }

    /** The log-in name of who changed it. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return SwedishTime.moment(changedAtUtc);
    }

    @Override
    public String toString() {
        return "customer order change " + id;
    }

    protected OrderChange() {} // for JPA
}
