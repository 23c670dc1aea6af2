package se.butiktorsten.customers;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.NotEnoughStock;
import se.butiktorsten.stock.StockLedger;

/**
 * The door to customers' orders: take one, agree on it and have it made, change what was agreed, hand it over,
 * and forget whom it was for. What does not exist is answered with {@link NotFound}, bad input with {@link InvalidInput} naming every
 * fault, a step out of turn with {@link NotInThisStatus}, a version that is not the last with {@link ChangedMeanwhile}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class CustomerDesk {

    private static final int CLOSED_SHOWN = 50;

    @Inject
    CustomerOrders orders;

    @Inject
    Catalog catalog;

    @Inject
    ProductionFloor floor;

    @Inject
    StockLedger stock;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Takes an order: somebody asks, and nothing is promised yet.
     *
     * @param draft of things for sale, whole pieces of what is counted in pieces, for today or a day within two years
     * @param id made by the caller: sent again with the same content it answers with the same order, with other content it
     *     is refused with {@link SentBefore}
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public CustomerOrder take(Actor by, CustomerOrderDraft draft, UUID id) {
        Optional<CustomerOrder> sent = orders.sent(id);
        if (sent.isPresent()) {
            if (sent.get().wasSentAs(draft)) {
                return sent.get();
            }
            throw new SentBefore("customers.sent-before", id);
        }
        List<Fault> faults = new ArrayList<>(draft.faults());
        faults.addAll(goodsFaults(by, draft));
        faults.addAll(dueFaults(draft.dueOn()));
        InvalidInput.refuse(faults);
        CustomerOrder order = new CustomerOrder(id, draft, by, clock.instant());
        orders.add(order);
        return order;
    }

    private List<Fault> dueFaults(LocalDate dueOn) {
        LocalDate today = today();
        if (dueOn.isBefore(today)) {
            return List.of(new Fault("dueOn", "production.fault.due-passed"));
        }
        return dueOn.isAfter(today.plusYears(2)) ? List.of(new Fault("dueOn", "production.fault.due-far")) : List.of();
    }

    /**
     * Changes what an order says until it is delivered in full or called off: how much of each line, at what price, by when,
     * for whom. Each change leaves a line of history. What is being made for it goes on as it was planned. Saying what is
     * already so changes nothing.
     *
     * @param terms all that it is to say, with every one of its lines
     * @param seenVersion the version that the caller looked at; an older one is refused with {@link ChangedMeanwhile}
     * @throws NotFound when a line is another order's, or missing
     */
    @OpenTo(ACTIVITY_LEADER)
    public CustomerOrder change(Actor by, long id, OrderTerms terms, long seenVersion) {
        CustomerOrder order = orders.hold(id);
        order.mustBeOpen();
        InvalidInput.refuse(changeFaults(by, order, terms));
        long version = order.version();
        List<OrderChange> changes = order.change(terms, by, clock.instant());
        if (!changes.isEmpty()) {
            if (version != seenVersion) {
                throw new ChangedMeanwhile();
            }
            orders.changed(order, changes);
        }
        return order;
    }

    private List<Fault> changeFaults(Actor by, CustomerOrder order, OrderTerms terms) {
        List<Long> ids = order.lines().stream().map(OrderedLine::id).toList();
        if (!terms.lines().stream().map(OrderTerms.Line::lineId).toList().equals(ids)) {
            throw new NotFound("ordered-line", order.id());
        }
        boolean isPaid = order.depositOn() != null;
        List<CustomerOrderDraft.Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            OrderedLine line = order.lines().get(i);
            OrderTerms.Line wanted = terms.lines().get(i);
            lines.add(new CustomerOrderDraft.Line(line.productId(), wanted.quantity(), wanted.unitPrice()));
            if (wanted.quantity().isPositive() && wanted.quantity().compareTo(line.delivered()) < 0) {
                faults.add(new Fault(
                        "lines[" + i + "].quantity",
                        "customers.fault.already-delivered",
                        Map.of("delivered", line.delivered())));
            }
        }
        // What was received beforehand may be more than the rest costs: the invoice pays it back.
        CustomerOrderDraft as = new CustomerOrderDraft(
                terms.contact(), terms.dueOn(), isPaid ? Money.ZERO : terms.deposit(), terms.note(), lines);
        faults.addAll(as.faults());
        faults.addAll(goodsFaults(by, as));
        if (!terms.dueOn().equals(order.dueOn())) {
            faults.addAll(dueFaults(terms.dueOn()));
        }
        if (isPaid && !terms.deposit().equals(order.deposit())) {
            faults.add(new Fault("deposit", "customers.fault.deposit-received"));
        }
        return faults;
    }

    /** What was changed of an order since it was taken, in the order it was. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE})
    public List<OrderChange> changesOf(Actor by, long id) {
        return orders.changesOf(orders.get(id));
    }

    private List<Fault> goodsFaults(Actor by, CustomerOrderDraft draft) {
        Map<Long, Product> products = catalog.productsById(
                by,
                draft.lines().stream().map(CustomerOrderDraft.Line::productId).collect(Collectors.toSet()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            CustomerOrderDraft.Line line = draft.lines().get(i);
            Product product = products.get(line.productId());
            if (product == null || !product.kind().isForSale()) {
                faults.add(new Fault("lines[" + i + "].productId", "customers.fault.not-for-sale"));
            } else if (!product.unit().allows(line.quantity())) {
                faults.add(new Fault("lines[" + i + "].quantity", "production.fault.whole-pieces"));
            }
        }
        return faults;
    }

    /**
     * Agrees on an order as it was asked for. What is to be made gets a released production order, due the same day, or
     * today when that has passed.
     *
     * @param toMake the lines to be made for it; the others are taken from what there is
     */
    @OpenTo(ACTIVITY_LEADER)
    public CustomerOrder agree(Actor by, long id, Set<Long> toMake, long seenVersion) {
        CustomerOrder order = hold(id, seenVersion);
        order.agree();
        LocalDate today = today();
        LocalDate dueOn = order.dueOn().isBefore(today) ? today : order.dueOn();
        for (long lineId : toMake) {
            OrderedLine line = order.line(lineId);
            UUID planId = UUID.nameUUIDFromBytes(("ordered-line/" + lineId).getBytes(StandardCharsets.UTF_8));
            line.isMadeBy(floor.plan(by, line.productId(), line.quantity(), dueOn, null, planId));
        }
        orders.flush();
        return order;
    }

    /** Notes that an order is packed and waits to be handed over. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public CustomerOrder pack(Actor by, long id, long seenVersion) {
        CustomerOrder order = hold(id, seenVersion);
        order.pack();
        orders.flush();
        return order;
    }

    /** Notes that the deposit was received today. A second time changes nothing. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE})
    public CustomerOrder receiveDeposit(Actor by, long id) {
        CustomerOrder order = orders.hold(id);
        order.receiveDeposit(today());
        orders.flush();
        return order;
    }

    /**
     * Hands over an order, or part of it: the goods leave the shelf here and now, at the VAT rate of today.
     *
     * @param place the shelf that they are taken from
     * @param byLine how much of which lines; at least one, each more than nothing
     * @param deliveryId made by the caller: sent again with the same content it changes nothing and is answered alike, with
     *     other content it is refused with {@link SentBefore}
     * @throws MoreThanOrdered when less of a line remains
     * @throws NotEnoughStock when less lies on the shelf
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public Delivery deliver(Actor by, long id, Workshop place, Map<Long, Quantity> byLine, UUID deliveryId) {
        CustomerOrder order = orders.hold(id);
        Optional<Delivery> before = orders.delivery(deliveryId);
        if (before.isPresent()) {
            if (before.get().says(id, place, byLine)) {
                return before.get();
            }
            throw new SentBefore("customers.sent-before", deliveryId);
        }
        order.mustBePromised();
        if (byLine.isEmpty()) {
            throw new InvalidInput(List.of(new Fault("lines", "customers.fault.nothing-delivered")));
        }
        Map<Long, Product> products = productsOf(by, List.of(order));
        InvalidInput.refuse(deliveryFaults(order, byLine, products));

        Instant now = clock.instant();
        Delivery delivery =
                new Delivery(deliveryId, order, orders.deliveriesOf(order).size() + 1, place, by, now);
        Map<Long, Quantity> byProduct = new TreeMap<>();
        for (Map.Entry<Long, Quantity> one : new TreeMap<>(byLine).entrySet()) {
            OrderedLine line = order.line(one.getKey());
            Product product = Objects.requireNonNull(products.get(line.productId()));
            line.deliver(one.getValue());
            byProduct.merge(product.id(), one.getValue(), Quantity::plus);
            delivery.add(line, one.getValue(), catalog.vatRate(by, product.vatCategory(), delivery.deliveredOn()));
        }
        order.wasDelivered();
        orders.add(delivery);
        stock.deliver(by, byProduct, place, new MovementSource(MovementSource.HANDED_OVER, deliveryId));
        return delivery;
    }

    private static List<Fault> deliveryFaults(
            CustomerOrder order, Map<Long, Quantity> byLine, Map<Long, Product> products) {
        List<Fault> faults = new ArrayList<>();
        byLine.forEach((lineId, quantity) -> {
            Product product =
                    Objects.requireNonNull(products.get(order.line(lineId).productId()));
            if (!quantity.isPositive()) {
                faults.add(new Fault("quantity-" + lineId, "production.fault.nothing"));
            } else if (!product.unit().allows(quantity)) {
                faults.add(new Fault("quantity-" + lineId, "production.fault.whole-pieces"));
            }
        });
        return faults;
    }

    /** Notes that the customer wants no more than was handed over. Refused while nothing is: then it is called off. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public CustomerOrder isEnough(Actor by, long id, long seenVersion) {
        CustomerOrder order = hold(id, seenVersion);
        order.isEnough();
        orders.flush();
        return order;
    }

    /** Calls an order off while nothing is handed over. What is being made for it goes on, for the shelf. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public CustomerOrder cancel(Actor by, long id, long seenVersion) {
        CustomerOrder order = hold(id, seenVersion);
        order.cancel();
        orders.flush();
        return order;
    }

    /**
     * Forgets whom a closed order was for, and what was noted on it, for good. What was delivered, and for how much, stays.
     * A second time changes nothing.
     */
    @OpenTo({ACTIVITY_LEADER, FINANCE})
    public CustomerOrder forget(Actor by, long id) {
        CustomerOrder order = orders.hold(id);
        if (!order.isForgotten()) {
            order.forget(clock.instant());
            orders.flush();
            audit.note(by, "FORGOTTEN", "customer-order", id);
        }
        return order;
    }

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE})
    public CustomerOrder order(Actor by, long id) {
        return orders.get(id);
    }

    /** What somebody asks for or waits for, the most urgent first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public List<CustomerOrder> openOrders(Actor by) {
        return orders.in(List.of(CustomerOrderStatus.ASKED, CustomerOrderStatus.AGREED, CustomerOrderStatus.READY));
    }

    /** The fifty taken last that are delivered or called off, the latest first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public List<CustomerOrder> closedOrders(Actor by) {
        return orders.latestIn(List.of(CustomerOrderStatus.DELIVERED, CustomerOrderStatus.CANCELLED), CLOSED_SHOWN);
    }

    /** What was handed over of an order, in its order. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE})
    public List<Delivery> deliveriesOf(Actor by, long id) {
        return orders.deliveriesOf(orders.get(id));
    }

    /** These deliveries, for tracing goods: which order and when, and no word of the customer. The first first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<Delivery> deliveries(Actor by, Collection<UUID> ids) {
        return orders.deliveries(ids);
    }

    /** The products of an order's lines, by id. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE})
    public Map<Long, Product> products(Actor by, long id) {
        return productsOf(by, List.of(orders.get(id)));
    }

    /** What is promised to customers, and not handed over, also what is being made for it, by product. */
    @OpenTo(ACTIVITY_LEADER)
    public Map<Long, Promised> promised(Actor by) {
        Map<Long, Promised> promised = new TreeMap<>();
        for (CustomerOrder order : orders.in(List.of(CustomerOrderStatus.AGREED, CustomerOrderStatus.READY))) {
            for (OrderedLine line : order.lines()) {
                if (line.remaining().isPositive()) {
                    promised.merge(line.productId(), new Promised(line.remaining(), order.dueOn()), Promised::together);
                }
            }
        }
        return promised;
    }

    private Map<Long, Product> productsOf(Actor by, List<CustomerOrder> orders) {
        return catalog.productsById(
                by,
                orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .map(OrderedLine::productId)
                        .collect(Collectors.toSet()));
    }

    private CustomerOrder hold(long id, long seenVersion) {
        CustomerOrder order = orders.hold(id);
        order.mustStillBe(seenVersion);
        return order;
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
