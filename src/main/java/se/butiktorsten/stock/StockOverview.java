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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to the stock over time: what lay where on any day, what stands still, what the shop has none of. Reads the
 * ledger's own lines and changes nothing. A day ends as Swedish clocks say; the days of a card's lines never go back.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class StockOverview {

    /** How long nothing has been sold of a product before it stands still, unless somebody says otherwise. */
    public static final int DAYS = 60;

    /** The longest time that can be asked for: ten years. */
    public static final int DAYS_MOST = 3_650;

    @Inject
    Catalog catalog;

    @Inject
    StockCards cards;

    @Inject
    StockMovements movements;

    @Inject
    Clock clock;

    /**
     * Every card as it stood at the end of a day, by place and product: what the last line up to that day left. Cards
     * that had no line yet are not among them.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockThen> on(Actor by, LocalDate day) {
        List<StockCard> all = cards.all();
        Map<Long, Quantity> balances =
                movements.balancesOn(day, all.stream().map(StockCard::id).toList());
        List<StockThen> then = new ArrayList<>();
        for (StockCard card : all) {
            Quantity balance = balances.get(card.id());
            if (balance != null) {
                then.add(new StockThen(card, balance));
            }
        }
        return then;
    }

    /** The newest lines of a card up to a day, the newest first, at most so many. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<StockMovement> lines(Actor by, long cardId, LocalDate upTo, int most) {
        return movements.of(cards.get(cardId).id(), upTo, most);
    }

    /** The day of the very first line; none when nothing has ever moved. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public Optional<LocalDate> firstDay(Actor by) {
        return movements.firstDay();
    }

    /**
     * What is for sale and stands still: there is some, there was some so many days ago already, and none has been sold
     * since. Those that were never sold come first, then the longest waiting.
     */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Idle> standingStill(Actor by, int days) {
        LocalDate since = SwedishTime.dayOf(clock.instant()).minusDays(days);
        Map<Long, Quantity> before = new HashMap<>();
        on(by, since).forEach(then -> before.merge(then.card().productId(), then.balance(), Quantity::plus));
        return idle(
                catalog.forSale(by),
                idle -> idle.everywhere().isPositive()
                        && before.getOrDefault(idle.product().id(), Quantity.ZERO)
                                .isPositive()
                        && (idle.lastSold() == null || !idle.lastSold().isAfter(since)));
    }

    /** What is on sale and of which the shop has none, those never sold first, then the longest without. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public List<Idle> missingInShop(Actor by) {
        return idle(catalog.onSale(by), idle -> !idle.inShop().isPositive());
    }

    /** What the shop sold in a period, less what came back, and on how many days. */
    @OpenTo({ACTIVITY_LEADER, SHOP_STAFF, FINANCE, ADMIN})
    public SoldInShop soldInShop(Actor by, Period period) {
        Map<Long, Long> products =
                cards.at(Workshop.SHOP).stream().collect(Collectors.toMap(StockCard::id, StockCard::productId));
        return movements.sold(products, period);
    }

    private List<Idle> idle(List<Product> products, Predicate<Idle> wanted) {
        Map<Long, Quantity> inShop = new HashMap<>();
        Map<Long, Quantity> elsewhere = new HashMap<>();
        Map<Long, LocalDate> soldOn = new HashMap<>();
        for (StockCard card : cards.all()) {
            card.lastSoldOn()
                    .ifPresent(day ->
                            soldOn.merge(card.productId(), day, (one, other) -> one.isAfter(other) ? one : other));
            (card.place() == Workshop.SHOP ? inShop : elsewhere)
                    .merge(card.productId(), card.balance(), Quantity::plus);
        }
        return products.stream()
                .map(product -> new Idle(
                        product,
                        inShop.getOrDefault(product.id(), Quantity.ZERO),
                        elsewhere.getOrDefault(product.id(), Quantity.ZERO),
                        soldOn.get(product.id())))
                .filter(wanted)
                .sorted(Comparator.comparing(StockOverview::orLongAgo)
                        .thenComparing(idle -> idle.product().sku()))
                .toList();
    }

    private static LocalDate orLongAgo(Idle idle) {
        @Nullable LocalDate sold = idle.lastSold();
        return sold == null ? LocalDate.MIN : sold;
    }
}
