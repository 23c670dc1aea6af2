package se.butiktorsten.transfers;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.Arrival;
import se.butiktorsten.stock.GoodsOnTheWay;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.PastUseBy;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;

/**
 * The door to what goes between places: propose, make a list, pick it, receive it, call it off. What does not exist is
 * answered with {@link NotFound}, bad input with {@link InvalidInput} naming every fault, a step out of turn with
 * {@link NotInThisStatus}. Only a receipt moves anything in the book.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class TransferDesk implements GoodsOnTheWay {

    private static final int OVER_SHOWN = 50;

    @Inject
    PickLists lists;

    @Inject
    Catalog catalog;

    @Inject
    StockLedger stock;

    @Inject
    LotRegister lots;

    @Inject
    WhatToMake planning;

    @Inject
    Clock clock;

    /**
     * Everything that lies at a place, by name, and how much of it to take to another. For the shop that is what it is short
     * of, by its levels and its sales, as far as it lies here, is still good and is on no other list; of what nobody knows
     * how much the shop wants, all. For a workshop nothing is proposed.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<ToPick> toPick(Actor by, Workshop from, Workshop to) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Map<Long, Quantity> there = new HashMap<>();
        stock.cards(by, to).forEach(card -> there.merge(card.productId(), card.balance(), Quantity::plus));
        Map<Long, Quantity> taken = new HashMap<>();
        for (PickList list : lists.in(List.of(PickStatus.PICKING, PickStatus.ON_ITS_WAY))) {
            for (PickLine line : list.lines()) {
                if (list.to() == to) {
                    there.merge(line.productId(), line.expected(), Quantity::plus);
                }
                if (list.from() == from) {
                    taken.merge(line.productId(), line.expected(), Quantity::plus);
                }
            }
        }
        Map<Long, List<LotLeft>> lotsHere = lots.left(by).stream()
                .filter(left -> left.place() == from)
                .collect(Collectors.groupingBy(left -> left.lot().productId()));
        Map<Long, Quantity> wanted = to == Workshop.SHOP ? planning.shopWants(by) : Map.of();
        List<StockCard> cards = stock.cards(by, from).stream()
                .filter(card -> card.balance().isPositive())
                .toList();
        Map<Long, Product> products = catalog.productsById(
                by, cards.stream().map(StockCard::productId).collect(Collectors.toSet()));
        List<ToPick> all = new ArrayList<>();
        for (StockCard card : cards) {
            Product product = Objects.requireNonNull(products.get(card.productId()));
            List<LotLeft> here = lotsHere.getOrDefault(product.id(), List.of());
            Quantity free = here.stream()
                    .filter(left -> left.lot().isPastUseBy(today))
                    .map(LotLeft::quantity)
                    .reduce(card.balance(), Quantity::minus)
                    .minus(taken.getOrDefault(product.id(), Quantity.ZERO));
            Quantity others = there.getOrDefault(product.id(), Quantity.ZERO);
            all.add(new ToPick(
                    product,
                    card.balance(),
                    others,
                    to == Workshop.SHOP && product.isOnSale() ? proposed(wanted.get(product.id()), others, free) : null,
                    here));
        }
        all.sort(Comparator.comparing(one -> one.product().name()));
        return all;
    }

    private static @Nullable Quantity proposed(@Nullable Quantity wanted, Quantity there, Quantity free) {
        Quantity missing = wanted == null ? free : wanted.minus(there);
        Quantity most = missing.compareTo(free) < 0 ? missing : free;
        return most.isPositive() ? most : null;
    }

    /**
     * Makes a list. Nothing is moved.
     *
     * @param draft whole pieces of what is counted in pieces; a lot that is named is one of the product's
     * @param id made by the caller: sent again with the same content it answers with the same list, with other content it is
     *     refused with {@link SentBefore}
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public PickList make(Actor by, PickListDraft draft, UUID id) {
        Optional<PickList> sent = lists.sent(id);
        if (sent.isPresent()) {
            if (sent.get().wasSentAs(draft)) {
                return sent.get();
            }
            throw new SentBefore("transfers.sent-before", id);
        }
        List<Fault> faults = draft.faults();
        Map<Long, Product> products = catalog.productsById(
                by, draft.lines().stream().map(PickListDraft.Line::productId).collect(Collectors.toSet()));
        for (int i = 0; i < draft.lines().size(); i++) {
            PickListDraft.Line line = draft.lines().get(i);
            faults.addAll(lineFaults(by, line, products.get(line.productId()), "lines[" + i + "]."));
        }
        InvalidInput.refuse(faults);
        PickList list = new PickList(id, draft, by, clock.instant());
        lists.add(list);
        return list;
    }

    private List<Fault> lineFaults(Actor by, PickListDraft.Line line, @Nullable Product product, String prefix) {
        if (product == null) {
            return List.of(new Fault(prefix + "productId", "stock.fault.no-such-product"));
        }
        List<Fault> faults = new ArrayList<>();
        if (!line.quantity().isPositive()) {
            faults.add(new Fault(prefix + "quantity", "stock.fault.nothing"));
        } else {
            amountFault(prefix + "quantity", product, line.quantity()).ifPresent(faults::add);
        }
        lotFault(by, prefix + "lotId", product.id(), line.lotId()).ifPresent(faults::add);
        return faults;
    }

    /** What is wrong with so much of a product, be it nothing. */
    private static Optional<Fault> amountFault(String field, Product product, Quantity quantity) {
        if (quantity.isNegative()) {
            return Optional.of(new Fault(field, "shared.fault.too-small", Map.of("least", Quantity.ZERO)));
        }
        if (quantity.compareTo(StockLedger.MOST) > 0) {
            return Optional.of(new Fault(field, "shared.fault.too-large", Map.of("most", StockLedger.MOST)));
        }
        return product.unit().allows(quantity)
                ? Optional.empty()
                : Optional.of(new Fault(field, "stock.fault.whole-pieces"));
    }

    private Optional<Fault> lotFault(Actor by, String field, long productId, @Nullable Long lotId) {
        return lotId == null || lots.lot(by, lotId).productId() == productId
                ? Optional.empty()
                : Optional.of(new Fault(field, "transfers.fault.other-lot"));
    }

    /**
     * Adds something that was found on the shelf to a list that is being picked.
     *
     * @throws ChangedMeanwhile when somebody else has changed the list
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public PickList add(Actor by, long id, long productId, Quantity quantity, long seenVersion) {
        PickList list = lists.hold(id);
        list.mustBe(PickStatus.PICKING);
        list.mustStillBe(seenVersion);
        PickListDraft.Line line = new PickListDraft.Line(productId, null, quantity);
        Product product = catalog.productsById(by, List.of(productId)).get(productId);
        List<Fault> faults = lineFaults(by, line, product, "");
        if (list.lines().stream().anyMatch(one -> one.productId() == productId)) {
            faults = List.of(new Fault("product", "transfers.fault.there-already"));
        } else if (list.lines().size() >= PickListDraft.LINES_MOST) {
            faults = List.of(new Fault("product", "shared.fault.too-many", Map.of("most", PickListDraft.LINES_MOST)));
        }
        InvalidInput.refuse(faults);
        lists.add(list.add(line));
        return list;
    }

    /**
     * Sends a list on its way, with what was taken from the shelf. Sent again with the same content it changes nothing.
     *
     * @param byLine by the line's id; a line that is not named stays on its shelf
     * @throws ChangedMeanwhile when the list has another version than the one that was seen
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public PickList pick(Actor by, long id, Map<Long, Picked> byLine, long seenVersion) {
        PickList list = lists.hold(id);
        if (list.wasPickedAs(byLine)) {
            return list;
        }
        list.mustBe(PickStatus.PICKING);
        list.mustStillBe(seenVersion);
        Map<Long, Product> products = productsOf(by, list);
        List<Fault> faults = new ArrayList<>();
        byLine.forEach((lineId, picked) -> {
            PickLine line = list.line(lineId);
            Product product = Objects.requireNonNull(products.get(line.productId()));
            amountFault("quantity-" + lineId, product, picked.quantity()).ifPresent(faults::add);
            lotFault(by, "lot-" + lineId, product.id(), picked.lotId()).ifPresent(faults::add);
        });
        if (byLine.values().stream().noneMatch(picked -> picked.quantity().isPositive())) {
            faults.add(new Fault("lines", "transfers.fault.nothing-picked"));
        }
        InvalidInput.refuse(faults);
        list.pick(byLine, by, clock.instant());
        lists.flush();
        return list;
    }

    /**
     * Receives a list: what arrived is moved in the book here and now, all lines together. Sent again with the same content,
     * by whomever, it changes nothing.
     *
     * @param byLine by the line's id, nothing or more; of a line that is not named there arrived what was picked
     * @throws PastUseBy when something for the shop is past its use-by date; nothing is received then
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public PickList receive(Actor by, long id, Map<Long, Quantity> byLine) {
        PickList list = lists.hold(id);
        if (list.wasReceivedAs(byLine)) {
            return list;
        }
        list.mustBe(PickStatus.ON_ITS_WAY);
        Map<Long, Product> products = productsOf(by, list);
        List<Fault> faults = new ArrayList<>();
        byLine.forEach((lineId, quantity) -> {
            Product product =
                    Objects.requireNonNull(products.get(list.line(lineId).productId()));
            amountFault("quantity-" + lineId, product, quantity).ifPresent(faults::add);
        });
        InvalidInput.refuse(faults);
        list.receive(byLine, by, clock.instant());
        lists.flush();
        stock.bring(by, list.from(), list.to(), arrivals(list));
        return list;
    }

    private static List<Arrival> arrivals(PickList list) {
        List<Arrival> arrivals = new ArrayList<>();
        for (PickLine line : list.lines()) {
            Quantity arrived = Objects.requireNonNull(line.arrived());
            if (arrived.isPositive() || line.expected().isPositive()) {
                MovementSource source = new MovementSource(MovementSource.PICK_LIST, list.id() + "/" + line.position());
                arrivals.add(new Arrival(line.productId(), line.lotId(), line.expected(), arrived, source));
            }
        }
        return arrivals;
    }

    /** Calls a list off before it has arrived: nothing is moved. A second time changes nothing. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public PickList callOff(Actor by, long id) {
        PickList list = lists.hold(id);
        if (list.status() != PickStatus.CALLED_OFF) {
            list.callOff(by, clock.instant());
            lists.flush();
        }
        return list;
    }

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public PickList list(Actor by, long id) {
        return lists.get(id);
    }

    /** What is being picked or on its way, the oldest first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<PickList> open(Actor by) {
        return lists.in(List.of(PickStatus.PICKING, PickStatus.ON_ITS_WAY));
    }

    /** The fifty latest that are received or called off, the latest first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<PickList> over(Actor by) {
        return lists.latestIn(List.of(PickStatus.RECEIVED, PickStatus.CALLED_OFF), OVER_SHOWN);
    }

    @Override
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public int listsTo(Actor by, Workshop place) {
        return lists.onTheirWayTo(place);
    }

    private Map<Long, Product> productsOf(Actor by, PickList list) {
        return catalog.productsById(
                by, list.lines().stream().map(PickLine::productId).collect(Collectors.toSet()));
    }
}
