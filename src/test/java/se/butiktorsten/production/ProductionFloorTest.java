package se.butiktorsten.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.NotEnoughOfLot;
import se.butiktorsten.stock.SourceReused;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.WasteReason;
import se.butiktorsten.stock.Withdrawal;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

class ProductionFloorTest {

    private static final Quantity NONE = Quantity.ZERO;

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final ProductionFloor floor = world.the(ProductionFloor.class);

    @Test
    void releasesAnOrderStraightAwayWithTheStepsOfTheRecipe() {
        Product product = making.product(Workshop.CARDBOARD, Unit.PIECE, 3);

        ProductionOrder order = making.order(product, 10);

        ProductionOrder kept = reread(order);
        assertThat(kept.status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(kept.quantity()).isEqualTo(Quantity.of(10));
        assertThat(kept.plannedBy()).isEqualTo("karin");
        assertThat(kept.steps()).extracting(OrderStep::position).containsExactly(1, 2, 3);
        assertThat(kept.steps()).extracting(OrderStep::ready).containsExactly(Quantity.of(10), NONE, NONE);
        assertThat(kept.steps()).extracting(OrderStep::remaining).containsOnly(Quantity.of(10));
    }

    @Test
    void plansOnceHoweverOftenItIsSent() {
        Product product = making.product(Workshop.CARDBOARD, Unit.PIECE, 1);
        UUID id = UUID.randomUUID();

        ProductionOrder first = world.in(
                () -> floor.plan(World.KARIN, product.id(), Quantity.of(5), Making.FRIDAY, " Till julen ", id));
        ProductionOrder again =
                world.in(() -> floor.plan(World.KARIN, product.id(), Quantity.of(5), Making.FRIDAY, "Till julen", id));

        assertThat(again.id()).isEqualTo(first.id());
        assertThatThrownBy(() -> world.in(
                        () -> floor.plan(World.KARIN, product.id(), Quantity.of(6), Making.FRIDAY, "Till julen", id)))
                .isInstanceOf(SentBefore.class);
    }

    @Test
    void namesEveryFaultOfAPlanAtOnce() {
        Product noRecipe = making.product(Workshop.CARDBOARD, Unit.PIECE, List.of());

        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> world.in(() -> floor.plan(
                        World.KARIN,
                        noRecipe.id(),
                        new Quantity(1500),
                        LocalDate.of(2026, 11, 19),
                        "Fråga 811218-9876",
                        UUID.randomUUID())));

        assertThat(refusal.faults())
                .containsExactly(
                        new Fault("quantity", "production.fault.whole-pieces"),
                        new Fault("dueOn", "production.fault.due-passed"),
                        new Fault("note", "production.fault.personal-number"),
                        new Fault("productId", "production.fault.no-recipe"));
    }

