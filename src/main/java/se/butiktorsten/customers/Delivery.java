package se.butiktorsten.customers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/** What was handed over of a customer's order at one time. Never changes. */
@Entity
@Table(name = "delivery")
public class Delivery {

    @Id
    private String id;

    @Column(name = "customer_order_id", updatable = false)
    private long customerOrderId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Workshop place;

    @Column(name = "delivered_by", updatable = false)
    private String deliveredBy;

    @Column(name = "delivered_at", updatable = false)
    private LocalDateTime deliveredAtUtc;

    @Column(name = "delivered_on", updatable = false)
    private LocalDate deliveredOn;

    @OneToMany(mappedBy = "delivery", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("id")
    private List<DeliveredLine> lines = new ArrayList<>();

    Delivery(UUID id, CustomerOrder order, int number, Workshop place, Actor by, Instant at) {
        this.id = id.toString();
        this.customerOrderId = order.id();
        this.number = number;
        this.place = place;
        this.deliveredBy = by.name();
        this.deliveredAtUtc = SwedishTime.stored(at);
        this.deliveredOn = SwedishTime.dayOf(at);
    }

    void add(OrderedLine line, Quantity quantity, VatRate rate) {
        lines.add(new DeliveredLine(this, line, quantity, rate));
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public long customerOrderId() {
        return customerOrderId;
    }

    /** Which delivery of its order this is: 1, 2, 3 … */
    public int number() {
        return number;
    }

    /** The shelf that the goods left. */
    public Workshop place() {
        return place;
    }

    /** The log-in name of who handed it over. */
    public String deliveredBy() {
        return deliveredBy;
    }

    public Instant deliveredAt() {
        return SwedishTime.moment(deliveredAtUtc);
    }

    /** The Swedish day it was handed over. */
    public LocalDate deliveredOn() {
        return deliveredOn;
    }

    public List<DeliveredLine> lines() {
        return List.copyOf(lines);
    }

    boolean says(long orderId, Workshop place, Map<Long, Quantity> byLine) {
        Map<Long, Quantity> said = new HashMap<>();
        lines.forEach(line -> said.put(line.orderedLineId(), line.quantity()));
        return customerOrderId == orderId && this.place == place && said.equals(byLine);
    }

    @Override
    public String toString() {
        return "delivery " + id;
    }

    protected Delivery() {} // for JPA
}
