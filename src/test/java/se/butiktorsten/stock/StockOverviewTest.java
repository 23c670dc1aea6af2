package se.butiktorsten.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.shared.Workshop.BAKERY;
import static se.butiktorsten.shared.Workshop.CARPENTRY;
import static se.butiktorsten.shared.Workshop.SHOP;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

/** The stock over time: any day's balances against a replay of every line, what stands still, what the shop lacks. */
class StockOverviewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static World world;
    private static int numbers;

    private final StockLedger ledger = world.the(StockLedger.class);
    private final StockOverview overview = world.the(StockOverview.class);

    @BeforeAll
    static void aWorldOfItsOwn() {
        world = World.fresh();
    }

    @BeforeEach
    void monday() {
        world.at("2026-11-16T09:00:00Z");
    }

    @Test
    void saysWhatLayThereAtTheEndOfADay() {
        Product box = product();
        receive(box, CARPENTRY, 5);
        receive(box, CARPENTRY, 1);
        world.at("2026-11-18T09:00:00Z");
        receive(box, CARPENTRY, 4);

        assertThat(on(MONDAY.minusDays(1), box)).isEmpty();
        assertThat(on(MONDAY, box)).isEqualTo(Map.of(CARPENTRY, Quantity.of(6)));
        assertThat(on(MONDAY.plusDays(1), box)).isEqualTo(Map.of(CARPENTRY, Quantity.of(6)));
        assertThat(on(MONDAY.plusDays(2), box)).isEqualTo(Map.of(CARPENTRY, Quantity.of(10)));
    }

    @Test
    void aDayEndsAsSwedishClocksSay() {
        Product box = product();
        world.at("2026-11-16T22:59:59Z");
        receive(box, CARPENTRY, 5);
        world.at("2026-11-16T23:00:00Z");
        receive(box, CARPENTRY, 1);

        assertThat(on(MONDAY, box)).isEqualTo(Map.of(CARPENTRY, Quantity.of(5)));
        assertThat(on(MONDAY.plusDays(1), box)).isEqualTo(Map.of(CARPENTRY, Quantity.of(6)));
    }

    @Test
    void anyDayOfARandomHistoryEqualsAReplayOfItsLines() {
        Random random = new Random(20261116);
        List<Product> products = List.of(product(), product(), product());
        Instant now = Instant.parse("2026-11-16T09:00:00Z");
        for (int i = 0; i < 150; i++) {
            now = now.plus(random.nextInt(30 * 60), ChronoUnit.MINUTES);
            world.at(now.toString());
            Product product = products.get(random.nextInt(3));
            Workshop place = random.nextBoolean() ? SHOP : CARPENTRY;
            if (random.nextInt(3) == 0) {
                sell(product, 1 + random.nextInt(4));
            } else {
                receive(product, place, 1 + random.nextInt(9));
            }
        }

        LocalDate last = SwedishTime.dayOf(now).plusDays(1);
        for (LocalDate day = MONDAY.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (Product product : products) {
                assertThat(on(day, product)).as(day + " " + product).isEqualTo(replayed(day, product));
            }
        }
        for (Product product : products) {
            Map<Workshop, Quantity> today = new HashMap<>();
            world.in(() -> ledger.cardsOf(FELIX, product.id()))
                    .forEach(card -> today.put(card.place(), card.balance()));
            assertThat(on(last, product)).isEqualTo(today);
        }
    }

    @Test
    void asksAsOftenForALongHistoryAsForAShortOne() {
        Product box = product();
        receive(box, CARPENTRY, 5);
        int few = Statements.in(world, () -> overview.on(FELIX, MONDAY));
        for (int i = 0; i < 10; i++) {
            receive(box, CARPENTRY, 1);
            receive(product(), BAKERY, 1);
        }

        assertThat(Statements.in(world, () -> overview.on(FELIX, MONDAY)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aFigureOpensTheLinesUpToThatDay() {
        Product box = product();
        receive(box, CARPENTRY, 5);
        world.at("2026-11-18T09:00:00Z");
        receive(box, CARPENTRY, 4);
        long card = world.in(() -> ledger.cardsOf(FELIX, box.id())).get(0).id();

        List<StockMovement> lines = world.in(() -> overview.lines(FELIX, card, MONDAY.plusDays(1), 50));

        assertThat(lines).extracting(StockMovement::number).containsExactly(1L);
        assertThat(world.in(() -> overview.lines(FELIX, card, MONDAY.minusDays(1), 50)))
                .isEmpty();
        assertThat(world.in(() -> overview.lines(FELIX, card, MONDAY.plusDays(2), 50)))
                .hasSize(2);
    }

    @Test
    void knowsTheDayOfTheFirstLine() {
        receive(product(), CARPENTRY, 5);

        assertThat(world.in(() -> overview.firstDay(FELIX))).contains(MONDAY);
    }

    @Test
    void whatIsThereAndNobodyBuysStandsStill() {
        Product sold = product();
        Product unsold = product();
        Product justCame = product();
        Product gone = product();
        for (Product product : List.of(sold, unsold, gone)) {
            receive(product, SHOP, 5);
        }
        sell(sold, 1);
        sell(gone, 5);
        world.at("2027-01-14T09:00:00Z");
        receive(justCame, SHOP, 5);

        assertThat(still(58, sold, unsold, justCame, gone)).containsExactly(unsold.id(), sold.id());
        world.at("2027-01-15T09:00:00Z");
        sell(sold, 1);
        assertThat(still(58, sold, unsold, justCame, gone)).containsExactly(unsold.id());
        assertThat(still(61, sold, unsold, justCame, gone)).isEmpty();
    }

    @Test
    void whatIsMovedToTheShopStandsStillAllTheSame() {
        Product box = product();
        receive(box, CARPENTRY, 5);
        world.at("2027-01-20T09:00:00Z");
        world.in(() -> ledger.move(
                KARIN, box.id(), CARPENTRY, SHOP, Quantity.of(2), new MovementSource("MOVE", UUID.randomUUID())));

        assertThat(still(60, box)).containsExactly(box.id());
    }

    @Test
    void theShopIsOutOfWhatIsOnSaleAndNotOnItsShelf() {
        Product onShelf = product();
        Product soldOut = product();
        Product never = product();
        Product withdrawn = product();
        receive(onShelf, SHOP, 5);
        receive(soldOut, SHOP, 2);
        receive(soldOut, CARPENTRY, 7);
        sell(soldOut, 2);
        world.does(() -> world.the(Catalog.class).withdraw(KARIN, withdrawn.id()));

        List<Idle> missing = world.in(() -> overview.missingInShop(SARA)).stream()
                .filter(idle -> List.of(onShelf.id(), soldOut.id(), never.id(), withdrawn.id())
                        .contains(idle.product().id()))
                .toList();

        assertThat(missing).extracting(idle -> idle.product().id()).containsExactly(never.id(), soldOut.id());
        assertThat(missing.get(1).elsewhere()).isEqualTo(Quantity.of(7));
        assertThat(missing).extracting(Idle::lastSold).containsExactly(null, MONDAY);
    }

    private List<Long> still(int days, Product... among) {
        List<Long> ids = new ArrayList<>();
        for (Product product : among) {
            ids.add(product.id());
        }
        return world.in(() -> overview.standingStill(FELIX, days)).stream()
                .map(idle -> idle.product().id())
                .filter(ids::contains)
                .toList();
    }

    private Map<Workshop, Quantity> on(LocalDate day, Product product) {
        Map<Workshop, Quantity> there = new HashMap<>();
        world.in(() -> overview.on(FELIX, day)).stream()
                .filter(then -> then.card().productId() == product.id())
                .forEach(then -> there.put(then.card().place(), then.balance()));
        return there;
    }

    /** Every line from the first one on, added up. */
    private Map<Workshop, Quantity> replayed(LocalDate day, Product product) {
        Map<Workshop, Quantity> sums = new HashMap<>();
        for (StockCard card : world.in(() -> ledger.cardsOf(FELIX, product.id()))) {
            for (StockMovement line : world.in(() -> ledger.movements(FELIX, card.id()))) {
                if (!SwedishTime.dayOf(line.happenedAt()).isAfter(day)) {
                    sums.merge(card.place(), line.change(), Quantity::plus);
                }
            }
        }
        return sums;
    }

    private void receive(Product product, Workshop place, long pieces) {
        world.in(() -> ledger.receive(
                KARIN, product.id(), place, Quantity.of(pieces), new MovementSource("DELIVERY", UUID.randomUUID())));
    }

    private void sell(Product product, long pieces) {
        world.in(() -> ledger.sell(
                SARA,
                Map.of(product.id(), Quantity.of(pieces)),
                SHOP,
                LocalDate.of(2026, 11, 20),
                new MovementSource("SALE", UUID.randomUUID())));
    }

    private static Product product() {
        ProductDraft draft = new ProductDraft(
                "OVERVIEW-" + ++numbers,
                "Fågelholk",
                "Bird box",
                CARPENTRY,
                Unit.PIECE,
                VatCategory.STANDARD,
                Money.ofKronor(195),
                null);
        return world.in(() -> world.the(Catalog.class).add(KARIN, draft));
    }
}