    @Test
    void refusesNothingNegativeTooMuchAndTooFarAway() {
        Product product = making.product(Workshop.CARDBOARD, Unit.PIECE, 1);

        for (Quantity quantity : List.of(NONE, Quantity.of(-1), Quantity.of(10_001))) {
            assertThatThrownBy(() -> plan(product, quantity, Making.FRIDAY)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> plan(product, Quantity.ONE, LocalDate.of(2028, 11, 21)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> world.in(
                        () -> floor.plan(World.KARIN, 999_999, Quantity.ONE, Making.FRIDAY, null, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void followsTheRecipeItWasPlannedWith() {
        Product product = making.product(Workshop.CARDBOARD, Unit.PIECE, 2);
        ProductionOrder order = making.order(product, 10);

        world.does(() -> world.the(Catalog.class).writeRecipe(World.KARIN, product.id(), List.of(Making.EASY)));

        List<OpenStep> steps = world.in(() -> floor.stepsOf(World.KARIN, order.id()));
        assertThat(steps).extracting(step -> step.step().name()).containsExactly("Steg 1", "Steg 2");
    }

    @Test
    void goesIntoWorkWithTheFirstRecordAndPassesItOn() {
        ProductionOrder order = making.orderForTen(2);

        Recorded recorded = record(order, 1, 4, 1);

        assertThat(recorded.isNew()).isTrue();
        assertThat(recorded.orderStatus()).isEqualTo(OrderStatus.IN_WORK);
        assertThat(recorded.batchNumber()).isNull();
        ProductionOrder kept = reread(order);
        assertThat(kept.steps().get(0).made()).isEqualTo(Quantity.of(4));
        assertThat(kept.steps().get(0).scrapped()).isEqualTo(Quantity.of(1));
        assertThat(kept.steps()).extracting(OrderStep::ready).containsExactly(Quantity.of(6), Quantity.of(4));
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(NONE);
    }

    @Test
    void refusesMoreThanTheStepBeforeHasMadeAndNobodyHasUsed() {
        ProductionOrder order = making.orderForTen(2);
        record(order, 1, 4, 0);
        record(order, 2, 2, 1);

        assertThatThrownBy(() -> record(order, 2, 2, 0))
                .isInstanceOfSatisfying(
                        MoreThanReady.class, no -> assertThat(no.facts()).containsEntry("ready", Quantity.ONE));

        ProductionOrder kept = reread(order);
        assertThat(kept.steps().get(1).made()).isEqualTo(Quantity.of(2));
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(Quantity.of(2));
    }

    @Test
    void refusesMoreThanATenthOverWhatTheOrderNeedsAtTheFirstStep() {
        ProductionOrder order = making.orderForTen(2);

        assertThatThrownBy(() -> record(order, 1, 12, 0))
                .isInstanceOfSatisfying(
                        MoreThanReady.class, no -> assertThat(no.facts()).containsEntry("ready", Quantity.of(11)));
        assertThatThrownBy(() -> record(order, 1, 0, 11)).isInstanceOf(MoreThanReady.class);

        assertThat(reread(order).status()).isEqualTo(OrderStatus.RELEASED);
    }

    @Test
    void asksTheFirstStepForOneMoreWhenOneIsSpoiltLaterOn() {
        ProductionOrder order = making.orderForTen(2);
        record(order, 1, 10, 0);
        record(order, 2, 9, 1);

        ProductionOrder short1 = reread(order);
        assertThat(short1.status()).isEqualTo(OrderStatus.IN_WORK);
        assertThat(short1.steps()).extracting(OrderStep::remaining).containsExactly(Quantity.ONE, Quantity.ONE);

        record(order, 1, 1, 0);
        record(order, 2, 1, 0);

        assertThat(reread(order).status()).isEqualTo(OrderStatus.DONE);
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(Quantity.of(10));
    }

    @Test
    void makesABatchOfWhatTheLastStepMadeAndPutsItOnTheWorkshopsShelf() {
        ProductionOrder order = making.orderForTen(1);

        Recorded recorded = record(order, 1, 10, 0);

        assertThat(recorded.batchNumber()).matches("B-2026-\\d{4,}");
        assertThat(recorded.orderStatus()).isEqualTo(OrderStatus.DONE);
        Batch batch = onlyBatch(order);
        assertThat(batch.number()).isEqualTo(recorded.batchNumber());
        assertThat(batch.quantity()).isEqualTo(Quantity.of(10));
        assertThat(left(order).inWorkshop()).isEqualTo(Quantity.of(10));
        assertThat(batch.madeOn()).isEqualTo(Making.FRIDAY);
        assertThat(batch.responsible()).isEqualTo("karin");
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(Quantity.of(10));
    }

    @Test
    void makesNoBatchOfWhatWasScrapped() {
        ProductionOrder order = making.orderForTen(2);
        record(order, 1, 10, 0);

        Recorded recorded = record(order, 2, 0, 3);

        assertThat(recorded.batchNumber()).isNull();
        assertThat(batches(order)).isEmpty();
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(NONE);
    }

    @Test
    void givesEveryBatchANumberOfItsOwn() {
        ProductionOrder order = making.orderForTen(1);

        record(order, 1, 3, 0);
        record(order, 1, 3, 0);
        record(order, 1, 4, 0);

        assertThat(batches(order)).extracting(Batch::number).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void recordsOnceHoweverOftenItIsSent() {
        ProductionOrder order = making.orderForTen(1);
        long step = order.steps().get(0).id();
        UUID id = UUID.randomUUID();

        Recorded first = world.in(() -> floor.record(World.KARIN, step, Quantity.of(4), Quantity.ONE, id));
        Recorded again = world.in(() -> floor.record(World.KARIN, step, Quantity.of(4), Quantity.ONE, id));

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.batchNumber()).isEqualTo(first.batchNumber());
        assertThat(reread(order).steps().get(0).made()).isEqualTo(Quantity.of(4));
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(Quantity.of(4));

        assertThatThrownBy(() -> world.in(() -> floor.record(World.KARIN, step, Quantity.of(5), Quantity.ONE, id)))
                .isInstanceOf(SentBefore.class);
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(Quantity.of(4));
    }

    @Test
    void refusesARecordOfNothingHalfAPieceOrLessThanNothing() {
        ProductionOrder order = making.orderForTen(1);
        long step = order.steps().get(0).id();

        for (Quantity made : List.of(NONE, new Quantity(500), Quantity.of(-1), Quantity.of(1_000_000))) {
            assertThatThrownBy(() -> world.in(() -> floor.record(World.KARIN, step, made, NONE, UUID.randomUUID())))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(
                        () -> world.in(() -> floor.record(World.KARIN, 999_999, Quantity.ONE, NONE, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);

        assertThat(reread(order).isBegun()).isFalse();
    }

    @Test
    void takesPartsOfAKiloWhereThingsAreWeighed() {
        ProductionOrder order = making.order(making.product(Workshop.BAKERY, Unit.KILOGRAM, 1), 2);

        world.does(() ->
                floor.record(World.KARIN, order.steps().get(0).id(), new Quantity(1250), NONE, UUID.randomUUID()));

        assertThat(onShelf(order, Workshop.BAKERY)).isEqualTo(new Quantity(1250));
    }

    @Test
    void recordsNothingMoreOnAnOrderThatIsDone() {
        ProductionOrder order = making.orderForTen(1);
        record(order, 1, 10, 0);

        assertThatThrownBy(() -> record(order, 1, 1, 0)).isInstanceOf(OrderClosed.class);
    }

    @Test
    void movesABatchToTheShopAllAtOnceOrPartByPart() {
        ProductionOrder order = making.orderForTen(1);
        record(order, 1, 10, 0);
        Batch batch = onlyBatch(order);

        world.does(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(4), UUID.randomUUID()));
        world.does(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(6), UUID.randomUUID()));

        assertThat(left(order).inWorkshop()).isEqualTo(NONE);
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(NONE);
        assertThat(onShelf(order, Workshop.SHOP)).isEqualTo(Quantity.of(10));
    }

    @Test
    void movesOnceHoweverOftenItIsSent() {
        ProductionOrder order = making.orderForTen(1);
        record(order, 1, 10, 0);
        Batch batch = onlyBatch(order);
        UUID id = UUID.randomUUID();

        world.does(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(4), id));
        BatchLeft again = world.in(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(4), id));

        assertThat(again.inShop()).isEqualTo(Quantity.of(4));
        assertThat(onShelf(order, Workshop.SHOP)).isEqualTo(Quantity.of(4));
        assertThatThrownBy(() -> world.in(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(5), id)))
                .isInstanceOf(SourceReused.class);
    }

    @Test
    void movesNoMoreThanThereIs() {
        ProductionOrder order = making.orderForTen(1);
        record(order, 1, 10, 0);
        Batch batch = onlyBatch(order);

        assertThatThrownBy(() ->
                        world.in(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(11), UUID.randomUUID())))
                .isInstanceOf(NotEnoughOfLot.class);
        for (Quantity quantity : List.of(NONE, Quantity.of(-1), new Quantity(500))) {
            assertThatThrownBy(() ->
                            world.in(() -> floor.moveToShop(World.KARIN, batch.id(), quantity, UUID.randomUUID())))
                    .isInstanceOf(InvalidInput.class);
        }

        world.does(() -> world.the(StockLedger.class)
                .withdraw(
                        World.KARIN,
                        order.productId(),
                        Workshop.CARDBOARD,
                        Quantity.of(8),
                        Withdrawal.waste(WasteReason.BROKEN, "Blev våta"),
                        UUID.randomUUID()));
        assertThatThrownBy(() ->
                        world.in(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(3), UUID.randomUUID())))
                .isInstanceOf(NotEnoughOfLot.class);
        assertThat(left(order).inShop()).isEqualTo(NONE);
        assertThat(onShelf(order, Workshop.SHOP)).isEqualTo(NONE);
    }

    @Test
    void leavesWhatIsMadeInTheShopThere() {
        ProductionOrder order = making.order(making.product(Workshop.SHOP, Unit.PIECE, 1), 3);

        record(order, 1, 3, 0);

        assertThat(left(order).inWorkshop()).isEqualTo(NONE);
        assertThat(onShelf(order, Workshop.SHOP)).isEqualTo(Quantity.of(3));
    }

    @Test
    void callsAnOrderOffWhileNothingIsMade() {
        ProductionOrder order = making.orderForTen(1);

        world.does(() -> floor.cancel(World.KARIN, order.id(), order.version()));

        assertThat(reread(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThatThrownBy(() -> record(order, 1, 1, 0)).isInstanceOf(OrderClosed.class);
    }

    @Test
    void closesAnOrderWithWhatThereIsInsteadOfCallingItOff() {
        ProductionOrder order = making.orderForTen(2);
        assertThatThrownBy(() -> world.in(() -> floor.close(World.KARIN, order.id(), order.version())))
                .isInstanceOf(NothingMade.class);
        record(order, 1, 10, 0);
        record(order, 2, 7, 0);
        long version = reread(order).version();

        assertThatThrownBy(() -> world.in(() -> floor.cancel(World.KARIN, order.id(), version)))
                .isInstanceOf(AlreadyBegun.class);
        world.does(() -> floor.close(World.KARIN, order.id(), version));

        ProductionOrder kept = reread(order);
        assertThat(kept.status()).isEqualTo(OrderStatus.DONE);
        assertThat(kept.made()).isEqualTo(Quantity.of(7));
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(Quantity.of(7));
    }

    @Test
    void refusesToCloseAnOrderThatSomebodyElseWorkedOnMeanwhile() {
        ProductionOrder order = making.orderForTen(1);
        record(order, 1, 1, 0);
        long seen = reread(order).version();
        record(order, 1, 1, 0);

        assertThatThrownBy(() -> world.in(() -> floor.close(World.KARIN, order.id(), seen)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void offersEveryStepThatNeedsDoingTheMostUrgentOrderFirst() {
        Product product = making.product(Workshop.GARDEN, Unit.PIECE, 2);
        ProductionOrder later = world.in(() -> floor.plan(
                World.KARIN, product.id(), Quantity.of(2), Making.FRIDAY.plusDays(3), null, UUID.randomUUID()));
        ProductionOrder sooner = making.order(product, 2);
        record(sooner, 1, 2, 0);

        List<OpenStep> open = world.in(() -> floor.openSteps(World.KARIN, Workshop.GARDEN));

        assertThat(open)
                .filteredOn(step -> step.product().id() == product.id())
                .extracting(OpenStep::orderId, OpenStep::position, OpenStep::isReady)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(sooner.id(), 2, true),
                        org.assertj.core.groups.Tuple.tuple(later.id(), 1, true),
                        org.assertj.core.groups.Tuple.tuple(later.id(), 2, false));
        assertThat(world.in(() -> floor.openSteps(World.KARIN, Workshop.OFFICE)))
                .noneMatch(step -> step.product().id() == product.id());
    }

    @Test
    @Timeout(60)
    void letsRecordsOfOneOrderComeOneAfterTheOther() throws Exception {
        ProductionOrder order = making.orderForTen(1);
        long step = order.steps().get(0).id();
        UUID same = UUID.randomUUID();
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> world.in(() -> floor.record(World.KARIN, step, Quantity.of(3), NONE, UUID.randomUUID())));
            work.add(() -> world.in(() -> floor.record(World.KARIN, step, Quantity.ONE, NONE, same)));
        }

        ExecutorService threads = Executors.newFixedThreadPool(4);
        int refused = 0;
        for (Future<Object> done : threads.invokeAll(work)) {
            try {
                done.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOfAny(MoreThanReady.class, OrderClosed.class);
                refused++;
            }
        }
        threads.shutdown();

        assertThat(refused)
                .as("ten are three threes and one; the fourth three does not fit")
                .isEqualTo(1);
        assertThat(reread(order).made()).isEqualTo(Quantity.of(10));
        assertThat(batches(order)).extracting(Batch::number).hasSize(4).doesNotHaveDuplicates();
        assertThat(onShelf(order, Workshop.CARDBOARD)).isEqualTo(Quantity.of(10));
        assertThat(world.in(() -> world.the(StockAudit.class).run(World.KARIN)).differences())
                .isEmpty();
    }

    private ProductionOrder plan(Product product, Quantity quantity, LocalDate due) {
        return world.in(() -> floor.plan(World.KARIN, product.id(), quantity, due, null, UUID.randomUUID()));
    }

    private Recorded record(ProductionOrder order, int position, long made, long scrapped) {
        return world.in(() -> floor.record(
                World.KARIN,
                order.steps().get(position - 1).id(),
                Quantity.of(made),
                Quantity.of(scrapped),
                UUID.randomUUID()));
    }

    private ProductionOrder reread(ProductionOrder order) {
        return world.in(() -> floor.order(World.KARIN, order.id()));
    }

    private List<Batch> batches(ProductionOrder order) {
        return world.in(() -> floor.batchesOf(World.KARIN, order.id())).stream()
                .map(BatchLeft::batch)
                .toList();
    }

    private BatchLeft left(ProductionOrder order) {
        return world.in(() -> floor.batchesOf(World.KARIN, order.id())).get(0);
    }

    private Batch onlyBatch(ProductionOrder order) {
        List<Batch> all = batches(order);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Quantity onShelf(ProductionOrder order, Workshop place) {
        return world.in(() -> world.the(StockLedger.class).cards(World.KARIN, place)).stream()
                .filter(card -> card.productId() == order.productId())
                .map(StockCard::balance)
                .findFirst()
                .orElse(NONE);
    }
}
