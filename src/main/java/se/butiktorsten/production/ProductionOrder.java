package se.butiktorsten.production;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * So many of a product, to be made by a day. Released as soon as it is planned; in work from the first record; done when
 * the last step has made all of it, or when a leader closes it with what there is; cancelled while nothing is made.
 *
 * <p>What is scrapped at a later step must be made once more at the steps before it, so an order of ten with one spoilt
 * at the last step asks for eleven at the first.
 */
@Entity
@Table(name = "production_order")
public class ProductionOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "plan_id", updatable = false)
    private String planId;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "recipe_id", updatable = false)
    private long recipeId;

    @Column(name = "quantity", updatable = false)
    private long quantityThousandths;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(name = "planned_by", updatable = false)
    private String plannedBy;

    @Column(name = "planned_at", updatable = false)
    private LocalDateTime plannedAtUtc;

    @OneToMany(
            mappedBy = "order",
            cascade = {CascadeType.PERSIST, CascadeType.REFRESH},
            fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<OrderStep> steps = new ArrayList<>();

    @Version
    private long version;

    ProductionOrder(
            UUID planId,
            Recipe recipe,
            Quantity quantity,
            LocalDate dueOn,
            @Nullable String note,
            Actor by,
            Instant at) {
        this.planId = planId.toString();
        this.productId = recipe.productId();
        this.recipeId = recipe.id();
        this.quantityThousandths = quantity.thousandths();
        this.dueOn = dueOn;
        this.status = OrderStatus.RELEASED;
        this.note = note;
        this.plannedBy = by.name();
        this.plannedAtUtc = SwedishTime.stored(at);
        for (TaskStep step : recipe.steps()) {
            steps.add(new OrderStep(this, step.id(), step.position()));
        }
    }

    public long id() {
        return id;
    }

    public long productId() {
        return productId;
    }

    /** The recipe that the order follows to its end, also when there is a newer one. */
    public long recipeId() {
        return recipeId;
    }

    /** How much is to come out of the last step. */
    public Quantity quantity() {
        return new Quantity(quantityThousandths);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public OrderStatus status() {
        return status;
    }

    public @Nullable String note() {
        return note;
    }

    /** The log-in name of who planned it. */
    public String plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return SwedishTime.moment(plannedAtUtc);
    }

    /** The steps in the order they are done. */
    public List<OrderStep> steps() {
        return List.copyOf(steps);
    }

    /** What has come out of the last step so far. */
    public Quantity made() {
        return last().made();
    }

    /** Whether anything has been recorded, be it scrapped. */
    public boolean isBegun() {
        return steps.stream()
                .anyMatch(step -> step.made().isPositive() || step.scrapped().isPositive());
    }

    /** Whether this is the day it is due, or later, and there is still work to do. */
    public boolean isLateOn(LocalDate day) {
        return status.isOpen() && dueOn.isBefore(day);
    }

    public long version() {
        return version;
    }

    /** What the order still needs from a step: its quantity and what was spoilt later on, less what is made. */
    Quantity remainingAt(OrderStep step) {
        Quantity needed = quantity();
        for (OrderStep later : steps) {
            if (later.position() > step.position()) {
                needed = needed.plus(later.scrapped());
            }
        }
        Quantity remaining = needed.minus(step.made());
        return remaining.isNegative() ? Quantity.ZERO : remaining;
    }

    /** How much of the work of the step before lies waiting; at the first step, what the order still needs. */
    Quantity readyAt(OrderStep step) {
        if (step.position() == 1) {
            return remainingAt(step);
        }
        return before(step).made().minus(step.made()).minus(step.scrapped());
    }

    boolean isLast(OrderStep step) {
        return step.position() == steps.size();
    }

    boolean isSameAs(long productId, Quantity quantity, LocalDate dueOn, @Nullable String note) {
        return this.productId == productId
                && quantity().equals(quantity)
                && this.dueOn.equals(dueOn)
                && Objects.equals(this.note, note);
    }

    /**
     * Counts what was done on a step.
     *
     * @throws OrderClosed when the order is done or cancelled
     * @throws MoreThanReady when it is more than the step before has made and nobody has used; what is scrapped at the
     *     first step costs material only and is bounded by the order's quantity
     */
    void record(OrderStep step, Quantity made, Quantity scrapped) {
        if (!status.isOpen()) {
            throw new OrderClosed(status);
        }
        Quantity ready = readyAt(step);
        boolean tooMuch = step.position() == 1
                ? made.compareTo(ready) > 0 || scrapped.compareTo(quantity()) > 0
                : made.plus(scrapped).compareTo(ready) > 0;
        if (tooMuch) {
            throw new MoreThanReady(ready);
        }
        step.add(made, scrapped);
        status = last().made().compareTo(quantity()) >= 0 ? OrderStatus.DONE : OrderStatus.IN_WORK;
    }

    /**
     * Counts no more what was recorded on a step.
     *
     * @throws GoneOn when the next step has used it
     * @throws OrderClosed when a leader has closed the order with what there is
     */
    void takeBack(OrderStep step, Quantity made, Quantity scrapped) {
        boolean isComplete = last().made().compareTo(quantity()) >= 0;
        if (!status.isOpen() && !isComplete) {
            throw new OrderClosed(status);
        }
        if (!isLast(step) && made.compareTo(readyAt(after(step))) > 0) {
            throw new GoneOn();
        }
        step.add(made.negated(), scrapped.negated());
        if (last().made().compareTo(quantity()) < 0) {
            status = isBegun() ? OrderStatus.IN_WORK : OrderStatus.RELEASED;
        }
    }

    /** Calls the order off. Refused with {@link AlreadyBegun} when something is recorded: then it is closed instead. */
    void cancel() {
        if (!status.isOpen()) {
            throw new OrderClosed(status);
        }
        if (isBegun()) {
            throw new AlreadyBegun();
        }
        status = OrderStatus.CANCELLED;
    }

    /** Is content with what there is. Refused with {@link NothingMade} while nothing is: then it is cancelled instead. */
    void close() {
        if (!status.isOpen()) {
            throw new OrderClosed(status);
        }
        if (!isBegun()) {
            throw new NothingMade();
        }
        status = OrderStatus.DONE;
    }

    void mustStillBe(long seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile();
        }
    }

    private OrderStep before(OrderStep step) {
        return steps.get(step.position() - 2);
    }

    private OrderStep after(OrderStep step) {
        return steps.get(step.position());
    }

    private OrderStep last() {
        return steps.get(steps.size() - 1);
    }

    @Override
    public String toString() {
        return "production order " + id;
    }

    protected ProductionOrder() {} // for JPA
}
