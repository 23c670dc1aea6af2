package se.butiktorsten.shopfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.butiktorsten.sales.PaymentMethod.CARD;
import static se.butiktorsten.sales.PaymentMethod.CASH;
import static se.butiktorsten.sales.PaymentMethod.SWISH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.planning.WhatToMake;
import se.butiktorsten.sales.ReturnDraft;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

/** How the shop does today, read from real receipts. Each test has a day of its own, a fortnight after the one before. */
class ShopDayTest {

    private static final String TILL = "BUTIK";

    private static final World WORLD = World.fresh();
    private static final AtomicInteger FORTNIGHTS = new AtomicInteger();

    private final ShopDay shop = WORLD.the(ShopDay.class);
    private final int fortnight = FORTNIGHTS.getAndIncrement();
    private final LocalDate day = LocalDate.of(2026, 11, 20).plusWeeks(2L * fortnight);
    private Product loaf;
    private Product birdhouse;

    @BeforeEach
    void itIsFridayAfternoon() {
        WORLD.at(day + "T15:00:00Z");
        loaf = product("LOAF", VatCategory.FOOD, 5550);
        birdhouse = product("BIRDHOUSE", VatCategory.STANDARD, 19500);
    }

    @Test
    void addsUpTheDayByWayOfPayingAndByHour() {
        sell(Purchase.at(TILL).on(at("09:05")).of(1, birdhouse).paidBy(CARD));
        sell(Purchase.at(TILL).on(at("09:55")).of(1, loaf).paidWith(100));
        SaleDraft bought = Purchase.at(TILL)
                .on(at("11:30"))
                .of(2, birdhouse)
                .pays(SaleDraft.Payment.of(SWISH, Money.ofKronor(100)))
                .paidBy(CARD);
        sell(bought);
        giveBackOneOf(bought, at("13:10"));
        sell(Purchase.at(TILL).on(at(day.minusDays(1), "22:59")).of(5, loaf).paidBy(CARD));

        DayFigures today = today();

        assertThat(today.day()).isEqualTo(day);
        assertThat(today.receipts()).isEqualTo(3);
        assertThat(today.returns()).isEqualTo(1);
        assertThat(today.byMethod())
                .as("the loaf was 55,50 and paid with 56 in coins; one bird house of the three came back")
                .containsExactly(
                        new DayFigures.Paid(CASH, new Money(5600)),
                        new DayFigures.Paid(CARD, new Money(19500 + 29000 - 19500)),
                        new DayFigures.Paid(SWISH, new Money(10000)));
        assertThat(today.takings()).isEqualTo(new Money(5600 + 29000 + 10000));
        assertThat(today.byHour())
                .as("by Swedish clocks, an hour ahead in November; the hours without a receipt too")
                .containsExactly(
                        new DayFigures.Hour(10, 2, new Money(19500 + 5600)),
                        new DayFigures.Hour(11, 0, Money.ZERO),
                        new DayFigures.Hour(12, 1, new Money(39000)),
                        new DayFigures.Hour(13, 0, Money.ZERO),
                        new DayFigures.Hour(14, 0, new Money(-19500)));
    }

    @Test
    void aDayBeginsAtMidnightInSweden() {
        WORLD.at(day + "T23:30:00Z");
        sell(Purchase.at(TILL).on(at("22:59")).of(1, loaf).paidBy(CARD));
        sell(Purchase.at(TILL).on(at("23:01")).of(1, loaf).paidBy(CARD));

        assertThat(today().day()).isEqualTo(day.plusDays(1));
        assertThat(today().receipts()).isEqualTo(1);
        assertThat(today().byHour()).extracting(DayFigures.Hour::name).containsExactly("0–1");
    }

    @Test
    void isEmptyBeforeAnythingIsSold() {
        assertThat(today()).isEqualTo(new DayFigures(day, 0, 0, List.of(), List.of()));
        assertThat(today().takings()).isEqualTo(Money.ZERO);
        assertThat(best().today()).isEmpty();
        assertThat(best().sevenDays()).isEmpty();
    }

    @Test
    void namesWhatBroughtTheMostTodayAndInSevenDays() {
        Product apron = product("APRON", VatCategory.STANDARD, 22000);
        SaleDraft bought = Purchase.at(TILL).on(at("09:05")).of(1, apron).paidBy(CARD);
        sell(bought);
        sell(Purchase.at(TILL).on(at("10:05")).of(4, loaf).of(1, birdhouse).paidBy(CARD));
        sell(Purchase.at(TILL)
                .on(at(day.minusDays(6), "09:00"))
                .of(3, birdhouse)
                .paidBy(CARD));
        sell(Purchase.at(TILL)
                .on(at(day.minusDays(7), "09:00"))
                .of(9, birdhouse)
                .paidBy(CARD));
        giveBackOneOf(bought, at("13:10"));

        assertThat(best().today())
                .extracting(one -> one.product().id(), BestSellers.Sold::quantity, BestSellers.Sold::amount)
                .as("what came back is not sold")
                .containsExactly(
                        tuple(loaf.id(), Quantity.of(4), new Money(22200)),
                        tuple(birdhouse.id(), Quantity.of(1), new Money(19500)));
        assertThat(best().sevenDays())
                .extracting(one -> one.product().id(), BestSellers.Sold::quantity, BestSellers.Sold::amount)
                .as("today and the six days before")
                .containsExactly(
                        tuple(birdhouse.id(), Quantity.of(4), new Money(78000)),
                        tuple(loaf.id(), Quantity.of(4), new Money(22200)));
    }

