package se.butiktorsten.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;

/**
 * The door to what orders are made of: what each needs, has used and counts on, what is missing, and what was really used
 * in the end. A released order counts on what it still needs, in its own workshop; of two, the one due first comes first.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class MaterialPlanner {

    /** What the stock's lines of a settlement name as their source, with its id. */
    static final String SOURCE = "ORDER_MATERIAL";

    @Inject
    Orders orders;

    @Inject
    UsedMaterials usedMaterials;

    @Inject
    Catalog catalog;

    @Inject
    StockLedger stock;

    @Inject
    LotRegister lots;

    @Inject
    Clock clock;

    /** What one order needs and has used, in the order of its recipe. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<OrderMaterial> of(Actor by, long orderId) {
        ProductionOrder order = orders.get(orderId);
        List<ProductionOrder> all = new ArrayList<>(open());
        if (!order.status().isOpen()) {
            all.add(order);
        }
        return reckon(by, all).getOrDefault(orderId, List.of());
    }

    /** What every order that may be worked on needs and has used, by order; one without materials has none. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Map<Long, List<OrderMaterial>> ofOpenOrders(Actor by) {
        return reckon(by, open());
    }

    /** What is missing for the orders that may be worked on, all together, by article number. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Shortage> shortages(Actor by) {
        Map<String, Shortage> all = new TreeMap<>();
        reckon(by, open())
                .values()
                .forEach(materials -> materials.stream()
                        .filter(OrderMaterial::isMissing)
                        .forEach(one -> all.merge(
                                one.article().sku(),
                                new Shortage(one.article(), one.missing()),
                                (first, other) -> new Shortage(
                                        first.article(), first.missing().plus(other.missing())))));
        return List.copyOf(all.values());
    }

    /**
     * So much of an article is missing.
     *
     * @param missing for all open orders together, in the article's unit
     */
    public record Shortage(Product article, Quantity missing) {}

    /**
     * Whether there is what is needed to make so much more by each of these recipes, each taken by itself, when the orders
     * that may be worked on have what they count on. The number of queries does not grow with the recipes.
     *
     * @param toMake how much of its product, by the recipe's id
     * @return by the recipe's id; no entry for a recipe without materials
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Map<Long, Supply> suppliesFor(Actor by, Map<Long, Quantity> toMake) {
        List<ProductionOrder> open = open();
        Map<Long, BillOfMaterials> bills = new HashMap<>(catalog.bills(by, toMake.keySet()));
        bills.values().removeIf(bill -> bill.lines().isEmpty());
        Set<Long> ids = new LinkedHashSet<>();
        open.forEach(order -> ids.add(order.productId()));
        bills.values().forEach(bill -> {
            ids.add(bill.productId());
            bill.lines().forEach(line -> ids.add(line.articleId()));
        });
        Map<Long, Product> products = catalog.productsById(by, ids);
        Map<Place, Quantity> free = usable(by);
        Map<Long, List<OrderMaterial>> reckoned = reckon(by, open);
        for (ProductionOrder order : open) {
            Workshop maker = product(products, order.productId()).workshop();
            for (OrderMaterial material : reckoned.getOrDefault(order.id(), List.of())) {
                Place place = new Place(material.article().id(), maker);
                Quantity taken = material.reserved().minus(material.missing());
                free.put(place, free.getOrDefault(place, Quantity.ZERO).minus(taken));
            }
        }
        Map<Long, Supply> supplies = new HashMap<>();
        bills.forEach((recipe, bill) -> {
            Workshop maker = product(products, bill.productId()).workshop();
            Map<Long, Quantity> there = new HashMap<>();
            bill.lines()
                    .forEach(line -> there.put(
                            line.articleId(), free.getOrDefault(new Place(line.articleId(), maker), Quantity.ZERO)));
            supplies.put(recipe, Supply.of(bill, toMake.getOrDefault(recipe, Quantity.ZERO), there, products));
        });
        return supplies;
    }

    private List<ProductionOrder> open() {
        return orders.in(List.of(OrderStatus.RELEASED, OrderStatus.IN_WORK));
    }

    private Map<Long, List<OrderMaterial>> reckon(Actor by, List<ProductionOrder> all) {
        Map<Long, BillOfMaterials> bills =
                catalog.bills(by, all.stream().map(ProductionOrder::recipeId).collect(Collectors.toSet()));
        Map<Long, Product> products = catalog.productsById(by, articles(all, bills));
        Set<Long> ids = all.stream().map(ProductionOrder::id).collect(Collectors.toSet());
        Map<Long, List<UsedMaterial>> used =
                usedMaterials.of(ids).stream().collect(Collectors.groupingBy(UsedMaterial::orderId));
        Map<Long, List<MaterialSettlement>> settled =
                usedMaterials.settlementsOf(ids).stream().collect(Collectors.groupingBy(MaterialSettlement::orderId));
        Map<Place, Quantity> usable = usable(by);
        Map<Place, Quantity> free = new HashMap<>(usable);

        Map<Long, List<OrderMaterial>> reckoned = new HashMap<>();
        List<ProductionOrder> byUrgency = all.stream()
                .sorted(Comparator.comparing(ProductionOrder::dueOn).thenComparing(ProductionOrder::id))
                .toList();
        for (ProductionOrder order : byUrgency) {
            BillOfMaterials bill = bills.get(order.recipeId());
            if (bill == null || bill.lines().isEmpty()) {
                continue;
            }
            Workshop maker = product(products, order.productId()).workshop();
            Sums sums = Sums.of(
                    order, bill, used.getOrDefault(order.id(), List.of()), settled.getOrDefault(order.id(), List.of()));
            List<OrderMaterial> materials = new ArrayList<>();
            sums.needed().forEach((article, needed) -> {
                Place place = new Place(article, maker);
                Quantity left = free.getOrDefault(place, Quantity.ZERO);
                Quantity reserved = sums.reserved(article);
                Quantity missing = reserved.compareTo(left) > 0 ? reserved.minus(left) : Quantity.ZERO;
                free.put(place, left.minus(reserved.minus(missing)));
                materials.add(new OrderMaterial(
                        product(products, article),
                        needed,
                        sums.used(article),
                        reserved,
                        usable.getOrDefault(place, Quantity.ZERO),
                        missing));
            });
            reckoned.put(order.id(), materials);
        }
        return reckoned;
    }

    private static Set<Long> articles(List<ProductionOrder> all, Map<Long, BillOfMaterials> bills) {
        Set<Long> articles = new LinkedHashSet<>();
        all.forEach(order -> articles.add(order.productId()));
        bills.values().forEach(bill -> bill.lines().forEach(line -> articles.add(line.articleId())));
        return articles;
    }

    /** What lies where and may be used today. */
    private Map<Place, Quantity> usable(Actor by) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Map<Place, Quantity> usable = new HashMap<>();
        for (StockCard card : stock.cards(by)) {
            usable.put(new Place(card.productId(), card.place()), card.balance());
        }
        lots.left(by).stream()
                .filter(left -> left.lot().isPastUseBy(today))
                .forEach(left -> usable.merge(
                        new Place(left.lot().productId(), left.place()), left.quantity(), Quantity::minus));
        return usable;
    }

    private record Place(long article, Workshop workshop) {}

    /** What one order needs, has used and counts on, by article in the order of its recipe. */
    private record Sums(Map<Long, Quantity> needed, Map<Long, Quantity> used, Map<Long, Quantity> reserved) {

        static Sums of(
                ProductionOrder order,
                BillOfMaterials bill,
                List<UsedMaterial> used,
                List<MaterialSettlement> settled) {
            Map<Long, Quantity> byLine = MaterialTaking.byLine(used);
            Map<Long, Quantity> needed = new LinkedHashMap<>();
            Map<Long, Quantity> reserved = new HashMap<>();
            for (BillOfMaterials.Line line : bill.lines()) {
                Quantity all = bill.needed(line, order.quantity());
                needed.merge(line.articleId(), all, Quantity::plus);
                Quantity left = all.minus(byLine.getOrDefault(line.id(), Quantity.ZERO));
                if (order.status().isOpen() && left.isPositive()) {
                    reserved.merge(line.articleId(), left, Quantity::plus);
                }
            }
            return new Sums(needed, usedByArticle(used, settled), reserved);
        }

        static Map<Long, Quantity> usedByArticle(List<UsedMaterial> used, List<MaterialSettlement> settled) {
            Map<Long, Quantity> sums = new HashMap<>();
            used.forEach(one -> sums.merge(one.articleId(), one.amount(), Quantity::plus));
            settled.forEach(one -> sums.merge(one.articleId(), one.change(), Quantity::plus));
            return sums;
        }

        Quantity used(long article) {
            return used.getOrDefault(article, Quantity.ZERO);
        }

        Quantity reserved(long article) {
            return reserved.getOrDefault(article, Quantity.ZERO);
        }
    }

    /**
     * Says what an order really used of its articles, all told. What was used beyond the reckoning leaves the shelf, what
     * was not used is back on it. What is not named stays as reckoned.
     *
     * @param actual by article id, in the article's unit, nothing or more
     * @param settlementId made by the caller: sent again with the same content it changes nothing, with other content it
     *     is refused with {@link SentBefore}
     * @throws NothingMade while nothing is recorded on the order
     * @throws InvalidInput when an article is not in the order's recipe, or a quantity cannot be
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<OrderMaterial> settle(Actor by, long orderId, Map<Long, Quantity> actual, UUID settlementId) {
        ProductionOrder order = orders.hold(orderId);
        List<MaterialSettlement> before = usedMaterials.settlements(Set.of(settlementId.toString()));
        if (!before.isEmpty()) {
            boolean isSame = before.stream()
                    .allMatch(one -> one.orderId() == orderId && one.actual().equals(actual.get(one.articleId())));
            if (!isSame || before.size() != actual.size()) {
                throw new SentBefore("production.sent-before", settlementId);
            }
            return of(by, orderId);
        }
        if (!order.isBegun()) {
            throw new NothingMade();
        }
        BillOfMaterials bill = catalog.bill(by, order.recipeId());
        InvalidInput.refuse(settlementFaults(bill, actual));
        orders.willChange(order);
        Map<Long, Quantity> used =
                Sums.usedByArticle(usedMaterials.of(List.of(orderId)), usedMaterials.settlementsOf(List.of(orderId)));
        Workshop maker = catalog.product(by, order.productId()).workshop();
        MovementSource source = new MovementSource(SOURCE, settlementId);
        Map<Long, Quantity> more = new HashMap<>();
        new TreeMap<>(actual).forEach((article, quantity) -> {
            Quantity change = quantity.minus(used.getOrDefault(article, Quantity.ZERO));
            usedMaterials.add(
                    new MaterialSettlement(settlementId, orderId, article, quantity, change, by, clock.instant()));
            if (change.isPositive()) {
                more.put(article, change);
            } else if (change.isNegative()) {
                stock.putBack(by, article, maker, change.negated(), takenBy(orderId, article), source);
            }
        });
        if (!more.isEmpty()) {
            stock.use(by, more, maker, source);
        }
        return of(by, orderId);
    }

    /** What took the article for the order and has not been taken back, the latest first, and what has put some back. */
    private List<MovementSource> takenBy(long orderId, long article) {
        List<MovementSource> sources = new ArrayList<>();
        List<UsedMaterial> all = usedMaterials.of(List.of(orderId));
        Set<String> takenBack =
                orders.takenBack(all.stream().map(UsedMaterial::recordId).collect(Collectors.toSet()));
        for (UsedMaterial used : all) {
            if (used.articleId() == article && used.amount().isPositive() && !takenBack.contains(used.recordId())) {
                sources.add(0, new MovementSource(MaterialTaking.SOURCE, used.recordId()));
            }
        }
        usedMaterials.settlementsOf(List.of(orderId)).stream()
                .map(MaterialSettlement::settlementId)
                .distinct()
                .forEach(id -> sources.add(new MovementSource(SOURCE, id)));
        return sources;
    }

    private static List<Fault> settlementFaults(BillOfMaterials bill, Map<Long, Quantity> actual) {
        List<Fault> faults = new ArrayList<>();
        if (actual.isEmpty()) {
            faults.add(new Fault("materials", "shared.fault.required"));
        }
        actual.forEach((article, quantity) -> {
            String field = "actual-" + article;
            BillOfMaterials.@Nullable Line line = bill.lines().stream()
                    .filter(one -> one.articleId() == article)
                    .findFirst()
                    .orElse(null);
            if (line == null) {
                faults.add(new Fault(field, "production.fault.not-in-recipe"));
            } else if (quantity.isNegative()) {
                faults.add(new Fault(field, "shared.fault.too-small", Map.of("least", Quantity.ZERO)));
            } else if (quantity.compareTo(StockLedger.MOST) > 0) {
                faults.add(new Fault(field, "shared.fault.too-large", Map.of("most", StockLedger.MOST)));
            } else if (!line.unit().allows(quantity)) {
                faults.add(new Fault(field, "production.fault.whole-pieces"));
            }
        });
        return faults;
    }

    private static Product product(Map<Long, Product> products, long id) {
        return Objects.requireNonNull(products.get(id));
    }
}
