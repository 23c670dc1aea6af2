package se.butiktorsten.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.FoodDeclarations;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.LotMove;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.NotEnoughOfLot;
import se.butiktorsten.stock.StockLedger;

/**
 * The door to production: plan an order, release it, plan it anew, split it, see what needs doing, record a step, move a
 * batch to the shop. What does not exist is answered with {@link NotFound}, bad input with {@link InvalidInput} naming every fault.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ProductionFloor {

    /** The most of a product that one order may ask for. */
    public static final Quantity ORDER_MOST = Quantity.of(10_000);

    /** The longest note on an order. */
    public static final int NOTE_LONGEST = 300;

    /** How many days back one may ask what was scrapped. */
    public static final int SCRAP_DAYS_MOST = 3_650;

    private static final int CLOSED_SHOWN = 50;

    @Inject
    Orders orders;

    @Inject
    Batches batches;

    @Inject
    Catalog catalog;

    @Inject
    FoodDeclarations declarations;

    @Inject
    StockLedger stock;

    @Inject
    LotRegister lots;

    @Inject
    MaterialTaking materials;

    @Inject
    Clock clock;

    /**
     * Plans an order and releases it straight away, by the product's recipe of today.
     *
     * @param quantity more than 0, at most {@link #ORDER_MOST}; whole pieces of what is counted in pieces
     * @param dueOn today or later, within two years
     * @param note for the workshop; without personal identity numbers
     * @param planId made by the caller: sent again with the same content it answers with the same order, with other
     *     content it is refused with {@link SentBefore}
     * @throws InvalidInput also when the product has no recipe
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder plan(
            Actor by, long productId, Quantity quantity, LocalDate dueOn, @Nullable String note, UUID planId) {
        return plan(by, new OrderPlan(productId, quantity, dueOn, note, false, null), planId);
    }

    /** The same without releasing it: it stays a draft, without steps, that nobody works on. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder draft(
            Actor by, long productId, Quantity quantity, LocalDate dueOn, @Nullable String note, UUID planId) {
        return plan(by, new OrderPlan(productId, quantity, dueOn, note, true, null), planId);
    }

    /** What {@link #plan} would refuse a plan without a note for; nothing when it would not. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Fault> planFaults(Actor by, long productId, Quantity quantity, LocalDate dueOn) {
        return planFaults(
                by, new OrderPlan(productId, quantity, dueOn, null, false, null), catalog.currentRecipe(by, productId));
    }

    private ProductionOrder plan(Actor by, OrderPlan plan, UUID planId) {
        Optional<ProductionOrder> planned = orders.planned(planId);
        if (planned.isPresent()) {
            return sameAgain(planned.get(), plan, planId);
        }
        Optional<Recipe> recipe = catalog.currentRecipe(by, plan.productId());
        InvalidInput.refuse(planFaults(by, plan, recipe));
        ProductionOrder order = new ProductionOrder(plan, recipe.orElseThrow(), null, planId, by, clock.instant());
        if (!plan.asDraft()) {
            order.release(recipe.orElseThrow());
        }
        orders.add(order);
        return order;
    }

    private List<Fault> planFaults(Actor by, OrderPlan plan, Optional<Recipe> recipe) {
        Product product = catalog.product(by, plan.productId());
        List<Fault> faults = planFaults(product, plan.quantity(), dueFaults(plan.dueOn()), plan.note());
        if (recipe.isEmpty()) {
            faults.add(new Fault("productId", "production.fault.no-recipe"));
        }
        return faults;
    }

    private static ProductionOrder sameAgain(ProductionOrder planned, OrderPlan plan, UUID planId) {
        if (planned.wasPlannedAs(plan)) {
            return planned;
        }
        throw new SentBefore("production.sent-before", planId);
    }

    private List<Fault> dueFaults(LocalDate dueOn) {
        LocalDate today = today();
        if (dueOn.isBefore(today)) {
            return List.of(new Fault("dueOn", "production.fault.due-passed"));
        }
        if (dueOn.isAfter(today.plusYears(2))) {
            return List.of(new Fault("dueOn", "production.fault.due-far"));
        }
        return List.of();
    }

    private static List<Fault> planFaults(
            Product product, Quantity quantity, List<Fault> dueFaults, @Nullable String note) {
        List<Fault> faults = new ArrayList<>();
        if (!quantity.isPositive()) {
            faults.add(new Fault("quantity", "production.fault.nothing"));
        } else if (quantity.compareTo(ORDER_MOST) > 0) {
            faults.add(new Fault("quantity", "shared.fault.too-large", Map.of("most", ORDER_MOST)));
        } else if (product.unit() == Unit.PIECE && !quantity.isWhole()) {
            faults.add(new Fault("quantity", "production.fault.whole-pieces"));
        }
        faults.addAll(dueFaults);
        if (note != null && note.length() > NOTE_LONGEST) {
            faults.add(new Fault("note", "shared.fault.too-long", Map.of("longest", NOTE_LONGEST)));
        } else if (note != null && PersonalNumberGuard.findsOneIn(note)) {
            faults.add(new Fault("note", "production.fault.personal-number"));
        }
        return faults;
    }

    /**
     * Opens a draft for work, with the steps of the product's recipe of today.
     *
     * @throws AlreadyReleased when it is no draft
     * @throws ChangedMeanwhile when somebody else was faster
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder release(Actor by, long id, long seenVersion) {
        ProductionOrder order = orders.hold(id);
        order.mustStillBe(seenVersion);
        Recipe recipe = catalog.currentRecipe(by, order.productId())
                .orElseThrow(() -> new IllegalStateException(order + " was planned by a recipe, and none is removed"));
        order.release(recipe);
        orders.flush();
        return order;
    }

    /**
     * Plans a draft, or an order that is not done, anew.
     *
     * @param quantity as for {@link #plan}; less than before only down to what is begun
     * @param dueOn as for {@link #plan}; the day it has may stay, also when it has passed
     * @throws AlreadyUnderWay when more than that is begun
     * @throws OrderClosed when it is done or cancelled
     * @throws ChangedMeanwhile when somebody else was faster
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder replan(
            Actor by, long id, Quantity quantity, LocalDate dueOn, @Nullable String note, long seenVersion) {
        ProductionOrder order = orders.hold(id);
        order.mustStillBe(seenVersion);
        String kept = note == null || note.isBlank() ? null : note.strip();
        List<Fault> dueFaults = dueOn.equals(order.dueOn()) ? List.of() : dueFaults(dueOn);
        InvalidInput.refuse(planFaults(catalog.product(by, order.productId()), quantity, dueFaults, kept));
        order.replan(quantity, dueOn, kept);
        return order;
    }

    /**
     * Gives part of an order that is not begun to an order of its own, with a day of its own; it follows the same recipe,
     * has the same note, and is a draft when the first one is.
     *
     * @param part less than the order's whole quantity
     * @param dueOn today or later, within two years
     * @param splitId made by the caller: sent again with the same content it answers with the same order, with other
     *     content it is refused with {@link SentBefore}
     * @return the new order
     * @throws NotThatManyToMove when the first step has begun more than would be left
     * @throws OrderClosed when it is done or cancelled
     * @throws ChangedMeanwhile when somebody else was faster
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder split(Actor by, long id, Quantity part, LocalDate dueOn, UUID splitId, long seenVersion) {
        ProductionOrder order = orders.hold(id);
        OrderPlan plan = new OrderPlan(order.productId(), part, dueOn, null, false, id);
        Optional<ProductionOrder> planned = orders.planned(splitId);
        if (planned.isPresent()) {
            return sameAgain(planned.get(), plan, splitId);
        }
        order.mustStillBe(seenVersion);
        InvalidInput.refuse(planFaults(catalog.product(by, order.productId()), part, dueFaults(dueOn), null));
        if (part.compareTo(order.quantity()) >= 0) {
            InvalidInput.refuse(List.of(new Fault("quantity", "production.fault.split-all")));
        }
        order.giveAway(part);
        Recipe recipe = catalog.recipe(by, order.recipeId());
        ProductionOrder own = new ProductionOrder(plan, recipe, order, splitId, by, clock.instant());
        if (order.status() != OrderStatus.DRAFT) {
            own.release(recipe);
        }
        orders.add(own);
        return own;
    }

    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder order(Actor by, long id) {
        return orders.get(id);
    }

    /**
     * How far these orders have come, by their ids, for whoever waits for the goods: quantities and days, no word of the
     * work itself. One that does not exist is left out.
     */
    @OpenTo({Role.ACTIVITY_LEADER, Role.SHOP_STAFF})
    public Map<Long, OrderProgress> progressOf(Actor by, Collection<Long> orderIds) {
        return orders.those(orderIds).stream().collect(Collectors.toMap(ProductionOrder::id, OrderProgress::of));
    }

    /** Every order that may be worked on, the most urgent first. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<ProductionOrder> openOrders(Actor by) {
        return orders.in(List.of(OrderStatus.RELEASED, OrderStatus.IN_WORK));
    }

    /** What is planned and not released, the most urgent first. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<ProductionOrder> drafts(Actor by) {
        return orders.in(List.of(OrderStatus.DRAFT));
    }

    /** The fifty orders planned last that are done or cancelled, the latest first. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<ProductionOrder> closedOrders(Actor by) {
        return orders.latestIn(List.of(OrderStatus.DONE, OrderStatus.CANCELLED), CLOSED_SHOWN);
    }

    /** Every step that needs doing, the most urgent order first; also steps that wait for the one before. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<OpenStep> openSteps(Actor by) {
        return openSteps(by, null);
    }

    /** The same for one workshop; null for all. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<OpenStep> openSteps(Actor by, @Nullable Workshop workshop) {
        return stepsOf(by, orders.in(List.of(OrderStatus.RELEASED, OrderStatus.IN_WORK))).stream()
                .filter(step -> step.isOpen() && (workshop == null || step.workshop() == workshop))
                .toList();
    }

    /** These steps, also when nothing remains of them, read together; one that does not exist is left out. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<OpenStep> steps(Actor by, Set<Long> orderStepIds) {
        return stepsOf(by, orders.withSteps(orderStepIds)).stream()
                .filter(step -> orderStepIds.contains(step.orderStepId()))
                .toList();
    }

    /** Which of these products the shop has none of. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Set<Long> soldOut(Actor by, Set<Long> productIds) {
        Set<Long> soldOut = new HashSet<>(productIds);
        stock.cards(by, Workshop.SHOP).stream()
                .filter(card -> card.balance().isPositive())
                .forEach(card -> soldOut.remove(card.productId()));
        return soldOut;
    }

    /** Every step of an order, in the order they are done, also when nothing remains. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<OpenStep> stepsOf(Actor by, long orderId) {
        return stepsOf(by, orders.get(orderId));
    }

    /** One step, also when nothing remains of it. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public OpenStep step(Actor by, long orderStepId) {
        OrderStep step = orders.step(orderStepId);
        return stepsOf(by, step.order()).get(step.position() - 1);
    }

    private List<OpenStep> stepsOf(Actor by, ProductionOrder order) {
        return stepsOf(by, List.of(order));
    }

    private List<OpenStep> stepsOf(Actor by, List<ProductionOrder> orders) {
        Map<Long, Product> products = catalog.productsById(
                by, orders.stream().map(ProductionOrder::productId).collect(Collectors.toSet()));
        Map<Long, Recipe> recipes = catalog.recipesById(
                by, orders.stream().map(ProductionOrder::recipeId).collect(Collectors.toSet()));
        List<OpenStep> steps = new ArrayList<>();
        for (ProductionOrder order : orders) {
            Product product = Objects.requireNonNull(products.get(order.productId()));
            List<TaskStep> taskSteps =
                    Objects.requireNonNull(recipes.get(order.recipeId())).steps();
            order.steps()
                    .forEach(step -> steps.add(OpenStep.of(order, step, product, taskSteps.get(step.position() - 1))));
        }
        return steps;
    }

    /**
     * Counts what was done on a step and takes off the workshop's shelf what its recipe says it used. What the last step
     * makes becomes a batch and is received into the shelf of its workshop, here and now.
     *
     * @param made fit for the next step
     * @param scrapped to be thrown away
     * @param why it was scrapped; null when nobody said, or nothing was
     * @param recordId made by the caller: sent again with the same content it changes nothing and is answered alike, with
     *     other content, or taken back meanwhile, it is refused with {@link SentBefore}
     * @throws MoreThanReady when there is not so much to work on
     * @throws NotReleased when the order is a draft
     * @throws OrderClosed when the order is done or cancelled
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Recorded record(
            Actor by, long orderStepId, Quantity made, Quantity scrapped, @Nullable ScrapReason why, UUID recordId) {
        OrderStep step = orders.step(orderStepId);
        ProductionOrder order = orders.hold(step.orderId());
        Optional<StepRecord> before = orders.record(recordId);
        if (before.isPresent()) {
            if (before.get().says(orderStepId, made, scrapped, why) && !orders.isTakenBack(before.get())) {
                return answer(order, step, made, scrapped, batches.of(before.get()), false);
            }
            throw new SentBefore("production.sent-before", recordId);
        }
        Product product = catalog.product(by, order.productId());
        InvalidInput.refuse(recordFaults(product, made, scrapped, why));

        Instant now = clock.instant();
        orders.willChange(order);
        order.record(step, made, scrapped, product.unit());
        StepRecord record = new StepRecord(recordId, step, made, scrapped, why, by, now);
        orders.add(record);
        materials.take(by, order, step, record, product);
        Optional<Batch> batch = Optional.empty();
        if (order.isLast(step) && made.isPositive()) {
            batch = Optional.of(receive(by, order, product, record, made, SwedishTime.dayOf(now)));
        }
        return answer(order, step, made, scrapped, batch, true);
    }

    private Batch receive(
            Actor by, ProductionOrder order, Product product, StepRecord record, Quantity made, LocalDate today) {
        String number = batches.nextNumber(today.getYear());
        LotMove received = stock.receive(
                by,
                product.id(),
                product.workshop(),
                made,
                LotDraft.made(number, today, declarations.byRecipe(by, order.recipeId())),
                new MovementSource(Batch.SOURCE, number));
        Batch batch = new Batch(received.lot(), record, order, made, today, by);
        batches.add(batch);
        return batch;
    }

    private static Recorded answer(
            ProductionOrder order,
            OrderStep step,
            Quantity made,
            Quantity scrapped,
            Optional<Batch> batch,
            boolean isNew) {
        return new Recorded(
                order.id(),
                step.id(),
                made,
                scrapped,
                order.status(),
                batch.map(Batch::number).orElse(null),
                isNew);
    }

    private static List<Fault> recordFaults(
            Product product, Quantity made, Quantity scrapped, @Nullable ScrapReason why) {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Quantity> entry : List.of(Map.entry("made", made), Map.entry("scrapped", scrapped))) {
            Quantity quantity = entry.getValue();
            if (quantity.isNegative()) {
                faults.add(new Fault(entry.getKey(), "shared.fault.too-small", Map.of("least", Quantity.ZERO)));
            } else if (quantity.compareTo(ORDER_MOST) > 0) {
                faults.add(new Fault(entry.getKey(), "shared.fault.too-large", Map.of("most", ORDER_MOST)));
            } else if (product.unit() == Unit.PIECE && !quantity.isWhole()) {
                faults.add(new Fault(entry.getKey(), "production.fault.whole-pieces"));
            }
        }
        if (made.isZero() && scrapped.isZero()) {
            faults.add(new Fault("made", "production.fault.nothing-done"));
        } else if (why != null && scrapped.isZero()) {
            faults.add(new Fault("scrapReason", "production.fault.nothing-scrapped"));
        }
        return faults;
    }

    /** The same when nobody says why anything was scrapped. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Recorded record(Actor by, long orderStepId, Quantity made, Quantity scrapped, UUID recordId) {
        return record(by, orderStepId, made, scrapped, null, recordId);
    }

    /** Whether just this has been recorded under this id. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public boolean isRecorded(
            Actor by, long orderStepId, Quantity made, Quantity scrapped, @Nullable ScrapReason why, UUID recordId) {
        return orders.record(recordId)
                .filter(record -> record.says(orderStepId, made, scrapped, why))
                .isPresent();
    }

    /** What was thrown away on an order, by reason; the learning first, what nobody gave a reason for last. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Scrapped> scrappedOn(Actor by, long orderId) {
        return scrapped(by, orders.scrappedOn(orders.get(orderId)));
    }

    /**
     * What was written down as thrown away in a period, by workshop, unit and reason. A mistake taken back counts the
     * other way on the day it was taken back.
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Scrapped> scrapped(Actor by, Period period) {
        return scrapped(
                by, orders.scrapped(startOf(period.from()), startOf(period.to().plusDays(1))));
    }

    private List<Scrapped> scrapped(Actor by, List<Orders.ScrapSum> sums) {
        Map<Long, Product> products = catalog.productsById(
                by, sums.stream().map(Orders.ScrapSum::productId).collect(Collectors.toSet()));
        Map<Scrapped, Quantity> added = new LinkedHashMap<>();
        for (Orders.ScrapSum sum : sums) {
            Product product = Objects.requireNonNull(products.get(sum.productId()));
            added.merge(
                    new Scrapped(product.workshop(), product.unit(), sum.reason(), Quantity.ZERO),
                    sum.quantity(),
                    Quantity::plus);
        }
        return added.entrySet().stream()
                .map(one -> new Scrapped(
                        one.getKey().workshop(),
                        one.getKey().unit(),
                        one.getKey().reason(),
                        one.getValue()))
                .sorted(Comparator.comparing(Scrapped::workshop)
                        .thenComparing(Scrapped::unit)
                        .thenComparing(Scrapped::reason, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static Instant startOf(LocalDate day) {
        return SwedishTime.momentOf(day.atStartOfDay());
    }

    /** What came out of an order, in the order it was made, and what is left of it. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<BatchLeft> batchesOf(Actor by, long orderId) {
        return left(by, batches.of(orders.get(orderId)));
    }

    /** What is made and lies in a workshop still, the oldest first. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<BatchLeft> batchesInTheWorkshops(Actor by) {
        Set<Long> there = lots.left(by).stream()
                .filter(left -> left.place() != Workshop.SHOP)
                .map(left -> left.lot().id())
                .collect(Collectors.toSet());
        return left(by, batches.ofLots(there)).stream()
                .filter(left -> left.inWorkshop().isPositive())
                .toList();
    }

    private List<BatchLeft> left(Actor by, List<Batch> batches) {
        Map<Long, Product> products =
                catalog.productsById(by, batches.stream().map(Batch::productId).collect(Collectors.toSet()));
        Map<Long, Map<Workshop, Quantity>> places = new HashMap<>();
        lots.leftOf(by, batches.stream().map(Batch::lotId).toList())
                .forEach(left -> places.computeIfAbsent(left.lot().id(), lot -> new EnumMap<>(Workshop.class))
                        .put(left.place(), left.quantity()));
        return batches.stream()
                .map(batch -> {
                    Map<Workshop, Quantity> left = places.getOrDefault(batch.lotId(), Map.of());
                    Workshop maker = Objects.requireNonNull(products.get(batch.productId()))
                            .workshop();
                    return new BatchLeft(
                            batch,
                            maker == Workshop.SHOP ? Quantity.ZERO : left.getOrDefault(maker, Quantity.ZERO),
                            left.getOrDefault(Workshop.SHOP, Quantity.ZERO));
                })
                .toList();
    }

    @OpenTo(Role.ACTIVITY_LEADER)
    public BatchLeft batch(Actor by, long id) {
        return left(by, List.of(batches.get(id))).get(0);
    }

    /**
     * Moves a batch, or part of it, from its workshop's shelf to the shop.
     *
     * @param moveId made by the caller: sent again with the same content it changes nothing, with other content stock
     *     refuses it
     * @throws NotEnoughOfLot when less of it lies there
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public BatchLeft moveToShop(Actor by, long batchId, Quantity quantity, UUID moveId) {
        Batch batch = batches.get(batchId);
        Workshop maker = catalog.product(by, batch.productId()).workshop();
        stock.moveLot(by, batch.lotId(), maker, Workshop.SHOP, quantity, new MovementSource("BATCH_MOVE", moveId));
        return batch(by, batchId);
    }

    /**
     * Calls an order, or a draft, off before anything is made.
     *
     * @throws AlreadyBegun when something is recorded: close it instead
     * @throws OrderClosed when it is done or cancelled already
     * @throws ChangedMeanwhile when somebody else was faster
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder cancel(Actor by, long id, long seenVersion) {
        ProductionOrder order = orders.hold(id);
        order.mustStillBe(seenVersion);
        order.cancel();
        return order;
    }

    /**
     * Closes an order with what there is, when no more is to be made of it. Half-made things stay where they are counted.
     *
     * @throws NothingMade when nothing is recorded: cancel it instead
     * @throws OrderClosed when it is done or cancelled already
     * @throws ChangedMeanwhile when somebody else was faster
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public ProductionOrder close(Actor by, long id, long seenVersion) {
        ProductionOrder order = orders.hold(id);
        order.mustStillBe(seenVersion);
        order.close();
        return order;
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
