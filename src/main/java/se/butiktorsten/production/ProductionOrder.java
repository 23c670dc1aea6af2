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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;

/**
 * So many of a product, to be made by a day. Begins as a draft, without steps; released, it has those of the recipe of
 * that day; in work from the first record; done when the last step has made all of it and nothing lies half-made, or when
 * a leader closes it with what there is; cancelled while nothing is made. Until it is done it may be planned anew, or part
 * of it go to an order of its own.
 *
 * <p>What is scrapped at a later step must be made once more at the steps before it, so an order of ten with one spoilt
 * at the last step asks for eleven at the first. A dough for forty may give forty-two: the first step takes a tenth more
 * than the order needs, and what has begun is worked to its end.
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

    @Column(name = "recipe_id")
    private long recipeId;

    @Column(name = "quantity")
    private long quantityThousandths;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private @Nullable String note;

    @Column(name = "split_from", updatable = false)
    private @Nullable Long splitFromId;

    @Column(name = "plan_sha256", updatable = false)
    private String planSha256;

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

    /**
     * A draft.
     *
     * @param splitFrom the order it was part of, whose note it takes over; null for an order of its own
     */
    ProductionOrder(
            OrderPlan plan, Recipe recipe, @Nullable ProductionOrder splitFrom, UUID planId, Actor by, Instant at) {
        this.planId = planId.toString();
        this.planSha256 = plan.sha256();
        this.productId = recipe.productId();
        this.recipeId = recipe.id();
        this.quantityThousandths = plan.quantity().thousandths();
        this.dueOn = plan.dueOn();
        this.status = OrderStatus.DRAFT;
        this.note = splitFrom == null ? plan.note() : splitFrom.note;
        this.splitFromId = splitFrom == null ? null : splitFrom.id;
        this.plannedBy = by.name();
        this.plannedAtUtc = SwedishTime.stored(at);
    }

    public long id() {
        return id;
    }

    public long productId() {
        return productId;
    }

    /** The recipe that the order follows from its release to its end, also when there is a newer one. */
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

    /** The order that this was part of; null for most. */
    public @Nullable Long splitFromId() {
        return splitFromId;
    }

    /** The log-in name of who planned it. */
    public String plannedBy() {
        return plannedBy;
    }

    public Instant plannedAt() {
        return SwedishTime.moment(plannedAtUtc);
    }

    /** The steps in the order they are done; a draft has none. */
    public List<OrderStep> steps() {
        return List.copyOf(steps);
    }

    /** What has come out of the last step so far. */
    public Quantity made() {
        return steps.isEmpty() ? Quantity.ZERO : last().made();
    }

    /** How much is on its way or done: what the first step has made, less what was spoilt after it. */
    public Quantity begun() {
        if (steps.isEmpty()) {
            return Quantity.ZERO;
        }
        Quantity spoiltLater = needed(first()).minus(quantity());
        return first().made().minus(spoiltLater);
    }

    /** How much the first step has not begun, so that it may go to an order of its own. */
    public Quantity movable() {
        Quantity left = quantity().minus(begun());
        return left.isNegative() ? Quantity.ZERO : left;
    }

    /** Whether anything has been recorded, be it scrapped. */
    public boolean isBegun() {
        return steps.stream()
                .anyMatch(step -> step.made().isPositive() || step.scrapped().isPositive());
    }

    /** Whether the day it was due has passed and there is still work to do. */
    public boolean isLateOn(LocalDate day) {
        return status.isOpen() && dueOn.isBefore(day);
    }

    public long version() {
        return version;
    }

    /**
     * What the order still needs from a step: its quantity and what was spoilt later on, less what is made; and at least
     * what lies waiting there, when more was begun than was asked for.
     */
    Quantity remainingAt(OrderStep step) {
        Quantity remaining = needed(step).minus(step.made());
        Quantity waiting = step.position() == 1 ? Quantity.ZERO : readyAt(step);
        Quantity most = remaining.compareTo(waiting) < 0 ? waiting : remaining;
        return most.isNegative() ? Quantity.ZERO : most;
    }

    private Quantity needed(OrderStep step) {
        Quantity needed = quantity();
        for (OrderStep later : steps) {
            if (later.position() > step.position()) {
                needed = needed.plus(later.scrapped());
            }
        }
        return needed;
    }

    /** How much of the work of the step before lies waiting; at the first step, what the order still needs. */
    Quantity readyAt(OrderStep step) {
        if (step.position() == 1) {
            return remainingAt(step);
        }
        return before(step).made().minus(step.made()).minus(step.scrapped());
    }

    /**
     * The most that may be recorded as made on a step right now: what is ready, and at the first step a tenth of the
     * order's quantity more, rounded down to what can be counted in the unit.
     */
    Quantity mostAt(OrderStep step, Unit unit) {
        if (step.position() > 1) {
            return readyAt(step);
        }
        Quantity tenth = new Quantity(quantityThousandths / 10);
        Quantity spare = unit.allows(tenth) ? tenth : Quantity.of(tenth.thousandths() / Quantity.ONE_UNIT);
        Quantity most = needed(step).plus(spare).minus(step.made());
        return most.isNegative() ? Quantity.ZERO : most;
    }

    boolean isLast(OrderStep step) {
        return step.position() == steps.size();
    }

    /** Whether this is how it was planned, whatever has become of it since. */
    boolean wasPlannedAs(OrderPlan plan) {
        return planSha256.equals(plan.sha256());
    }

    /**
     * Opens a draft for work, by the recipe of the day.
     *
     * @throws AlreadyReleased when it is no draft
     */
    void release(Recipe recipe) {
        if (status != OrderStatus.DRAFT) {
            throw new AlreadyReleased();
        }
        recipeId = recipe.id();
        for (TaskStep step : recipe.steps()) {
            steps.add(new OrderStep(this, step.id(), step.position()));
        }
        status = OrderStatus.RELEASED;
    }

    /**
     * Plans it anew.
     *
     * @throws AlreadyUnderWay when it would ask for less than before and less than is begun
     * @throws OrderClosed when it is done or cancelled
     */
    void replan(Quantity quantity, LocalDate dueOn, @Nullable String note) {
        mustNotBeClosed();
        if (quantity.compareTo(quantity()) < 0 && quantity.compareTo(begun()) < 0) {
            throw new AlreadyUnderWay(begun());
        }
        this.quantityThousandths = quantity.thousandths();
        this.dueOn = dueOn;
        this.note = note;
        nowStands();
    }

    /**
     * Gives part of what is not begun away, to an order of its own.
     *
     * @param part less than the whole quantity
     * @throws NotThatManyToMove when the first step has begun more
     * @throws OrderClosed when it is done or cancelled
     */
    void giveAway(Quantity part) {
        mustNotBeClosed();
        if (part.compareTo(movable()) > 0) {
            throw new NotThatManyToMove(movable());
        }
        quantityThousandths = quantity().minus(part).thousandths();
        nowStands();
    }

    /**
     * Counts what was done on a step.
     *
     * @throws NotReleased when the order is a draft
     * @throws OrderClosed when the order is done or cancelled
     * @throws MoreThanReady when it is more than {@link #mostAt}; what is scrapped at the first step costs material only
     *     and is bounded by the order's quantity
     */
    void record(OrderStep step, Quantity made, Quantity scrapped, Unit unit) {
        mustBeOpen();
        Quantity most = mostAt(step, unit);
        boolean tooMuch = step.position() == 1
                ? made.compareTo(most) > 0 || scrapped.compareTo(quantity()) > 0
                : made.plus(scrapped).compareTo(most) > 0;
        if (tooMuch) {
            throw new MoreThanReady(most);
        }
        step.add(made, scrapped);
        nowStands();
    }

    /** Puts the state in agreement with what the steps have counted; a draft stays one. */
    private void nowStands() {
        if (status != OrderStatus.DRAFT) {
            status = isComplete() ? OrderStatus.DONE : isBegun() ? OrderStatus.IN_WORK : OrderStatus.RELEASED;
        }
    }

    /** Whether all of it is made and nothing lies half-made. */
    private boolean isComplete() {
        return made().compareTo(quantity()) >= 0
                && steps.stream().skip(1).allMatch(step -> readyAt(step).isZero());
    }

    /**
     * Counts no more what was recorded on a step.
     *
     * @throws GoneOn when the next step has used it
     * @throws OrderClosed when a leader has closed the order with what there is
     */
    void takeBack(OrderStep step, Quantity made, Quantity scrapped) {
        if (!status.isOpen() && !isComplete()) {
            throw new OrderClosed(status);
        }
        if (!isLast(step) && made.compareTo(readyAt(after(step))) > 0) {
            throw new GoneOn();
        }
        step.add(made.negated(), scrapped.negated());
        nowStands();
    }

    /** Calls the order off. Refused with {@link AlreadyBegun} when something is recorded: then it is closed instead. */
    void cancel() {
        mustNotBeClosed();
        if (isBegun()) {
            throw new AlreadyBegun();
        }
        status = OrderStatus.CANCELLED;
    }

    /** Is content with what there is. Refused with {@link NothingMade} while nothing is: then it is cancelled instead. */
    void close() {
        mustBeOpen();
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

    private void mustNotBeClosed() {
        if (status != OrderStatus.DRAFT && !status.isOpen()) {
            throw new OrderClosed(status);
        }
    }

    private void mustBeOpen() {
        if (status == OrderStatus.DRAFT) {
            throw new NotReleased();
        }
        mustNotBeClosed();
    }

    private OrderStep first() {
        return steps.get(0);
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
