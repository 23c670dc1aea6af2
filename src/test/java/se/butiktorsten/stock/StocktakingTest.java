package se.butiktorsten.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.shared.Workshop.CARPENTRY;
import static se.butiktorsten.shared.Workshop.GARDEN;
import static se.butiktorsten.shared.Workshop.SHOP;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.db.Clash;
import se.butiktorsten.world.World;

class StocktakingTest {

    private static World world;
    private static int numbers;

    private final StockLedger ledger = world.the(StockLedger.class);
    private final Stocktaking stocktaking = world.the(Stocktaking.class);
    private Product box;
    private Stocktake stocktake;

    @BeforeAll
    static void aWorldOfItsOwn() {
        world = World.fresh();
    }

    @BeforeEach
    void tenBoxesInTheShopAndAStocktakeOfThem() {
        world.at("2026-11-20T09:00:00Z");
        box = product();
        receive(box, 10);
        stocktake = open(box);
    }

    @Test
    void countsEverythingThatHasACardAtThePlace() {
        Product spade = product();
        world.in(() -> ledger.receive(KARIN, spade.id(), GARDEN, Quantity.ONE, source("BATCH")));

        Stocktake garden = world.in(() -> stocktaking.open(ADAM, UUID.randomUUID(), GARDEN, Set.of()));

        assertThat(world.in(() -> stocktaking.toCount(SARA, garden.id())))
                .extracting(item -> item.product().id())
                .containsExactly(spade.id());
    }

    @Test
    void isOpenedOnce() {
        Stocktake again = world.in(() -> stocktaking.open(KARIN, stocktake.id(), SHOP, Set.of()));

        assertThat(again.openedAt()).isEqualTo(stocktake.openedAt());
        assertThatThrownBy(() -> world.in(() -> stocktaking.open(KARIN, stocktake.id(), CARPENTRY, Set.of())))
                .isInstanceOf(SourceReused.class);
    }

