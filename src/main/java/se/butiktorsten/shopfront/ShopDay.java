package se.butiktorsten.shopfront;

import static se.butiktorsten.identity.Role.ACTIVITY_LEADER;
import static se.butiktorsten.identity.Role.SHOP_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.planning.ShopShelf;
import se.butiktorsten.planning.WishList;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to how the shop does today: takings, what sells best, what is running out, and who comes to fetch an order. A day is the Swedish
 * business day that stands on the receipts. Nothing is told of who stood at the till, and nothing is changed.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class ShopDay {

    /** How many days what sells best is looked for, today among them. */
    public static final int DAYS = 7;

    @Inject
    DayReceipts receipts;

    @Inject
    Catalog catalog;

    @Inject
    CustomerDesk desk;

    @Inject
    WishList wishes;

    @Inject
    Clock clock;

    /** What today has brought so far. */
    @OpenTo({SHOP_STAFF, ACTIVITY_LEADER})
    public DayFigures today(Actor by) {
        LocalDate today = day();
        Set<String> purchases = new HashSet<>();
        Set<String> returns = new HashSet<>();
        Map<PaymentMethod, Money> byMethod = new EnumMap<>(PaymentMethod.class);
        TreeMap<Integer, DayFigures.Hour> byHour = new TreeMap<>();
        for (DayReceipts.Payment payment : receipts.on(today)) {
            boolean isNew = (payment.isReturn() ? returns : purchases).add(payment.receipt());
            PaymentMethod method = payment.method();
            if (method != null) {
                byMethod.merge(method, payment.amount(), Money::plus);
            }
            int hour = SwedishTime.wallClock(payment.soldAt()).getHour();
            byHour.merge(
                    hour,
                    new DayFigures.Hour(hour, isNew && !payment.isReturn() ? 1 : 0, payment.amount()),
                    (one, more) -> new DayFigures.Hour(
                            hour,
                            one.receipts() + more.receipts(),
                            one.takings().plus(more.takings())));
        }
        return new DayFigures(
                today,
                purchases.size(),
                returns.size(),
                byMethod.entrySet().stream()
                        .map(paid -> new DayFigures.Paid(paid.getKey(), paid.getValue()))
                        .toList(),
                withoutGaps(byHour));
    }

    private static List<DayFigures.Hour> withoutGaps(TreeMap<Integer, DayFigures.Hour> byHour) {
        return byHour.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(byHour.firstKey(), byHour.lastKey())
                        .mapToObj(hour -> byHour.getOrDefault(hour, new DayFigures.Hour(hour, 0, Money.ZERO)))
                        .toList();
    }

    /** What has brought the most today and in {@value #DAYS} days. */
    @OpenTo({SHOP_STAFF, ACTIVITY_LEADER})
    public BestSellers bestSellers(Actor by) {
        LocalDate today = day();
        List<DayReceipts.Goods> goods = goodsOfLate();
        Map<Long, Product> products = catalog.productsById(
                by, goods.stream().map(DayReceipts.Goods::productId).collect(Collectors.toSet()));
        return new BestSellers(
                best(goods, products, one -> one.day().equals(today)), best(goods, products, one -> true));
    }

    private List<DayReceipts.Goods> goodsOfLate() {
        LocalDate today = day();
        return receipts.goods(new Period(today.minusDays(DAYS - 1), today));
    }

    private static List<BestSellers.Sold> best(
            List<DayReceipts.Goods> goods, Map<Long, Product> products, Predicate<DayReceipts.Goods> wanted) {
        Map<Long, BestSellers.Sold> sold = new HashMap<>();
        goods.stream().filter(wanted).forEach(one -> {
            Product product = Objects.requireNonNull(products.get(one.productId()));
            sold.merge(
                    one.productId(),
                    new BestSellers.Sold(product, one.quantity(), one.amount()),
                    (some, more) -> new BestSellers.Sold(
                            product,
                            some.quantity().plus(more.quantity()),
                            some.amount().plus(more.amount())));
        });
        return sold.values().stream()
                .filter(one -> one.quantity().isPositive())
                .sorted(Comparator.comparing(BestSellers.Sold::amount)
                        .thenComparing(BestSellers.Sold::quantity)
                        .reversed()
                        .thenComparing(one -> one.product().sku()))
                .limit(BestSellers.MOST)
                .toList();
    }

    /** What is running out in the shop; what has brought the most in {@value #DAYS} days comes first. */
    @OpenTo({SHOP_STAFF, ACTIVITY_LEADER})
    public List<Shelf> runningOut(Actor by) {
        List<DayReceipts.Goods> goods = goodsOfLate();
        return wishes.runningOut(by).stream()
                .map(shelf -> shelf(shelf, goods))
                .sorted(Comparator.comparing(Shelf::amount)
                        .reversed()
                        .thenComparing(shelf -> shelf.now().product().name()))
                .toList();
    }

    /** The shop's shelf with one product, whether it is running out or not. */
    @OpenTo({SHOP_STAFF, ACTIVITY_LEADER})
    public Shelf shelf(Actor by, long productId) {
        return shelf(wishes.shelf(by, productId), goodsOfLate());
    }

    private static Shelf shelf(ShopShelf now, List<DayReceipts.Goods> goods) {
        Quantity sold = Quantity.ZERO;
        Money amount = Money.ZERO;
        for (DayReceipts.Goods one : goods) {
            if (one.productId() == now.product().id()) {
                sold = sold.plus(one.quantity());
                amount = amount.plus(one.amount());
            }
        }
        return new Shelf(now, sold, amount);
    }

    /** The orders that somebody waits for and that are due today or tomorrow, or were before, the most urgent first. */
    @OpenTo({SHOP_STAFF, ACTIVITY_LEADER})
    public List<CustomerOrder> toHandOver(Actor by) {
        LocalDate tomorrow = day().plusDays(1);
        return desk.openOrders(by).stream()
                .filter(order -> order.status().isPromised() && !order.dueOn().isAfter(tomorrow))
                .toList();
    }

    private LocalDate day() {
        return SwedishTime.dayOf(clock.instant());
    }
}
