package se.butiktorsten.planning;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.ADMIN;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ShelfLife;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.Promised;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.production.MaterialPlanner;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.production.Supply;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.SoldInShop;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockOverview;

/** The door to planning: what to make next and why, turning what is chosen into orders, and what the shop wants to have. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class WhatToMake {

    /** The most that one may choose at once. */
    public static final int CHOICES_MOST = 200;

    /** The most of a product that the shop may want to have. */
    public static final Quantity LEVEL_MOST = ProductionFloor.ORDER_MOST;

    @Inject
    ShopLevels levels;

    @Inject
    ShopWishes wishes;

    @Inject
    Catalog catalog;

    @Inject
    StockLedger stock;

    @Inject
    StockOverview overview;

    @Inject
    ProductionFloor floor;

    @Inject
    MaterialPlanner materials;

    @Inject
    CustomerDesk desk;

    @Inject
    Clock clock;

    /**
     * What might be made next of all that is on sale or that the shop has asked for, by workshop, what is due first and then
     * by name.
     */
    @OpenTo(ACTIVITY_LEADER)
    public List<Proposal> proposals(Actor by) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Map<Long, Long> recipes = catalog.recipesInUse(by);
        Surroundings around = surroundings(by, today);
        Map<Product, Refill.Advice> advised = new LinkedHashMap<>();
        Map<Long, Quantity> toMake = new HashMap<>();
        for (Product product : catalog.forSale(by)) {
            if (!product.isOnSale() && !around.wishes().containsKey(product.id())) {
                continue;
            }
            Refill.of(around.of(product), today).ifPresent(advice -> {
                advised.put(product, advice);
                Long recipe = recipes.get(product.id());
                if (recipe != null) {
                    toMake.put(recipe, advice.quantity());
                }
            });
        }
        Map<Long, Supply> supplies = materials.suppliesFor(by, toMake);
        List<Proposal> proposals = new ArrayList<>();
        advised.forEach((product, advice) -> {
            Long recipe = recipes.get(product.id());
            proposals.add(new Proposal(
                    product,
                    around.of(product),
                    advice.quantity(),
                    advice.dueOn(),
                    recipe == null ? null : supplies.get(recipe),
                    recipe != null,
                    around.wishes().get(product.id()),
                    advice.reasons()));
        });
        proposals.sort(Comparator.comparing((Proposal one) -> one.product().workshop())
                .thenComparing(Proposal::dueOn)
                .thenComparing(one -> one.product().name()));
        return proposals;
    }

    /** What is known of all products, read together. */
    private record Surroundings(
            Map<Long, Quantity> inShop,
            Map<Long, Quantity> inWorkshops,
            Map<Long, Quantity> coming,
            Map<Long, Promised> promised,
            SoldInShop sold,
            Map<Long, ShopLevel> levels,
            Map<Long, ShopWish> wishes) {

        Situation of(Product product) {
            long id = product.id();
            @Nullable ShopLevel level = levels.get(id);
            @Nullable Promised waiting = promised.get(id);
            @Nullable ShopWish wish = wishes.get(id);
            @Nullable ShelfLife shelfLife = product.shelfLife();
            return new Situation(
                    product.unit(),
                    inShop.getOrDefault(id, Quantity.ZERO),
                    inWorkshops.getOrDefault(id, Quantity.ZERO),
                    coming.getOrDefault(id, Quantity.ZERO),
                    waiting == null ? Quantity.ZERO : waiting.quantity(),
                    waiting == null ? null : waiting.dueOn(),
                    sold.of(id),
                    sold.sellingDays(),
                    level == null ? null : level.reorderPoint(),
                    level == null ? null : level.parLevel(),
                    wish == null ? Quantity.ZERO : wish.quantity(),
                    shelfLife == null ? null : shelfLife.days());
        }
    }

    private Surroundings surroundings(Actor by, LocalDate today) {
        Map<Long, Quantity> inShop = new HashMap<>();
        Map<Long, Quantity> inWorkshops = new HashMap<>();
        for (StockCard card : stock.cards(by)) {
            (card.place() == Workshop.SHOP ? inShop : inWorkshops)
                    .merge(card.productId(), card.balance(), Quantity::plus);
        }
        Map<Long, Quantity> coming = new HashMap<>();
        for (List<ProductionOrder> orders : List.of(floor.openOrders(by), floor.drafts(by))) {
            for (ProductionOrder order : orders) {
                Quantity left = order.quantity().minus(order.made());
                if (left.isPositive()) {
                    coming.merge(order.productId(), left, Quantity::plus);
                }
            }
        }
        return new Surroundings(
                inShop,
                inWorkshops,
                coming,
                desk.promised(by),
                overview.soldInShop(by, Refill.weeksBefore(today)),
                levels.all().stream().collect(Collectors.toMap(ShopLevel::productId, Function.identity())),
                wishes.open().stream().collect(Collectors.toMap(ShopWish::productId, Function.identity())));
    }

    /**
     * How many of each product the shop wants to lie there, by what is said for it and by what it has sold of late. No entry
     * where nobody has said anything and nothing was sold: of that nobody knows.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, ADMIN})
    public Map<Long, Quantity> shopWants(Actor by) {
        SoldInShop sold = overview.soldInShop(by, Refill.weeksBefore(SwedishTime.dayOf(clock.instant())));
        Map<Long, ShopLevel> said =
                levels.all().stream().collect(Collectors.toMap(ShopLevel::productId, Function.identity()));
        Map<Long, Quantity> wanted = new HashMap<>();
        for (Product product : catalog.onSale(by)) {
            @Nullable ShopLevel level = said.get(product.id());
            if (level != null || sold.of(product.id()).isPositive()) {
                Quantity target = Refill.target(
                        level == null ? null : level.parLevel(),
                        level == null ? null : level.reorderPoint(),
                        sold.of(product.id()));
                wanted.put(product.id(), Refill.countable(product.unit(), target));
            }
        }
        return wanted;
    }

    /**
     * Turns what is chosen into released orders, all of it or nothing. Whatever the shop has asked for of it is answered.
     *
     * @param choices at least one, each product once; quantity and day as for {@link ProductionFloor#plan}
     * @param id made by the caller: sent again with the same content it answers with the same orders, with other content
     *     production refuses it
     * @throws InvalidInput naming every fault, in fields like {@code quantity-7} for product 7
     * @throws WishClosed when a wish that was to be answered is open no longer, perhaps because the shop has changed it
     */
    @OpenTo(ACTIVITY_LEADER)
    public List<ProductionOrder> accept(Actor by, List<Choice> choices, UUID id) {
        if (choices.isEmpty()) {
            throw new InvalidInput(List.of(new Fault("product", "planning.fault.none-chosen")));
        }
        if (choices.size() > CHOICES_MOST) {
            throw new InvalidInput(
                    List.of(new Fault("product", "shared.fault.too-many", Map.of("most", CHOICES_MOST))));
        }
        List<Fault> faults = new ArrayList<>();
        for (Choice choice : choices) {
            for (Fault fault : floor.planFaults(by, choice.productId(), choice.quantity(), choice.dueOn())) {
                faults.add(new Fault(fault.field() + "-" + choice.productId(), fault.code(), fault.facts()));
            }
        }
        InvalidInput.refuse(faults);
        List<ProductionOrder> orders = choices.stream()
                .map(choice -> floor.plan(
                        by, choice.productId(), choice.quantity(), choice.dueOn(), null, idOf(id, choice.productId())))
                .toList();
        answer(by, choices, orders);
        return orders;
    }

    /** @param orders one for each choice */
    private void answer(Actor by, List<Choice> choices, List<ProductionOrder> orders) {
        Map<UUID, ShopWish> held =
                wishes
                        .hold(choices.stream()
                                .map(Choice::wish)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(ShopWish::id, Function.identity()));
        for (int i = 0; i < choices.size(); i++) {
            @Nullable UUID asked = choices.get(i).wish();
            if (asked != null) {
                @Nullable ShopWish wish = held.get(asked);
                ProductionOrder order = orders.get(i);
                if (wish == null || wish.productId() != order.productId()) {
                    throw new NotFound("wish", asked);
                }
                if (!Objects.equals(wish.orderId(), order.id())) {
                    wish.isMadeBy(order, by, clock.instant());
                }
            }
        }
        wishes.flush();
    }

    /** Every product of one sending has an id of its own, always the same. */
    private static UUID idOf(UUID id, long productId) {
        return UUID.nameUUIDFromBytes((id + "/" + productId).getBytes(StandardCharsets.UTF_8));
    }

    /** What the shop wants to have of a product, if anybody has said. */
    @OpenTo(ACTIVITY_LEADER)
    public Optional<ShopLevel> level(Actor by, long productId) {
        return levels.of(catalog.product(by, productId).id());
    }

    /** What the shop wants to have of each product, where anybody has said. */
    @OpenTo(ACTIVITY_LEADER)
    public List<ShopLevel> levels(Actor by) {
        return levels.all();
    }

    /**
     * Says what the shop wants to have of a product. Saying what is already so changes nothing.
     *
     * @param reorderPoint at how few it is time to make more, nothing or more; null for what nobody watches
     * @param parLevel how many there shall be, more than nothing and no fewer than the reorder point; null to go by sales
     * @param seenVersion the version that the caller looked at, 0 when there was none
     * @throws InvalidInput naming every fault
     * @throws ChangedMeanwhile when somebody else was faster
     */
    @OpenTo(ACTIVITY_LEADER)
    public ShopLevel setLevel(
            Actor by, long productId, @Nullable Quantity reorderPoint, @Nullable Quantity parLevel, long seenVersion) {
        Product product = catalog.product(by, productId);
        List<Fault> faults = new ArrayList<>();
        faults.addAll(levelFaults(product, "reorderPoint", reorderPoint, Quantity.ZERO));
        faults.addAll(levelFaults(product, "parLevel", parLevel, new Quantity(1)));
        if (faults.isEmpty() && reorderPoint != null && parLevel != null && reorderPoint.compareTo(parLevel) > 0) {
            faults.add(new Fault("parLevel", "planning.fault.below-reorder-point"));
        }
        InvalidInput.refuse(faults);
        Optional<ShopLevel> known = levels.of(productId);
        if (known.isEmpty()) {
            if (seenVersion != 0) {
                throw new ChangedMeanwhile();
            }
            ShopLevel level = new ShopLevel(productId, reorderPoint, parLevel, by, clock.instant());
            levels.add(level);
            return level;
        }
        ShopLevel level = known.get();
        if (!level.says(reorderPoint, parLevel)) {
            level.change(reorderPoint, parLevel, seenVersion, by, clock.instant());
            levels.flush();
        }
        return level;
    }

    private static List<Fault> levelFaults(Product product, String field, @Nullable Quantity quantity, Quantity least) {
        if (quantity == null) {
            return List.of();
        }
        if (quantity.compareTo(least) < 0) {
            return List.of(new Fault(field, "shared.fault.too-small", Map.of("least", least)));
        }
        if (quantity.compareTo(LEVEL_MOST) > 0) {
            return List.of(new Fault(field, "shared.fault.too-large", Map.of("most", LEVEL_MOST)));
        }
        if (!product.unit().allows(quantity)) {
            return List.of(new Fault(field, "production.fault.whole-pieces"));
        }
        return List.of();
    }
}
