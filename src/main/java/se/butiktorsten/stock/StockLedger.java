package se.butiktorsten.stock;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to the stock: receive, move, bring, sell, take back, count, withdraw, reverse. Every call runs in the caller's
 * transaction and either happens whole or not at all. A call that comes again with the same source changes nothing and
 * returns what was there; with the same source and other content it is refused with {@link SourceReused}. An unknown
 * product is refused with {@link NotFound}; a quantity of nothing, or half a piece, with {@link InvalidInput}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class StockLedger {

    /** The most of one thing that anybody may move at once. */
    public static final Quantity MOST = Quantity.of(1_000_000);

    @Inject
    Catalog catalog;

    @Inject
    StockCards cards;

    @Inject
    StockMovements movements;

    @Inject
    Lots lots;

    @Inject
    LedgerWriter writer;

    @Inject
    Clock clock;

    /** Takes goods in of which nobody knows the lot. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement receive(Actor by, long productId, Workshop place, Quantity quantity, MovementSource source) {
        checkQuantity(by, productId, quantity);
        StockCard card = cards.hold(new Shelf(productId, place));
        return postOnce(card, MovementReason.RECEIVED, quantity, source, by);
    }

    /**
     * Takes goods of one lot in: a finished batch, a delivery. More of a lot that is known joins it.
     *
     * @return the line, with the lot
     * @throws LotTaken when the product has a lot of this number with another date or supplier
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public LotMove receive(
            Actor by, long productId, Workshop place, Quantity quantity, LotDraft draft, MovementSource source) {
        List<Fault> faults = quantityFaults(catalog.product(by, productId), quantity);
        faults.addAll(draft.faults());
        InvalidInput.refuse(faults);
        StockCard card = cards.hold(new Shelf(productId, place));
        Optional<Lot> known = lots.find(productId, draft.number());
        known.filter(lot -> !lot.isAsIn(draft)).ifPresent(lot -> {
            throw new LotTaken(lot);
        });
        Optional<StockMovement> before = replayed(card, MovementReason.RECEIVED, quantity, source);
        Lot lot = known.orElseGet(() -> begin(productId, draft));
        StockMovement line = before.isPresent()
                ? sameLot(before.get(), lot)
                : writer.write(
                        card,
                        MovementReason.RECEIVED,
                        quantity,
                        List.of(new LotShare(lot, quantity)),
                        source,
                        null,
                        by);
        return new LotMove(lot, place, line, quantity);
    }

    private Lot begin(long productId, LotDraft draft) {
        Lot lot = new Lot(productId, draft, SwedishTime.dayOf(clock.instant()));
        lots.add(lot);
        return lot;
    }

    private StockMovement sameLot(StockMovement before, Lot lot) {
        if (!lots.sharesOf(before).stream().map(LotShare::lot).toList().equals(List.of(lot))) {
            throw new SourceReused(before.source());
        }
        return before;
    }

    /**
     * Moves goods from one place to another in one step.
     *
     * @return the line on the card where they arrived
     * @throws NotEnoughStock when less lies there by the book
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement move(
            Actor by, long productId, Workshop from, Workshop to, Quantity quantity, MovementSource source) {
        List<Fault> faults = quantityFaults(catalog.product(by, productId), quantity);
        if (from == to) {
            faults.add(new Fault("to", "stock.fault.same-place"));
        }
        InvalidInput.refuse(faults);
        Shelf here = new Shelf(productId, from);
        Shelf there = new Shelf(productId, to);
        StockCards.Held held = cards.hold(List.of(here, there));
        StockCard card = held.of(here);
        return replayed(card, MovementReason.MOVED_OUT, quantity.negated(), source)
                .map(before -> replayed(held.of(there), MovementReason.MOVED_IN, quantity, source)
                        .orElseThrow(() -> new SourceReused(source)))
                .orElseGet(() -> move(card, held.of(there), lots.on(card).oldestFirst(quantity), quantity, source, by));
    }

    /**
     * Moves goods of one lot from one place to another in one step.
     *
     * @return the line on the card where they arrived
     * @throws NotEnoughOfLot when less of the lot lies there by the book
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement moveLot(
            Actor by, long lotId, Workshop from, Workshop to, Quantity quantity, MovementSource source) {
        Lot lot = lots.get(lotId);
        List<Fault> faults = quantityFaults(catalog.product(by, lot.productId()), quantity);
        if (from == to) {
            faults.add(new Fault("to", "stock.fault.same-place"));
        }
        InvalidInput.refuse(faults);
        Shelf here = new Shelf(lot.productId(), from);
        Shelf there = new Shelf(lot.productId(), to);
        StockCards.Held held = cards.hold(List.of(here, there));
        StockCard card = held.of(here);
        if (replayed(card, MovementReason.MOVED_OUT, quantity.negated(), source).isPresent()) {
            return replayed(held.of(there), MovementReason.MOVED_IN, quantity, source)
                    .map(before -> sameLot(before, lot))
                    .orElseThrow(() -> new SourceReused(source));
        }
        return move(card, held.of(there), List.of(ofLot(card, lot, quantity)), quantity, source, by);
    }

    private StockMovement move(
            StockCard from, StockCard to, List<LotShare> shares, Quantity quantity, MovementSource source, Actor by) {
        writer.write(from, MovementReason.MOVED_OUT, quantity.negated(), shares, source, null, by);
        List<LotShare> arrived = shares.stream().map(LotShare::turned).toList();
        return writer.write(to, MovementReason.MOVED_IN, quantity, arrived, source, null, by);
    }

    /**
     * Books what arrived of goods that were picked at another place, and that lay there by the book until now. Never refused
     * for stock: what arrived is there, so where the book of the first place has less of it, or of the lot that is named, it
     * is counted first ({@code COUNTED}, source {@code PICK_COUNT}) and its card asks for a recount; so it does where
     * something else arrived than was picked.
     *
     * @throws PastUseBy when goods for the shop are past their use-by date: the lot that is named, or what is still good does
     *     not suffice and the rest is
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public void bring(Actor by, Workshop from, Workshop to, List<Arrival> arrivals) {
        List<Fault> faults = new ArrayList<>();
        if (from == to) {
            faults.add(new Fault("to", "stock.fault.same-place"));
        }
        Map<Long, Product> products = new HashMap<>();
        List<Shelf> shelves = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Product product =
                    products.computeIfAbsent(arrival.productId(), productId -> catalog.product(by, productId));
            if (!arrival.arrived().isZero()) {
                faults.addAll(quantityFaults(product, arrival.arrived()));
            }
            shelves.add(new Shelf(product.id(), from));
            shelves.add(new Shelf(product.id(), to));
        }
        InvalidInput.refuse(faults);
        StockCards.Held held = cards.hold(shelves);
        for (Arrival arrival : arrivals) {
            StockCard card = held.of(new Shelf(arrival.productId(), from));
            Product product = Objects.requireNonNull(products.get(arrival.productId()));
            bring(by, product, card, held.of(new Shelf(arrival.productId(), to)), arrival);
        }
    }

    private void bring(Actor by, Product product, StockCard from, StockCard to, Arrival arrival) {
        Quantity quantity = arrival.arrived();
        if (replayed(from, MovementReason.MOVED_OUT, quantity.negated(), arrival.source())
                .isPresent()) {
            return;
        }
        if (arrival.differs()) {
            from.askForRecount(clock.instant());
        }
        if (quantity.isZero()) {
            return;
        }
        LotsOnCard here = lots.on(from);
        LocalDate today = SwedishTime.dayOf(clock.instant());
        boolean isForSale = to.place() == Workshop.SHOP;
        if (arrival.lotId() != null) {
            Lot lot = lots.get(arrival.lotId());
            if (isForSale && lot.isPastUseBy(today)) {
                throw new PastUseBy(product.name(), lot);
            }
            Quantity missing = quantity.minus(here.of(lot));
            countMissing(from, missing, List.of(new LotShare(lot, missing)), arrival, by);
            move(from, to, List.of(new LotShare(lot, quantity.negated())), quantity, arrival.source(), by);
            return;
        }
        Quantity good = isForSale ? from.balance().minus(here.pastUseBy(today)) : from.balance();
        Quantity missing = quantity.minus(good);
        Optional<Lot> spoilt = isForSale ? here.firstPastUseBy(today) : Optional.empty();
        if (missing.isPositive() && spoilt.isPresent()) {
            throw new PastUseBy(product.name(), spoilt.get());
        }
        countMissing(from, missing, List.of(), arrival, by);
        List<LotShare> shares = isForSale ? here.stillGood(quantity, today) : here.oldestFirst(quantity);
        move(from, to, shares, quantity, arrival.source(), by);
    }

    private void countMissing(StockCard card, Quantity missing, List<LotShare> shares, Arrival arrival, Actor by) {
        if (missing.isPositive()) {
            card.askForRecount(clock.instant());
            MovementSource found = new MovementSource(
                    MovementSource.PICK_COUNT, arrival.source().id());
            writer.write(card, MovementReason.COUNTED, missing, shares, found, null, by);
        }
    }

    private LotShare ofLot(StockCard card, Lot lot, Quantity quantity) {
        Quantity left = lots.on(card).of(lot);
        if (left.compareTo(quantity) < 0) {
            throw new NotEnoughOfLot(lot, left);
        }
        return new LotShare(lot, quantity.negated());
    }

    /**
     * Takes sold goods off the shelf, the first to expire first. Never refused for stock: where the book has less than the
     * counter, the till counts first ({@code COUNTED}, source {@code TILL_COUNT} with the sale's id) and the card asks for
     * a recount.
     *
     * @param byProduct how much of each product, already added up
     * @param soldOn the Swedish day of the sale
     * @throws PastUseBy when what is still good does not suffice and the rest is past its use-by date
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<StockMovement> sell(
            Actor by, Map<Long, Quantity> byProduct, Workshop place, LocalDate soldOn, MovementSource source) {
        return take(by, byProduct, place, MovementReason.SOLD, soldOn, source);
    }

    /**
     * Takes off the shelf what has left the shop already, as {@link #sell} does, but refuses nothing: where the good goods
     * do not suffice, it was what is past its use-by date.
     *
     * @return the lots past their use-by date that some was taken of, the first to expire first
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<Lot> handedOver(
            Actor by, Map<Long, Quantity> byProduct, Workshop place, LocalDate soldOn, MovementSource source) {
        SortedMap<Long, Quantity> wanted = checkedQuantities(by, byProduct);
        StockCards.Held held = holdAll(wanted, place);
        Map<Long, StockMovement> before = movements.bySource(held.all(), source);
        Map<Long, LotsOnCard> here = lots.on(held.all());
        List<Lot> spoilt = new ArrayList<>();
        wanted.forEach((productId, quantity) -> {
            StockCard card = held.of(new Shelf(productId, place));
            if (same(before.get(card.id()), MovementReason.SOLD, quantity.negated(), source)
                    .isEmpty()) {
                spoilt.addAll(
                        handOver(card, Objects.requireNonNull(here.get(card.id())), quantity, soldOn, source, by));
            }
        });
        return spoilt;
    }

    private List<Lot> handOver(
            StockCard card, LotsOnCard here, Quantity quantity, LocalDate day, MovementSource source, Actor by) {
        Quantity missing = quantity.minus(card.balance());
        if (missing.isPositive()) {
            card.askForRecount(clock.instant());
            writer.write(
                    card,
                    MovementReason.COUNTED,
                    missing,
                    new MovementSource(MovementSource.TILL_COUNT, source.id()),
                    null,
                    by);
        }
        List<LotShare> shares = (missing.isPositive() ? lots.on(card) : here).goodFirst(quantity, day);
        writer.write(card, MovementReason.SOLD, quantity.negated(), shares, source, null, by);
        return shares.stream()
                .map(LotShare::lot)
                .filter(lot -> lot.isPastUseBy(day))
                .toList();
    }

    /**
     * Takes what a workshop has used off its shelf, the first to expire first and nothing past its use-by date. Never
     * refused for stock: what is made is made, so where the book has less, it is counted first ({@code COUNTED}, source
     * {@code USE_COUNT}) and the card asks for a recount.
     *
     * @param byProduct how much of each article, already added up
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public List<StockMovement> use(Actor by, Map<Long, Quantity> byProduct, Workshop place, MovementSource source) {
        return take(by, byProduct, place, MovementReason.USED, SwedishTime.dayOf(clock.instant()), source);
    }

    /**
     * Puts back what a workshop took and did not use after all, into the lots it came from as far as they are known.
     *
     * @param takenBy what took it, the latest first, and what has put some of it back before
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public StockMovement putBack(
            Actor by,
            long productId,
            Workshop place,
            Quantity quantity,
            List<MovementSource> takenBy,
            MovementSource source) {
        checkQuantity(by, productId, quantity);
        StockCard card = cards.hold(new Shelf(productId, place));
        return replayed(card, MovementReason.PUT_BACK, quantity, source)
                .orElseGet(() -> writer.write(
                        card,
                        MovementReason.PUT_BACK,
                        quantity,
                        LotsOnCard.puttingBack(quantity, taken(card, takenBy)),
                        source,
                        null,
                        by));
    }

    private List<LotShare> taken(StockCard card, List<MovementSource> sources) {
        return sources.stream()
                .flatMap(source -> movements.bySource(card, source).stream())
                .flatMap(line -> lots.sharesOf(line).stream())
                .toList();
    }

    /** Takes several products off their cards, each once however often the source comes. */
    private List<StockMovement> take(
            Actor by,
            Map<Long, Quantity> byProduct,
            Workshop place,
            MovementReason reason,
            LocalDate day,
            MovementSource source) {
        SortedMap<Long, Quantity> wanted = checkedQuantities(by, byProduct);
        StockCards.Held held = holdAll(wanted, place);
        Map<Long, StockMovement> before = movements.bySource(held.all(), source);
        Map<Long, LotsOnCard> here = lots.on(held.all());
        List<StockMovement> lines = new ArrayList<>();
        wanted.forEach((productId, quantity) -> {
            StockCard card = held.of(new Shelf(productId, place));
            lines.add(same(before.get(card.id()), reason, quantity.negated(), source)
                    .orElseGet(() -> takeFrom(
                            card, Objects.requireNonNull(here.get(card.id())), reason, quantity, day, source, by)));
        });
        return lines;
    }

    private StockMovement takeFrom(
            StockCard card,
            LotsOnCard here,
            MovementReason reason,
            Quantity quantity,
            LocalDate day,
            MovementSource source,
            Actor by) {
        Quantity missing = quantity.minus(card.balance().minus(here.pastUseBy(day)));
        if (missing.isPositive()) {
            boolean isSale = reason == MovementReason.SOLD;
            Optional<Lot> spoilt = here.firstPastUseBy(day);
            if (isSale && spoilt.isPresent()) {
                throw new PastUseBy(catalog.product(by, card.productId()).name(), spoilt.get());
            }
            String found = isSale ? MovementSource.TILL_COUNT : MovementSource.USE_COUNT;
            card.askForRecount(clock.instant());
            writer.write(card, MovementReason.COUNTED, missing, new MovementSource(found, source.id()), null, by);
        }
        return writer.write(card, reason, quantity.negated(), here.stillGood(quantity, day), source, null, by);
    }

    /**
     * Takes what a customer had ordered off the shelf, the first to expire first and nothing past its use-by date.
     *
     * @param byProduct how much of each product, already added up
     * @throws NotEnoughStock when less lies there by the book
     * @throws PastUseBy when what is still good does not suffice and the rest is past its use-by date
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public List<StockMovement> deliver(Actor by, Map<Long, Quantity> byProduct, Workshop place, MovementSource source) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        SortedMap<Long, Quantity> wanted = checkedQuantities(by, byProduct);
        StockCards.Held held = holdAll(wanted, place);
        List<StockMovement> lines = new ArrayList<>();
        wanted.forEach((productId, quantity) -> {
            StockCard card = held.of(new Shelf(productId, place));
            lines.add(replayed(card, MovementReason.DELIVERED, quantity.negated(), source)
                    .orElseGet(() -> leave(card, new Cause(MovementReason.DELIVERED), quantity, today, source, by)));
        });
        return lines;
    }

    /** Takes what somebody is to have off a card: no more than there is, and nothing past its use-by date. */
    private StockMovement leave(
            StockCard card, Cause cause, Quantity quantity, LocalDate today, MovementSource source, Actor by) {
        if (card.balance().compareTo(quantity) < 0) {
            throw new NotEnoughStock(card.productId(), card.place(), card.balance(), quantity);
        }
        LotsOnCard here = lots.on(card);
        Optional<Lot> spoilt = here.firstPastUseBy(today);
        if (spoilt.isPresent() && card.balance().minus(here.pastUseBy(today)).compareTo(quantity) < 0) {
            throw new PastUseBy(catalog.product(by, card.productId()).name(), spoilt.get());
        }
        return writer.write(card, cause, quantity.negated(), here.stillGood(quantity, today), source, by);
    }

    /** Puts returned goods back on the shelf. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public List<StockMovement> takeBack(
            Actor by, Map<Long, Quantity> byProduct, Workshop place, MovementSource source) {
        SortedMap<Long, Quantity> returned = checkedQuantities(by, byProduct);
        StockCards.Held held = holdAll(returned, place);
        List<StockMovement> lines = new ArrayList<>();
        returned.forEach((productId, quantity) -> {
            StockCard card = held.of(new Shelf(productId, place));
            lines.add(postOnce(card, MovementReason.RETURNED, quantity, source, by));
        });
        return lines;
    }

    /**
     * Makes the book say what somebody counted on the shelf. A count that agrees is a line too, of nothing: it tells that
     * somebody looked. The card no longer asks for a recount.
     *
     * @param counted what lies there, nothing or more
     * @param countId made by the caller, so that the same count sent twice is one
     * @param seenVersion the card's version when the shelf was counted, 0 when there was no card; a movement since then
     *     refuses the count with {@link ChangedMeanwhile}, because it may or may not be in it
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement count(
            Actor by, long productId, Workshop place, Quantity counted, UUID countId, long seenVersion) {
        Product product = catalog.product(by, productId);
        InvalidInput.refuse(counted.isZero() ? List.of() : quantityFaults(product, counted));
        MovementSource source = new MovementSource(MovementSource.COUNT, countId);
        StockCard card = cards.hold(new Shelf(productId, place));
        Optional<StockMovement> before = movements.bySource(card, source);
        if (before.isPresent()) {
            if (!before.get().balanceAfter().equals(counted)) {
                throw new SourceReused(source);
            }
            return before.get();
        }
        if (seenVersion != (card.lastNumber() == 0 ? 0 : card.version())) {
            throw new ChangedMeanwhile();
        }
        Quantity change = counted.minus(card.balance());
        card.wasCounted();
        return writer.write(card, MovementReason.COUNTED, change, source, null, by);
    }

    /**
     * Takes goods out that are not sold: written off, given away, used by ourselves. What is written off leaves the first to
     * expire first; of what somebody is to have, nothing past its use-by date.
     *
     * @param withdrawalId made by the caller, so that the same one sent twice is one
     * @throws NotEnoughStock when less lies there by the book
     * @throws PastUseBy when what is still good does not suffice to be given away or used, and the rest is past its use-by
     *     date
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement withdraw(
            Actor by, long productId, Workshop place, Quantity quantity, Withdrawal why, UUID withdrawalId) {
        checkWithdrawal(catalog.product(by, productId), quantity, why);
        StockCard card = cards.hold(new Shelf(productId, place));
        MovementSource source = sourceOf(why, withdrawalId);
        return replayed(card, why, quantity, source).orElseGet(() -> {
            if (why.reason() != MovementReason.WASTED) {
                return leave(card, new Cause(why), quantity, SwedishTime.dayOf(clock.instant()), source, by);
            }
            List<LotShare> shares = lots.on(card).oldestFirst(quantity);
            return writer.write(card, new Cause(why), quantity.negated(), shares, source, by);
        });
    }

    /**
     * The same for goods of one lot.
     *
     * @throws NotEnoughOfLot when less of it lies there by the book
     * @throws PastUseBy when the lot is to be given away or used, and is past its use-by date
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement withdrawLot(
            Actor by, long lotId, Workshop place, Quantity quantity, Withdrawal why, UUID withdrawalId) {
        Lot lot = lots.get(lotId);
        Product product = catalog.product(by, lot.productId());
        checkWithdrawal(product, quantity, why);
        StockCard card = cards.hold(new Shelf(lot.productId(), place));
        MovementSource source = sourceOf(why, withdrawalId);
        return replayed(card, why, quantity, source)
                .map(before -> sameLot(before, lot))
                .orElseGet(() -> {
                    if (why.reason() != MovementReason.WASTED && lot.isPastUseBy(SwedishTime.dayOf(clock.instant()))) {
                        throw new PastUseBy(product.name(), lot);
                    }
                    List<LotShare> shares = List.of(ofLot(card, lot, quantity));
                    return writer.write(card, new Cause(why), quantity.negated(), shares, source, by);
                });
    }

    private static MovementSource sourceOf(Withdrawal why, UUID id) {
        return new MovementSource(
                switch (why.reason()) {
                    case GIVEN_AWAY -> MovementSource.GIFT;
                    case OWN_USE -> MovementSource.OWN_USE;
                    default -> MovementSource.WASTE;
                },
                id);
    }

    private Optional<StockMovement> replayed(StockCard card, Withdrawal why, Quantity quantity, MovementSource source) {
        Optional<StockMovement> before = replayed(card, why.reason(), quantity.negated(), source);
        before.filter(line -> !why.isSaidBy(line)).ifPresent(line -> {
            throw new SourceReused(source);
        });
        return before;
    }

    private static void checkWithdrawal(Product product, Quantity quantity, Withdrawal why) {
        List<Fault> faults = quantityFaults(product, quantity);
        faults.addAll(why.faults());
        InvalidInput.refuse(faults);
    }

    /**
     * Takes back a movement that was a mistake, by a new line that names it; both halves of a move together. Doing it
     * again changes nothing.
     *
     * @param note why, at most 200 characters
     * @throws NotReversible for what the till moved, and for a correction
     * @throws NotEnoughStock when the goods are no longer there to be taken back
     * @throws NotEnoughOfLot when the lot that came in is not all there any more
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement reverse(Actor by, long movementId, String note) {
        InvalidInput.refuse(noteFaults(note));
        StockMovement mistake = movements.get(movementId);
        if (!mistake.reason().isReversible()) {
            throw new NotReversible(mistake.reason());
        }
        StockCard card = cards.get(mistake.cardId());
        List<StockMovement> together = isMove(mistake)
                ? movements.bySource(card.productId(), mistake.source()).stream()
                        .filter(StockLedger::isMove)
                        .toList()
                : List.of(mistake);
        List<StockCard> touched =
                together.stream().map(half -> cards.get(half.cardId())).toList();
        cards.hold(touched.stream().map(StockCard::shelf).toList());
        return correct(together, touched, movementId, note.strip(), by);
    }

    /**
     * Takes back a line, or both halves of a move: what is taken from the lots at one place goes back to the same lots at
     * the other.
     */
    private StockMovement correct(
            List<StockMovement> together, List<StockCard> touched, long asked, String note, Actor by) {
        Map<Long, StockMovement> corrections = new HashMap<>();
        List<LotShare> taken = List.of();
        for (int i : takingFirst(together)) {
            StockMovement mistake = together.get(i);
            StockCard card = touched.get(i);
            MovementSource source = new MovementSource(MovementSource.CORRECTION, String.valueOf(mistake.id()));
            Optional<StockMovement> before = movements.bySource(card, source);
            if (before.isPresent()) {
                corrections.put(mistake.id(), before.get());
                continue;
            }
            List<LotShare> given = lots.sharesOf(mistake);
            List<LotShare> shares;
            if (mistake.change().isPositive()) {
                shares = taking(card, mistake, given);
                taken = shares;
            } else {
                shares = (isMove(mistake) ? taken : given)
                        .stream().map(LotShare::turned).toList();
            }
            corrections.put(mistake.id(), writer.correct(card, mistake, shares, source, note, by));
        }
        StockMovement answer = corrections.get(asked);
        if (answer == null) {
            throw new IllegalStateException("Movement " + asked + " is not among what its source posted");
        }
        return answer;
    }

    /** What came in as a lot leaves as that lot; with anything else it is enough that there is so much. */
    private List<LotShare> taking(StockCard card, StockMovement mistake, List<LotShare> given) {
        LotsOnCard here = lots.on(card);
        if (mistake.reason() == MovementReason.RECEIVED) {
            for (LotShare share : given) {
                if (here.of(share.lot()).compareTo(share.quantity()) < 0) {
                    throw new NotEnoughOfLot(share.lot(), here.of(share.lot()));
                }
            }
        }
        return here.takingBack(mistake.change(), given);
    }

    private static List<Integer> takingFirst(List<StockMovement> together) {
        return IntStream.range(0, together.size())
                .boxed()
                .sorted(Comparator.comparing(i -> together.get(i).change().isNegative()))
                .toList();
    }

    /**
     * The same for what a source posted of a product at one place.
     *
     * @throws NotFound when it posted nothing there
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StockMovement reverse(Actor by, long productId, Workshop place, MovementSource source, String note) {
        StockMovement mistake = cards.find(new Shelf(productId, place))
                .flatMap(card -> movements.bySource(card, source))
                .orElseThrow(() -> new NotFound("movement", source.id()));
        return reverse(by, mistake.id(), note);
    }

    private static boolean isMove(StockMovement movement) {
        return movement.reason() == MovementReason.MOVED_OUT || movement.reason() == MovementReason.MOVED_IN;
    }

    /** Every card, by place and product. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockCard> cards(Actor by) {
        return cards.all();
    }

    /** The cards of one place, by product. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockCard> cards(Actor by, Workshop place) {
        return cards.at(place);
    }

    /** The cards of one product, by place. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockCard> cardsOf(Actor by, long productId) {
        return cards.of(productId);
    }

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public StockCard card(Actor by, long cardId) {
        return cards.get(cardId);
    }

    /** How much of a product lies at a place by the book; nothing when there is no card. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Quantity balance(Actor by, long productId, Workshop place) {
        return cards.find(new Shelf(productId, place)).map(StockCard::balance).orElse(Quantity.ZERO);
    }

    /** The lines of a card, the newest first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockMovement> movements(Actor by, long cardId) {
        return movements.of(cards.get(cardId).id(), Integer.MAX_VALUE);
    }

    /** The newest lines of a card, the newest first, at most so many. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockMovement> movements(Actor by, long cardId, int most) {
        return movements.of(cards.get(cardId).id(), most);
    }

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public StockMovement movement(Actor by, long movementId) {
        return movements.get(movementId);
    }

    /** The cards that ask to be counted, the longest waiting first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockCard> wantsRecount(Actor by) {
        return cards.wantingRecount();
    }

    private StockMovement postOnce(
            StockCard card, MovementReason reason, Quantity change, MovementSource source, Actor by) {
        return replayed(card, reason, change, source)
                .orElseGet(() -> writer.write(card, reason, change, source, null, by));
    }

    /** The line that this source wrote before, if it did; another content under the same source is refused. */
    private Optional<StockMovement> replayed(
            StockCard card, MovementReason reason, Quantity change, MovementSource source) {
        return same(movements.bySource(card, source).orElse(null), reason, change, source);
    }

    private static Optional<StockMovement> same(
            @Nullable StockMovement before, MovementReason reason, Quantity change, MovementSource source) {
        if (before != null && (before.reason() != reason || !before.change().equals(change))) {
            throw new SourceReused(source);
        }
        return Optional.ofNullable(before);
    }

    private StockCards.Held holdAll(Map<Long, Quantity> byProduct, Workshop place) {
        return cards.hold(byProduct.keySet().stream()
                .map(productId -> new Shelf(productId, place))
                .toList());
    }

    private SortedMap<Long, Quantity> checkedQuantities(Actor by, Map<Long, Quantity> byProduct) {
        byProduct.forEach((productId, quantity) -> checkQuantity(by, productId, quantity));
        return new TreeMap<>(byProduct);
    }

    private void checkQuantity(Actor by, long productId, Quantity quantity) {
        InvalidInput.refuse(quantityFaults(catalog.product(by, productId), quantity));
    }

    private static List<Fault> quantityFaults(Product product, Quantity quantity) {
        List<Fault> faults = new ArrayList<>();
        if (!quantity.isPositive()) {
            faults.add(new Fault("quantity", "stock.fault.nothing"));
        } else if (quantity.compareTo(MOST) > 0) {
            faults.add(new Fault("quantity", "shared.fault.too-large", Map.of("most", MOST)));
        } else if (!product.unit().allows(quantity)) {
            faults.add(new Fault("quantity", "stock.fault.whole-pieces"));
        }
        return faults;
    }

    private static List<Fault> noteFaults(String note) {
        if (note.isBlank()) {
            return List.of(new Fault("note", "shared.fault.required"));
        }
        if (note.strip().length() > StockForms.NOTE_LENGTH) {
            return List.of(new Fault("note", "shared.fault.too-long", Map.of("longest", StockForms.NOTE_LENGTH)));
        }
        return List.of();
    }
}