    @Test
    void refusesToOpenWhereThereIsNothingToCount() {
        assertThatThrownBy(() -> world.in(() -> stocktaking.open(KARIN, UUID.randomUUID(), CARPENTRY, Set.of())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCountChangesNothingBeforeItIsApproved() {
        count(SARA, 7);

        assertThat(inShop()).isEqualTo(Quantity.of(10));
        assertThat(world.in(() -> stocktaking.toCount(SARA, stocktake.id())))
                .extracting(ToCount::isCounted, ToCount::isMine, ToCount::isSettled)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, true, false));
    }

    @Test
    void aCountKeepsWhatTheBookSaidAtItsMoment() {
        sell(2);
        StocktakeCount count = count(SARA, 7);
        sell(3);

        Variance variance = variances().get(0);

        assertThat(variance.counts()).extracting(StocktakeCount::id).containsExactly(count.id());
        assertThat(count.book()).isEqualTo(Quantity.of(8));
        assertThat(count.bookLine()).isEqualTo(2);
        assertThat(count.difference()).isEqualTo(Quantity.of(-1));
    }

    @Test
    void approvingCorrectsByTheDifferenceOfThatMomentThoughSalesWentOn() {
        StocktakeCount count = count(SARA, 8);
        sell(3);

        StockMovement line = approve(count);

        assertThat(line.reason()).isEqualTo(MovementReason.COUNTED);
        assertThat(line.change()).isEqualTo(Quantity.of(-2));
        assertThat(line.source()).isEqualTo(new MovementSource(MovementSource.STOCKTAKE, count.id()));
        assertThat(inShop()).isEqualTo(Quantity.of(10 - 3 - 2));
    }

    @Test
    void approvingTwicePostsOnce() {
        StocktakeCount count = count(SARA, 8);

        StockMovement first = approve(count);
        StockMovement again = approve(count);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(inShop()).isEqualTo(Quantity.of(8));
    }

    @Test
    void aCountThatAgreesIsALineToo() {
        StockMovement line = approve(count(SARA, 10));

        assertThat(line.change()).isEqualTo(Quantity.ZERO);
        assertThat(line.number()).isEqualTo(2);
    }

    @Test
    void showsBothWhenTwoCountedTheSameAndApprovesOneOfThem() {
        StocktakeCount saras = count(SARA, 8);
        sell(1);
        StocktakeCount karins = count(KARIN, 9);

        assertThat(variances().get(0).counts())
                .extracting(StocktakeCount::countedBy)
                .containsExactly("sara", "karin");
        assertThat(variances().get(0).isAgreed()).isFalse();
        approve(karins);

        assertThatThrownBy(() -> approve(saras)).isInstanceOf(AlreadySettled.class);
        assertThatThrownBy(() -> count(ADAM, 9)).isInstanceOf(AlreadySettled.class);
        assertThat(inShop()).isEqualTo(Quantity.of(9));
    }

    @Test
    void theNewestCountOfAPersonStands() {
        count(SARA, 8);
        StocktakeCount better = count(SARA, 9);

        assertThat(variances().get(0).counts()).extracting(StocktakeCount::id).containsExactly(better.id());
    }

    @Test
    void takesTheSameCountOnce() {
        UUID id = UUID.randomUUID();
        count(SARA, 8, id);
        sell(1);
        StocktakeCount again = count(SARA, 8, id);

        assertThat(again.book()).isEqualTo(Quantity.of(10));
        assertThatThrownBy(() -> count(SARA, 9, id)).isInstanceOf(SourceReused.class);
    }

    @Test
    void refusesACountThatWouldLeaveLessThanNothing() {
        StocktakeCount count = count(SARA, 2);
        world.in(() -> ledger.withdraw(
                KARIN, box.id(), SHOP, Quantity.of(5), Withdrawal.waste(WasteReason.BROKEN, null), UUID.randomUUID()));

        assertThatThrownBy(() -> approve(count))
                .isInstanceOfSatisfying(
                        CountAgain.class, no -> assertThat(no.code()).isEqualTo("stock.below-zero"));

        assertThat(inShop()).isEqualTo(Quantity.of(5));
    }

    @Test
    void refusesACountThatTheTillHasAlreadyCorrectedInPart() {
        StocktakeCount count = count(SARA, 12);
        sell(11);

        assertThatThrownBy(() -> approve(count))
                .isInstanceOfSatisfying(
                        CountAgain.class, no -> assertThat(no.code()).isEqualTo("stock.corrected-since"));
        approve(count(SARA, 1));

        assertThat(inShop()).isEqualTo(Quantity.ONE);
    }

    @Test
    void approvesAllThatIsClearAndNamesTheRest() {
        Product clear = product();
        Product disputed = product();
        Product refused = product();
        Product uncounted = product();
        List<Product> all = List.of(clear, disputed, refused, uncounted);
        all.forEach(product -> receive(product, 10));
        Stocktake several = open(all.toArray(Product[]::new));
        for (Product product : List.of(clear, disputed, refused)) {
            world.in(() -> stocktaking.count(SARA, several.id(), product.id(), Quantity.of(4), UUID.randomUUID()));
        }
        world.in(() -> stocktaking.count(KARIN, several.id(), clear.id(), Quantity.of(4), UUID.randomUUID()));
        world.in(() -> stocktaking.count(KARIN, several.id(), disputed.id(), Quantity.of(5), UUID.randomUUID()));
        world.in(() -> ledger.withdraw(
                KARIN,
                refused.id(),
                SHOP,
                Quantity.of(7),
                Withdrawal.waste(WasteReason.BROKEN, null),
                UUID.randomUUID()));

        Approval approval = world.in(() -> stocktaking.approveAll(KARIN, several.id()));
        Approval again = world.in(() -> stocktaking.approveAll(KARIN, several.id()));

        assertThat(approval.posted()).hasSize(1);
        assertThat(approval.disagreeing()).extracting(Product::id).containsExactly(disputed.id());
        assertThat(approval.refused()).extracting(one -> one.product().id()).containsExactly(refused.id());
        assertThat(again.posted()).isEmpty();
        assertThat(all)
                .extracting(product -> world.in(() -> ledger.balance(FELIX, product.id(), SHOP)))
                .containsExactly(Quantity.of(4), Quantity.of(10), Quantity.of(3), Quantity.of(10));
    }

    @Test
    void nothingIsCountedOrApprovedOnceItIsClosed() {
        StocktakeCount count = count(SARA, 8);
        world.in(() -> stocktaking.close(KARIN, stocktake.id()));
        Stocktake closed = world.in(() -> stocktaking.close(ADAM, stocktake.id()));

        assertThat(closed.closedBy()).isEqualTo("karin");
        assertThatThrownBy(() -> count(SARA, 8)).isInstanceOf(StocktakeClosed.class);
        assertThatThrownBy(() -> approve(count)).isInstanceOf(StocktakeClosed.class);
        assertThat(inShop()).isEqualTo(Quantity.of(10));
    }

    @Test
    void countsWhatHasNoCardYet() {
        Product found = product();
        Stocktake shelf = open(found);
        StocktakeCount count =
                world.in(() -> stocktaking.count(SARA, shelf.id(), found.id(), Quantity.of(3), UUID.randomUUID()));

        world.in(() -> stocktaking.approve(KARIN, shelf.id(), count.id()));

        assertThat(world.in(() -> ledger.balance(FELIX, found.id(), SHOP))).isEqualTo(Quantity.of(3));
    }

    @Test
    void refusesHalfAPieceLessThanNothingAndWhatIsNotToBeCounted() {
        Product other = product();

        for (Quantity bad : List.of(new Quantity(500), Quantity.of(-1), Quantity.of(1_000_001))) {
            assertThatThrownBy(() ->
                            world.in(() -> stocktaking.count(SARA, stocktake.id(), box.id(), bad, UUID.randomUUID())))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> world.in(
                        () -> stocktaking.count(SARA, stocktake.id(), other.id(), Quantity.ONE, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whileFiftySellAtOnceCountsAreEnteredAndApprovedAndTheBookComesOutRight() throws Exception {
        List<Product> goods = List.of(product(), product(), product(), product());
        goods.forEach(product -> receive(product, 100));
        Stocktake all = open(goods.toArray(Product[]::new));
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < 50; client++) {
            MovementSource source = source("SALE");
            work.add(() -> {
                again(() -> ledger.sell(
                        SARA,
                        Map.of(goods.get(0).id(), Quantity.ONE, goods.get(2).id(), Quantity.ONE),
                        SHOP,
                        LocalDate.of(2026, 11, 20),
                        source));
                return null;
            });
        }
        List<StocktakeCount> counts = java.util.Collections.synchronizedList(new ArrayList<>());
        for (Product product : goods.subList(0, 3)) {
            work.add(() -> {
                // Two are gone from what the book says, whenever one looks.
                StocktakeCount count = again(() -> {
                    Quantity book = ledger.balance(FELIX, product.id(), SHOP);
                    return stocktaking.count(
                            SARA, all.id(), product.id(), book.minus(Quantity.of(2)), UUID.randomUUID());
                });
                counts.add(count);
                again(() -> stocktaking.approve(KARIN, all.id(), count.id()));
                again(() -> stocktaking.approve(KARIN, all.id(), count.id()));
                return null;
            });
        }

        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        List<Future<Void>> running = new ArrayList<>();
        work.forEach(one -> running.add(pool.submit(one)));
        pool.shutdown();
        for (Future<Void> one : running) {
            one.get();
        }

        for (StocktakeCount count : counts) {
            long sold = count.productId() == goods.get(1).id() ? 0 : 50;
            assertThat(world.in(() -> ledger.balance(FELIX, count.productId(), SHOP)))
                    .isEqualTo(Quantity.of(100 - sold).plus(count.difference()));
        }
        assertThat(world.in(() -> ledger.balance(FELIX, goods.get(3).id(), SHOP)))
                .isEqualTo(Quantity.of(100));
        assertThat(world.in(() -> world.the(StockAudit.class).run(FELIX)).differences())
                .isEmpty();
    }

    /** As the application does: who gets into another's way tries again from nothing. */
    private static <T> T again(Callable<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return world.in(work);
            } catch (RuntimeException e) {
                if (tries == 8 || !Clash.isBehind(e)) {
                    throw e;
                }
            }
        }
    }

    private Stocktake open(Product... products) {
        List<Long> ids = new ArrayList<>();
        for (Product product : products) {
            ids.add(product.id());
        }
        return world.in(() -> stocktaking.open(KARIN, UUID.randomUUID(), SHOP, ids));
    }

    private StocktakeCount count(Actor by, long pieces) {
        return count(by, pieces, UUID.randomUUID());
    }

    private StocktakeCount count(Actor by, long pieces, UUID id) {
        return world.in(() -> stocktaking.count(by, stocktake.id(), box.id(), Quantity.of(pieces), id));
    }

    private StockMovement approve(StocktakeCount count) {
        return world.in(() -> stocktaking.approve(KARIN, stocktake.id(), count.id()));
    }

    private List<Variance> variances() {
        return world.in(() -> stocktaking.variances(KARIN, stocktake.id()));
    }

    private Quantity inShop() {
        return world.in(() -> ledger.balance(FELIX, box.id(), SHOP));
    }

    private void receive(Product product, long pieces) {
        world.in(() -> ledger.receive(KARIN, product.id(), SHOP, Quantity.of(pieces), source("DELIVERY")));
    }

    private void sell(long pieces) {
        world.in(() -> ledger.sell(
                SARA, Map.of(box.id(), Quantity.of(pieces)), SHOP, LocalDate.of(2026, 11, 20), source("SALE")));
    }

    private static MovementSource source(String kind) {
        return new MovementSource(kind, UUID.randomUUID());
    }

    private static Product product() {
        ProductDraft draft = new ProductDraft(
                "TAKE-" + ++numbers,
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