    @Test
    void goodsThatAreNotInTheListAreTakingsButNoBestSeller() {
        sell(Purchase.at(TILL)
                .on(at("09:05"))
                .unlisted("Gammal stol", Workshop.FURNITURE, VatCategory.STANDARD, 30000)
                .of(1, loaf)
                .paidBy(CARD));

        assertThat(today().takings()).isEqualTo(new Money(35550));
        assertThat(best().today()).extracting(one -> one.product().id()).containsExactly(loaf.id());
        assertThat(best().sevenDays()).hasSize(1);
    }

    @Test
    void whatIsRunningOutComesWithWhatSellsBestFirst() {
        Product apron = product("APRON", VatCategory.STANDARD, 22000);
        Product full = product("FULL", VatCategory.STANDARD, 22000);
        for (Product product : List.of(loaf, birdhouse, apron)) {
            WORLD.does(() -> WORLD.the(WhatToMake.class)
                    .setLevel(World.KARIN, product.id(), Quantity.of(2), Quantity.of(10), 0));
        }
        sell(Purchase.at(TILL).on(at("09:05")).of(9, loaf).paidBy(CARD));
        sell(Purchase.at(TILL)
                .on(at(day.minusDays(2), "09:05"))
                .of(2, birdhouse)
                .paidBy(CARD));

        List<Shelf> running = WORLD.in(() -> shop.runningOut(World.SARA)).stream()
                .filter(one -> one.now().product().sku().startsWith("DAY-" + fortnight + "-"))
                .toList();

        assertThat(running)
                .extracting(one -> one.now().product().id(), Shelf::sold, Shelf::amount)
                .containsExactly(
                        tuple(loaf.id(), Quantity.of(9), new Money(49950)),
                        tuple(birdhouse.id(), Quantity.of(2), new Money(39000)),
                        tuple(apron.id(), Quantity.ZERO, Money.ZERO));
        assertThat(running.get(0).now().toAskFor()).isEqualTo(Quantity.of(10));
        assertThat(WORLD.in(() -> shop.shelf(World.SARA, full.id())).now().toAskFor())
                .isEqualTo(Quantity.ZERO);
    }

    @Test
    void handsOverWhatIsPromisedForTodayOrTomorrowOrIsLate() {
        WORLD.at(day.minusDays(2) + "T09:00:00Z");
        CustomerOrder late = agreed(day.minusDays(1));
        CustomerOrder tomorrow = agreed(day.plusDays(1));
        agreed(day.plusDays(2));
        asked(day);
        WORLD.at(day + "T15:00:00Z");

        assertThat(WORLD.in(() -> shop.toHandOver(World.SARA)))
                .extracting(CustomerOrder::id)
                .containsExactly(late.id(), tomorrow.id());
    }

    @Test
    void asksTheDatabaseNoMoreOftenHoweverMuchIsSold() {
        sell(Purchase.at(TILL).on(at("09:05")).of(1, loaf).paidBy(CARD));
        int best = Statements.in(WORLD, () -> shop.bestSellers(World.SARA));
        for (int i = 0; i < 5; i++) {
            sell(Purchase.at(TILL)
                    .on(at("10:0" + i))
                    .of(1, product("MORE-" + i, VatCategory.STANDARD, 1000))
                    .paidBy(CARD));
        }

        assertThat(Statements.in(WORLD, () -> shop.bestSellers(World.SARA)))
                .isEqualTo(best)
                .isLessThanOrEqualTo(2);
    }

    private Instant at(String utc) {
        return at(day, utc);
    }

    private static Instant at(LocalDate day, String utc) {
        return Instant.parse(day + "T" + utc + ":00Z");
    }

    private DayFigures today() {
        return WORLD.in(() -> shop.today(World.SARA));
    }

    private BestSellers best() {
        return WORLD.in(() -> shop.bestSellers(World.SARA));
    }

    private void sell(SaleDraft draft) {
        WORLD.does(() -> WORLD.the(Till.class).sell(World.SARA, draft));
    }

    private void giveBackOneOf(SaleDraft bought, Instant at) {
        WORLD.does(() -> WORLD.the(Till.class)
                .giveBack(
                        World.SARA,
                        new ReturnDraft(
                                UUID.randomUUID(),
                                bought.id(),
                                TILL,
                                at,
                                List.of(new ReturnDraft.Line(1, Quantity.ONE)),
                                List.of(new ReturnDraft.Refund(
                                        CARD, bought.lines().get(0).unitPrice())))));
    }

    private Product product(String sku, VatCategory category, long priceOre) {
        return WORLD.in(() -> WORLD.the(Catalog.class)
                .add(
                        World.KARIN,
                        new ProductDraft(
                                "DAY-" + fortnight + "-" + sku,
                                "Vara " + sku,
                                "Thing " + sku,
                                Workshop.BAKERY,
                                Unit.PIECE,
                                category,
                                new Money(priceOre),
                                null)));
    }

    private CustomerOrder agreed(LocalDate dueOn) {
        CustomerOrder order = asked(dueOn);
        return WORLD.in(() -> WORLD.the(CustomerDesk.class).agree(World.KARIN, order.id(), Set.of(), order.version()));
    }

    private CustomerOrder asked(LocalDate dueOn) {
        return WORLD.in(() -> WORLD.the(CustomerDesk.class)
                .take(
                        World.SARA,
                        new CustomerOrderDraft(
                                new Contact("Kafé Sofia", "040-12 34 56", null),
                                dueOn,
                                Money.ZERO,
                                null,
                                List.of(new CustomerOrderDraft.Line(
                                        birdhouse.id(), Quantity.of(2), Money.ofKronor(195)))),
                        UUID.randomUUID()));
    }
}
