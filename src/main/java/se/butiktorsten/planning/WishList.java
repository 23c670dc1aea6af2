package se.butiktorsten.planning;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.production.OrderProgress;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.SoldInShop;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockOverview;

/**
 * The door to what the shop asks the workshops for: what is running out there, asking for more, and the answers. An order
 * is made of a wish by {@link WhatToMake#accept}. What does not exist is answered with {@link NotFound}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class WishList {

    /** The longest word to the workshop, or back. */
    public static final int WORD_LONGEST = 120;

    /** For how many days an answer is shown to the shop. */
    public static final int DAYS_SHOWN = 14;

    @Inject
    ShopWishes wishes;

    @Inject
    ShopLevels levels;

    @Inject
    Catalog catalog;

    @Inject
    StockLedger stock;

    @Inject
    StockOverview overview;

    @Inject
    ProductionFloor floor;

    @Inject
    Clock clock;

    /**
     * What is on sale and lasts the shop no longer: no more than the reorder point; without one, less than is sold in
     * {@value Refill#DAYS_TO_MAKE} days, or none of what it wants to have. By article number.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public List<ShopShelf> runningOut(Actor by) {
        Map<Long, ShopLevel> said = saidLevels();
        return shelves(by, catalog.onSale(by), said).stream()
                .filter(shelf -> isRunningOut(shelf, said.get(shelf.product().id())))
                .toList();
    }

    private static boolean isRunningOut(ShopShelf shelf, @Nullable ShopLevel level) {
        return Refill.isShort(shelf.inShop(), shelf.reorderPoint(), shelf.sold())
                || (level != null && level.parLevel() != null && !shelf.inShop().isPositive());
    }

    /** How the shop's shelf stands with one product, whether it is running out or not. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public ShopShelf shelf(Actor by, long productId) {
        return shelves(by, List.of(catalog.product(by, productId)), saidLevels())
                .get(0);
    }

    private Map<Long, ShopLevel> saidLevels() {
        return levels.all().stream().collect(Collectors.toMap(ShopLevel::productId, Function.identity()));
    }

    private List<ShopShelf> shelves(Actor by, List<Product> products, Map<Long, ShopLevel> said) {
        SoldInShop sold = overview.soldInShop(by, Refill.weeksBefore(SwedishTime.dayOf(clock.instant())));
        Map<Long, Quantity> inShop = new HashMap<>();
        Map<Long, Quantity> elsewhere = new HashMap<>();
        for (StockCard card : stock.cards(by)) {
            (card.place() == Workshop.SHOP ? inShop : elsewhere)
                    .merge(card.productId(), card.balance(), Quantity::plus);
        }
        List<ShopShelf> shelves = new ArrayList<>();
        for (Product product : products) {
            @Nullable ShopLevel level = said.get(product.id());
            @Nullable Quantity point = level == null ? null : level.reorderPoint();
            Quantity there = inShop.getOrDefault(product.id(), Quantity.ZERO);
            Quantity missing = Refill.target(level == null ? null : level.parLevel(), point, sold.of(product.id()))
                    .minus(there);
            shelves.add(new ShopShelf(
                    product,
                    there,
                    elsewhere.getOrDefault(product.id(), Quantity.ZERO),
                    sold.of(product.id()),
                    point,
                    missing.isPositive() ? Refill.countable(product.unit(), missing) : Quantity.ZERO));
        }
        return shelves;
    }

    /**
     * Asks the workshop for more of a product. While a wish for it is open, the new one takes its place.
     *
     * @param quantity how many more, more than nothing; whole pieces of what is counted in pieces
     * @param note a short word to the workshop, without personal identity numbers; null or nothing for none
     * @param id made by the caller: sent again with the same content it answers with the same wish, with other content it is
     *     refused with {@link SentBefore}
     * @throws InvalidInput naming every fault, also when the product is not on sale
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public ShopWish ask(Actor by, long productId, Quantity quantity, @Nullable String note, UUID id) {
        String word = note == null || note.isBlank() ? null : note.strip();
        Optional<ShopWish> sent = wishes.find(id);
        if (sent.isPresent()) {
            if (sent.get().says(productId, quantity, word)) {
                return sent.get();
            }
            throw new SentBefore("planning.sent-before", id);
        }
        InvalidInput.refuse(faults(catalog.product(by, productId), quantity, word));
        wishes.openFor(productId).ifPresent(open -> replace(by, open.id()));
        ShopWish wish = new ShopWish(id, productId, quantity, word, by, clock.instant());
        wishes.add(wish);
        return wish;
    }

    private void replace(Actor by, UUID id) {
        ShopWish wish = wishes.hold(id);
        if (wish.isOpen()) {
            wish.replace(by, clock.instant());
            wishes.flush();
        }
    }

    private static List<Fault> faults(Product product, Quantity quantity, @Nullable String note) {
        List<Fault> faults = new ArrayList<>();
        if (!product.isOnSale()) {
            faults.add(new Fault("productId", "planning.fault.not-on-sale"));
        }
        if (!quantity.isPositive()) {
            faults.add(new Fault("quantity", "production.fault.nothing"));
        } else if (quantity.compareTo(WhatToMake.LEVEL_MOST) > 0) {
            faults.add(new Fault("quantity", "shared.fault.too-large", Map.of("most", WhatToMake.LEVEL_MOST)));
        } else if (!product.unit().allows(quantity)) {
            faults.add(new Fault("quantity", "production.fault.whole-pieces"));
        }
        if (note != null) {
            faults.addAll(wordFaults("note", note));
        }
        return faults;
    }

    private static List<Fault> wordFaults(String field, String word) {
        if (word.length() > WORD_LONGEST) {
            return List.of(new Fault(field, "shared.fault.too-long", Map.of("longest", WORD_LONGEST)));
        }
        return PersonalNumberGuard.findsOneIn(word)
                ? List.of(new Fault(field, "production.fault.personal-number"))
                : List.of();
    }

    /**
     * Takes a wish back: the shop needs it no longer. A second time changes nothing.
     *
     * @throws WishClosed when somebody has answered it, or asked anew
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public ShopWish withdraw(Actor by, UUID id) {
        ShopWish wish = wishes.hold(id);
        if (wish.status() != WishStatus.WITHDRAWN) {
            wish.withdraw(by, clock.instant());
            wishes.flush();
        }
        return wish;
    }

    /**
     * Answers a wish with "not now". The same answer a second time changes nothing.
     *
     * @param why in a few words, for the shop to read; without personal identity numbers
     * @throws WishClosed when somebody has answered it otherwise, or the shop has asked anew
     */
    @OpenTo(ACTIVITY_LEADER)
    public ShopWish notNow(Actor by, UUID id, String why) {
        String word = why.strip();
        InvalidInput.refuse(
                word.isEmpty() ? List.of(new Fault("why", "shared.fault.required")) : wordFaults("why", word));
        ShopWish wish = wishes.hold(id);
        if (!word.equals(wish.why())) {
            wish.notNow(word, by, clock.instant());
            wishes.flush();
        }
        return wish;
    }

    /** One wish, whatever has become of it. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public ShopWish wish(Actor by, UUID id) {
        return wishes.get(id);
    }

    /** The wish for a product that nobody has answered yet. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public Optional<ShopWish> openFor(Actor by, long productId) {
        return wishes.openFor(productId);
    }

    /** What waits for an answer, the oldest first; then what was answered within {@value #DAYS_SHOWN} days, the latest first. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF})
    public List<Asked> lately(Actor by) {
        List<ShopWish> shown = Stream.concat(
                        wishes.open().stream(),
                        wishes.answeredSince(clock.instant().minus(Duration.ofDays(DAYS_SHOWN))).stream())
                .toList();
        Map<Long, Product> products =
                catalog.productsById(by, shown.stream().map(ShopWish::productId).collect(Collectors.toSet()));
        Map<Long, OrderProgress> orders = floor.progressOf(
                by,
                shown.stream().map(ShopWish::orderId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return shown.stream()
                .map(wish -> new Asked(
                        wish,
                        Objects.requireNonNull(products.get(wish.productId())),
                        wish.orderId() == null ? null : orders.get(wish.orderId())))
                .toList();
    }
}
