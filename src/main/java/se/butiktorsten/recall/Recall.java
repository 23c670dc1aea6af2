package se.butiktorsten.recall;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.Delivery;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.production.Batch;
import se.butiktorsten.production.BatchTrace;
import se.butiktorsten.production.Origin;
import se.butiktorsten.sales.ReceiptName;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.LotMove;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.MovementSource;

/** The door to recalls: where goods of one number came from, went and lie. Changes nothing. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Recall {

    private static final String SALE = "SALE";

    @Inject
    LotRegister lots;

    @Inject
    BatchTrace batches;

    @Inject
    Till till;

    @Inject
    CustomerDesk customers;

    @Inject
    Catalog catalog;

    /** The lots with this number, with their products; several when different products have one alike. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Map<Lot, Product> find(Actor by, String number) {
        List<Lot> found = lots.withNumber(by, number);
        Map<Long, Product> products = products(by, found);
        Map<Lot, Product> answer = new LinkedHashMap<>();
        found.forEach(lot -> answer.put(lot, product(products, lot)));
        return answer;
    }

    /**
     * Follows a lot: back to what it was made of, forward through every batch to shelves and receipts.
     *
     * @throws NotFound when there is no such lot
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Trace trace(Actor by, long lotId) {
        Map<Long, Lot> reached = new LinkedHashMap<>();
        Map<Long, Batch> made = new HashMap<>();
        Map<Long, List<LotMove>> moves = new HashMap<>();
        Map<Long, Lot> next = Map.of(lotId, lots.lot(by, lotId));
        while (!next.isEmpty()) {
            reached.putAll(next);
            List<LotMove> there = lots.movesOf(by, next.keySet());
            there.forEach(move -> moves.computeIfAbsent(move.lot().id(), id -> new ArrayList<>())
                    .add(move));
            next = new LinkedHashMap<>();
            for (Batch batch : batches.madeOf(by, sourcesOf(there))) {
                made.put(batch.lotId(), batch);
                if (!reached.containsKey(batch.lotId())) {
                    next.put(batch.lotId(), lots.lot(by, batch.lotId()));
                }
            }
        }
        Origin origin = batches.origin(by, lotId).orElse(null);
        if (origin != null) {
            made.put(lotId, origin.batch());
        }
        List<Trace.Part> parts = parts(by, reached.values(), made, moves);
        return new Trace(parts.get(0), origin == null ? List.of() : madeOf(by, origin), parts);
    }

    private static Set<MovementSource> sourcesOf(List<LotMove> moves) {
        return moves.stream().map(move -> move.line().source()).collect(Collectors.toSet());
    }

    private List<Trace.Part> parts(
            Actor by, Collection<Lot> reached, Map<Long, Batch> made, Map<Long, List<LotMove>> moves) {
        Map<Long, Product> products = products(by, reached);
        Map<Long, List<LotLeft>> left = lots
                .leftOf(by, reached.stream().map(Lot::id).toList())
                .stream()
                .collect(Collectors.groupingBy(one -> one.lot().id()));
        List<ReceiptName> receipts = till.receiptNames(by, idsOf(moves.values(), SALE));
        List<Delivery> deliveries = customers.deliveries(by, idsOf(moves.values(), MovementSource.HANDED_OVER));
        List<Trace.Part> parts = new ArrayList<>();
        for (Lot lot : reached) {
            List<LotMove> own = moves.getOrDefault(lot.id(), List.of());
            Set<UUID> sales = idsOf(List.of(own), SALE);
            Set<UUID> handedOver = idsOf(List.of(own), MovementSource.HANDED_OVER);
            parts.add(new Trace.Part(
                    lot,
                    product(products, lot),
                    made.get(lot.id()),
                    net(own, MovementReason.RECEIVED),
                    left.getOrDefault(lot.id(), List.of()),
                    net(own, MovementReason.SOLD).negated(),
                    net(own, MovementReason.DELIVERED).negated(),
                    unsold(own),
                    receipts.stream()
                            .filter(receipt -> sales.contains(receipt.id()))
                            .toList(),
                    deliveries.stream()
                            .filter(delivery -> handedOver.contains(delivery.id()))
                            .toList()));
        }
        return parts;
    }

    /** What left without a sale, by how it left; no entry for what did not happen. */
    private static Map<MovementReason, Quantity> unsold(List<LotMove> moves) {
        Map<MovementReason, Quantity> unsold = new EnumMap<>(MovementReason.class);
        for (MovementReason reason : MovementReason.values()) {
            Quantity gone = net(moves, reason).negated();
            if (reason.leavesUnsold() && !gone.isZero()) {
                unsold.put(reason, gone);
            }
        }
        return unsold;
    }

    /** What the lot gained by lines of this kind, with what was taken back of them. */
    private static Quantity net(List<LotMove> moves, MovementReason reason) {
        Set<Long> ids = moves.stream()
                .filter(move -> move.line().reason() == reason)
                .map(move -> move.line().id())
                .collect(Collectors.toSet());
        return moves.stream()
                .filter(move -> ids.contains(move.line().id())
                        || move.line().corrects().filter(ids::contains).isPresent())
                .map(LotMove::change)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The ids of what moved goods in this way. */
    private static Set<UUID> idsOf(Collection<List<LotMove>> moves, String kind) {
        return moves.stream()
                .flatMap(List::stream)
                .map(move -> move.line().source())
                .filter(source -> source.kind().equals(kind))
                .map(source -> UUID.fromString(source.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What went into a batch, lot by lot, with what was put back taken off. */
    private List<Trace.Ingredient> madeOf(Actor by, Origin origin) {
        Map<String, Set<String>> idsByKind = origin.usedBy().stream()
                .collect(Collectors.groupingBy(
                        MovementSource::kind, Collectors.mapping(MovementSource::id, Collectors.toSet())));
        Map<Long, Lot> used = new LinkedHashMap<>();
        Map<Long, Quantity> sums = new LinkedHashMap<>();
        idsByKind.forEach((kind, ids) -> lots.movesBy(by, kind, ids).forEach(move -> {
            used.put(move.lot().id(), move.lot());
            sums.merge(move.lot().id(), move.change().negated(), Quantity::plus);
        }));
        Map<Long, Product> products = products(by, used.values());
        return used.values().stream()
                .filter(lot -> sums.getOrDefault(lot.id(), Quantity.ZERO).isPositive())
                .sorted(Comparator.comparing(Lot::id))
                .map(lot ->
                        new Trace.Ingredient(lot, product(products, lot), sums.getOrDefault(lot.id(), Quantity.ZERO)))
                .toList();
    }

    private Map<Long, Product> products(Actor by, Collection<Lot> of) {
        return catalog.productsById(by, of.stream().map(Lot::productId).collect(Collectors.toSet()));
    }

    private static Product product(Map<Long, Product> products, Lot lot) {
        return Objects.requireNonNull(products.get(lot.productId()));
    }
}
