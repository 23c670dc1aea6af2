package se.butiktorsten.stock;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.FINANCE;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to the stocktake. Counting is blind and holds nobody up: a count keeps what the book said when it was entered,
 * and that card's line number, so that sales before it are in the book and sales after it do not disturb it. Approving
 * posts the difference of that moment: the new balance is the present one + (counted − book then). What nobody counted,
 * or nobody approved, stays as it is.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Stocktaking {

    @Inject
    Catalog catalog;

    @Inject
    StockCards cards;

    @Inject
    StockMovements movements;

    @Inject
    LedgerWriter writer;

    @Inject
    Stocktakes stocktakes;

    @Inject
    Clock clock;

    /**
     * Opens a stocktake of a place. Opening it again under the same id answers what was opened.
     *
     * @param productIds what is to be counted; none for everything that has a card there
     * @throws InvalidInput when there is nothing to count there
     * @throws SourceReused when the id is that of a stocktake of another place
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Stocktake open(Actor by, UUID id, Workshop place, Collection<Long> productIds) {
        Optional<Stocktake> before = stocktakes.find(id);
        if (before.isPresent()) {
            if (before.get().place() != place) {
                throw new SourceReused(new MovementSource(MovementSource.STOCKTAKE, id));
            }
            return before.get();
        }
        Set<Long> wanted = new TreeSet<>(productIds);
        wanted.forEach(productId -> catalog.product(by, productId));
        if (wanted.isEmpty()) {
            cards.at(place).forEach(card -> wanted.add(card.productId()));
        }
        if (wanted.isEmpty()) {
            throw new InvalidInput(List.of(new Fault("place", "stock.fault.nothing-to-count")));
        }
        Stocktake stocktake = new Stocktake(id, place, by, clock.instant());
        stocktakes.add(stocktake, wanted);
        return stocktake;
    }

    /** Every stocktake, the open ones first, then the newest. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Stocktake> all(Actor by) {
        return stocktakes.all();
    }

    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Stocktake stocktake(Actor by, UUID id) {
        return stocktakes.get(id);
    }

    /** What is to be counted, by article number; says nothing of how much there should be. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<ToCount> toCount(Actor by, UUID id) {
        stocktakes.get(id);
        Set<Long> counted = new HashSet<>();
        Set<Long> mine = new HashSet<>();
        for (StocktakeCount count : stocktakes.counts(id)) {
            counted.add(count.productId());
            if (count.countedBy().equals(by.name())) {
                mine.add(count.productId());
            }
        }
        List<StocktakeItem> items = stocktakes.items(id);
        Map<Long, Product> products = products(by, items);
        return items.stream()
                .map(item -> new ToCount(
                        product(products, item.productId()),
                        counted.contains(item.productId()),
                        mine.contains(item.productId()),
                        item.approvedCount().isPresent()))
                .sorted(Comparator.comparing(toCount -> toCount.product().sku()))
                .toList();
    }

    /**
     * Takes in what somebody counted, beside what the book says now. Nobody else waits for it.
     *
     * @param counted what lies there, nothing or more
     * @param countId made by the caller, so that the same count sent twice is one
     * @throws NotFound for a product that is not in this stocktake
     * @throws AlreadySettled when a count of the product has been approved
     * @throws StocktakeClosed when it is closed
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public StocktakeCount count(Actor by, UUID id, long productId, Quantity counted, UUID countId) {
        StockForms.check(catalog.product(by, productId), counted);
        Stocktake stocktake = stocktakes.get(id);
        Optional<StocktakeCount> before = stocktakes.count(countId);
        if (before.isPresent()) {
            StocktakeCount same = before.get();
            if (!same.isOf(id)
                    || same.productId() != productId
                    || !same.counted().equals(counted)) {
                throw new SourceReused(new MovementSource(MovementSource.STOCKTAKE, countId));
            }
            return same;
        }
        stocktake.mustBeOpen();
        StocktakeItem item =
                stocktakes.item(id, productId).orElseThrow(() -> new NotFound("stocktake-item", productId));
        if (item.approvedCount().isPresent()) {
            throw new AlreadySettled(productId);
        }
        Optional<StockCard> card = cards.find(new Shelf(productId, stocktake.place()));
        StocktakeCount count = new StocktakeCount(
                countId,
                id,
                productId,
                counted,
                card.map(StockCard::balance).orElse(Quantity.ZERO),
                card.map(StockCard::lastNumber).orElse(0L),
                by,
                clock.instant());
        stocktakes.add(count);
        return count;
    }

    /** What was counted, for whoever approves: each person's newest count of a product, those without an answer first. */
    @OpenTo({ACTIVITY_LEADER, FINANCE, ADMIN})
    public List<Variance> variances(Actor by, UUID id) {
        stocktakes.get(id);
        List<StocktakeItem> items = stocktakes.items(id);
        Map<Long, Product> products = products(by, items);
        Map<Long, List<StocktakeCount>> standing = standing(id);
        return items.stream()
                .filter(item -> standing.containsKey(item.productId()))
                .map(item -> new Variance(
                        product(products, item.productId()), item, standing.getOrDefault(item.productId(), List.of())))
                .sorted(Comparator.comparing(Variance::isSettled)
                        .thenComparing(variance -> variance.product().sku()))
                .toList();
    }

    /** Each person's newest count of each product. */
    private Map<Long, List<StocktakeCount>> standing(UUID id) {
        Map<Long, Map<String, StocktakeCount>> newest = new LinkedHashMap<>();
        for (StocktakeCount count : stocktakes.counts(id)) {
            Map<String, StocktakeCount> byPerson =
                    newest.computeIfAbsent(count.productId(), product -> new LinkedHashMap<>());
            byPerson.remove(count.countedBy());
            byPerson.put(count.countedBy(), count);
        }
        return newest.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue().values())));
    }

    /**
     * Approves one count: the card takes its difference, as a line that names it. Approving it again changes nothing.
     *
     * @throws AlreadySettled when another count of the product has been approved
     * @throws CountAgain when the book has been counted or corrected since, or would fall below nothing
     * @throws StocktakeClosed when it is closed
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public StockMovement approve(Actor by, UUID id, UUID countId) {
        Stocktake stocktake = stocktakes.hold(id);
        StocktakeCount count = stocktakes
                .count(countId)
                .filter(one -> one.isOf(id))
                .orElseThrow(() -> new NotFound("stocktake-count", countId));
        StocktakeItem item = item(id, count);
        Shelf shelf = new Shelf(count.productId(), stocktake.place());
        if (item.approvedCount().filter(countId::equals).isPresent()) {
            return cards.find(shelf)
                    .flatMap(card -> movements.bySource(card, source(count)))
                    .orElseThrow(() -> new IllegalStateException(count + " is approved without a line"));
        }
        stocktake.mustBeOpen();
        StockCard card = cards.hold(shelf);
        refusal(card, item, count).ifPresent(why -> {
            throw why;
        });
        return post(card, item, count, by);
    }

    /**
     * Approves every product that has an answer: counted by one, or by several with the same difference. The others are
     * named and left as they are.
     */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Approval approveAll(Actor by, UUID id) {
        Stocktake stocktake = stocktakes.hold(id);
        stocktake.mustBeOpen();
        List<Variance> waiting =
                variances(by, id).stream().filter(one -> !one.isSettled()).toList();
        List<Variance> agreed = waiting.stream().filter(Variance::isAgreed).toList();
        StockCards.Held held = cards.hold(agreed.stream()
                .map(one -> new Shelf(one.product().id(), stocktake.place()))
                .toList());
        List<StockMovement> posted = new ArrayList<>();
        List<Approval.Refused> refused = new ArrayList<>();
        for (Variance one : agreed) {
            StockCard card = held.of(new Shelf(one.product().id(), stocktake.place()));
            StocktakeCount newest = one.counts().get(one.counts().size() - 1);
            Optional<Rejection> why = refusal(card, one.item(), newest);
            if (why.isPresent()) {
                refused.add(new Approval.Refused(one.product(), why.get()));
            } else {
                posted.add(post(card, one.item(), newest, by));
            }
        }
        return new Approval(
                posted,
                waiting.stream()
                        .filter(one -> !one.isAgreed())
                        .map(Variance::product)
                        .toList(),
                refused);
    }

    /** Closes the stocktake; what was not approved stays as it is. Closing it again changes nothing. */
    @OpenTo({ACTIVITY_LEADER, ADMIN})
    public Stocktake close(Actor by, UUID id) {
        Stocktake stocktake = stocktakes.hold(id);
        stocktake.close(by, clock.instant());
        return stocktake;
    }

    private StocktakeItem item(UUID id, StocktakeCount count) {
        return stocktakes
                .item(id, count.productId())
                .orElseThrow(() -> new IllegalStateException(count + " is of a product that is not to be counted"));
    }

    /** Why this count cannot be approved now, on a card that is held. */
    private Optional<Rejection> refusal(StockCard card, StocktakeItem item, StocktakeCount count) {
        if (item.approvedCount().isPresent()) {
            return Optional.of(new AlreadySettled(count.productId()));
        }
        if (movements.isCorrectedSince(card, count.bookLine())) {
            return Optional.of(CountAgain.correctedSince(count));
        }
        if (card.balance().plus(count.difference()).isNegative()) {
            return Optional.of(CountAgain.belowZero(count, card.balance()));
        }
        return Optional.empty();
    }

    private StockMovement post(StockCard card, StocktakeItem item, StocktakeCount count, Actor by) {
        card.wasCounted();
        item.settle(count, by, clock.instant());
        return writer.write(card, MovementReason.COUNTED, count.difference(), source(count), null, by);
    }

    private static MovementSource source(StocktakeCount count) {
        return new MovementSource(MovementSource.STOCKTAKE, count.id());
    }

    private Map<Long, Product> products(Actor by, List<StocktakeItem> items) {
        return catalog.productsById(
                by, items.stream().map(StocktakeItem::productId).toList());
    }

    private static Product product(Map<Long, Product> products, long id) {
        Product product = products.get(id);
        if (product == null) {
            throw new IllegalStateException("A stocktake counts product " + id + ", which is not in the catalogue");
        }
        return product;
    }
}
