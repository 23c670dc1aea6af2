package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.Batch;
import se.butiktorsten.production.BatchLeft;
import se.butiktorsten.production.Corrections;
import se.butiktorsten.production.GoneOn;
import se.butiktorsten.production.OrderClosed;
import se.butiktorsten.production.OrderStatus;
import se.butiktorsten.production.OrderStep;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.NotEnoughOfLot;
import se.butiktorsten.stock.StockAudit;
import se.butiktorsten.stock.StockCard;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.stock.StockMovement;
import se.butiktorsten.stock.WasteReason;
import se.butiktorsten.stock.Withdrawal;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** How a task went, and undoing it the same day. */
class OutcomesTest {

    private static final LocalDate TODAY = Making.FRIDAY;
    private static final Quantity NONE = Quantity.ZERO;
    private static int people;

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final TaskBoard board = world.the(TaskBoard.class);
    private final Outcomes outcomes = world.the(Outcomes.class);
    private final ProductionFloor floor = world.the(ProductionFloor.class);
    private final StockLedger stock = world.the(StockLedger.class);

    @AfterEach
    void theBooksAddUp() {
        assertThat(world.in(() -> world.the(StockAudit.class).run(World.KARIN)).differences())
                .isEmpty();
    }

    @Test
    void keepsTheAidsThatWereAtHandAndTellsAnotherCompletionByThem() {
        Assignment task = started(somebody(), making.orderForTen(1), 1);
        UUID id = UUID.randomUUID();
        HowItWent went = new HowItWent(Outcome.WENT_WELL, 0, null, Set.of(Aid.TIMER, Aid.CHECKLIST));

        world.does(() -> outcomes.finish(World.KARIN, task.id(), went, Quantity.of(2), NONE, id));
        world.does(() -> outcomes.finish(World.KARIN, task.id(), went, Quantity.of(2), NONE, id));

        assertThat(reread(task).aids()).containsExactly(Aid.CHECKLIST, Aid.TIMER);
        assertThat(reread(task).helped()).isEmpty();
        HowItWent another = new HowItWent(Outcome.WENT_WELL, 0, null, Set.of(Aid.TIMER));
        assertThatThrownBy(() ->
                        world.in(() -> outcomes.finish(World.KARIN, task.id(), another, Quantity.of(2), NONE, id)))
                .isInstanceOf(AlreadyEnded.class);
    }

    @Test
    void fillsInWhatCanBeDoneSharedByThoseWhoAreAtIt() {
        ProductionOrder order = making.order(making.product(Workshop.CARDBOARD, Unit.PIECE, 1), 9);
        Assignment one = started(somebody(), order, 1);
        assertThat(likelyMade(one)).isEqualTo(Quantity.of(9));
        Assignment other = started(somebody(), order, 1);

        assertThat(likelyMade(one)).as("whole pieces").isEqualTo(Quantity.of(5));
        finish(one, 5, 0);

        assertThat(likelyMade(other)).isEqualTo(Quantity.of(4));
    }

    @Test
    void goesOnAsIfItHadNotEndedAndTheGoodsAreOffTheShelf() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order, 1);
        finish(task, new HowItWent(Outcome.WITH_SUPPORT, 2, SelfRating.JUST_RIGHT, Set.of(Aid.TIMER)), 10, 0);
        assertThat(order(order).status()).isEqualTo(OrderStatus.DONE);
        assertThat(onShelf(order)).isEqualTo(Quantity.of(10));

        Resumed resumed = undo(task);

        Assignment now = reread(task);
        assertThat(now.isStarted()).isTrue();
        assertThat(now.holdsASeat()).isTrue();
        assertThat(now.outcome()).isEmpty();
        assertThat(now.supportLevel()).isEmpty();
        assertThat(now.aids()).isEmpty();
        assertThat(now.endedAt()).isEmpty();
        assertThat(resumed.forgotAnswer()).isTrue();
        assertThat(now.ownRating()).isEmpty();
        assertThat(order(order).status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(order(order).made()).isEqualTo(NONE);
        assertThat(onShelf(order)).isEqualTo(NONE);
    }

    @Test
    void addsToTheLedgerAndRemovesNothingFromIt() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order, 1);
        finish(task, 4, 1);

        undo(task);

        assertThat(movements(order))
                .extracting(StockMovement::reason, StockMovement::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MovementReason.CORRECTED, Quantity.of(-4)),
                        org.assertj.core.groups.Tuple.tuple(MovementReason.RECEIVED, Quantity.of(4)));
        assertThat(movements(order).get(0).corrects())
                .contains(movements(order).get(1).id());
        Batch batch = onlyBatch(order);
        assertThat(batch.isTakenBack()).isTrue();
        assertThat(world.in(() -> floor.batch(World.KARIN, batch.id())).inWorkshop())
                .isEqualTo(NONE);
        assertThat(world.in(() -> floor.batchesInTheWorkshops(World.KARIN)))
                .extracting(left -> left.batch().id())
                .doesNotContain(batch.id());
        assertThatThrownBy(() ->
                        world.in(() -> floor.moveToShop(World.KARIN, batch.id(), Quantity.of(1), UUID.randomUUID())))
                .isInstanceOf(NotEnoughOfLot.class);
    }

    @Test
    void isUndoneOnceHoweverOftenItIsAsked() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order, 1);
        finish(task, 4, 1);

        undo(task);
        undo(task);

        assertThat(reread(task).isStarted()).isTrue();
        assertThat(movements(order)).hasSize(2);
        assertThat(step(order, 1).made()).isEqualTo(NONE);
        assertThat(step(order, 1).scrapped()).isEqualTo(NONE);
    }

    @Test
    void isFinishedAnewAfterwardsButNotUnderTheIdThatWasTakenBack() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order, 1);
        UUID id = UUID.randomUUID();
        HowItWent went = new HowItWent(Outcome.WENT_WELL, 0, null);
        world.does(() -> outcomes.finish(World.KARIN, task.id(), went, Quantity.of(4), NONE, id));
        undo(task);

        assertThatThrownBy(
                        () -> world.in(() -> outcomes.finish(World.KARIN, task.id(), went, Quantity.of(4), NONE, id)))
                .as("the old form, sent again")
                .isInstanceOf(SentBefore.class);
        assertThat(reread(task).isStarted()).isTrue();
        finish(task, 3, 0);

        assertThat(order(order).made()).isEqualTo(Quantity.of(3));
        assertThat(onShelf(order)).isEqualTo(Quantity.of(3));
        undo(task);
        assertThat(onShelf(order)).isEqualTo(NONE);
    }

    @Test
    void takesBackItsOwnRecordAndNobodyElses() {
        ProductionOrder order = making.orderForTen(1);
        Assignment one = started(somebody(), order, 1);
        Assignment other = started(somebody(), order, 1);
        finish(one, 4, 0);
        finish(other, 4, 0);

        undo(other);

        assertThat(order(order).made()).isEqualTo(Quantity.of(4));
        assertThat(order(order).status()).isEqualTo(OrderStatus.IN_WORK);
        assertThat(reread(one).status()).isEqualTo(AssignmentStatus.DONE);
        assertThat(onShelf(order)).isEqualTo(Quantity.of(4));
    }

    @Test
    void takesNothingBackWhereNothingWasMade() {
        ProductionOrder order = making.orderForTen(1);
        Assignment one = started(somebody(), order, 1);
        Assignment other = started(somebody(), order, 1);
        finish(one, 4, 0);
        finish(other, 0, 0);

        undo(other);

        assertThat(reread(other).isStarted()).isTrue();
        assertThat(order(order).made()).isEqualTo(Quantity.of(4));
    }

    @Test
    void refusesWhenTheNextStepHasUsedWhatWasMade() {
        ProductionOrder order = making.orderForTen(2);
        Assignment first = started(somebody(), order, 1);
        finish(first, 6, 0);
        Assignment second = started(somebody(), order, 2);
        finish(second, 2, 1);

        assertThatThrownBy(() -> undo(first)).isInstanceOf(GoneOn.class);

        assertThat(reread(first).status()).isEqualTo(AssignmentStatus.DONE);
        assertThat(step(order, 1).made()).isEqualTo(Quantity.of(6));
        undo(second);
        undo(first);
        assertThat(order(order).status()).isEqualTo(OrderStatus.RELEASED);
    }

    @Test
    void refusesWhenTheBatchHasLeftItsShelf() {
        ProductionOrder moved = making.orderForTen(1);
        Assignment one = started(somebody(), moved, 1);
        finish(one, 5, 0);
        long batch = onlyBatch(moved).id();
        world.does(() -> floor.moveToShop(World.KARIN, batch, Quantity.ONE, UUID.randomUUID()));
        ProductionOrder wasted = making.orderForTen(1);
        Assignment two = started(somebody(), wasted, 1);
        finish(two, 5, 0);
        world.does(() -> stock.withdraw(
                World.KARIN,
                wasted.productId(),
                Workshop.CARDBOARD,
                Quantity.ONE,
                Withdrawal.waste(WasteReason.BROKEN, null),
                UUID.randomUUID()));

        for (Assignment task : List.of(one, two)) {
            assertThatThrownBy(() -> undo(task)).isInstanceOf(GoneOn.class);
            assertThat(reread(task).status()).isEqualTo(AssignmentStatus.DONE);
        }
        assertThat(order(moved).made()).isEqualTo(Quantity.of(5));
        assertThat(onlyBatch(moved).isTakenBack()).isFalse();
        assertThat(onShelf(wasted)).isEqualTo(Quantity.of(4));
    }

    @Test
    void takesBackWhatWasMadeInTheShopUnlessItIsSold() {
        ProductionOrder order = making.order(making.product(Workshop.SHOP, Unit.PIECE, 1), 10);
        Assignment task = started(somebody(), order, 1);
        finish(task, 5, 0);

        undo(task);

        assertThat(onShelf(order)).isEqualTo(NONE);
        assertThat(onlyBatch(order).isTakenBack()).isTrue();
    }

    @Test
    void refusesWhenALeaderHasClosedTheOrderMeanwhile() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order, 1);
        finish(task, 5, 0);
        long version = order(order).version();
        world.does(() -> floor.close(World.KARIN, order.id(), version));

        assertThatThrownBy(() -> undo(task)).isInstanceOf(OrderClosed.class);

        assertThat(onShelf(order)).isEqualTo(Quantity.of(5));
    }

    @Test
    void refusesOnAnotherDay() {
        Assignment done = started(somebody(), making.orderForTen(1), 1);
        finish(done, 1, 0);
        Assignment stopped = started(somebody(), making.orderForTen(1), 1);
        world.does(() -> outcomes.stop(World.KARIN, stopped.id()));
        world.at("2026-11-21T09:00:00Z");

        assertThatThrownBy(() -> undo(done)).isInstanceOf(TooLateToUndo.class);
        assertThatThrownBy(() -> undo(stopped)).isInstanceOf(TooLateToUndo.class);
        world.at("2026-11-20T12:00:00Z");
        assertThatThrownBy(() -> {
                    world.the(DaySeal.class).of(TODAY.plusDays(1), 1, null);
                    undo(done);
                })
                .as("the key of the day is gone for good")
                .isInstanceOf(TooLateToUndo.class);
        undo(stopped);
        assertThat(reread(stopped).isStarted()).isTrue();
    }

    @Test
    void refusesASessionThatWasNotedAfterwards() {
        Participant anna = somebody();
        long step = making.orderForTen(1).steps().get(0).id();
        Assignment earlier = world.in(() -> outcomes.noteEarlier(
                World.KARIN, anna.id(), step, TODAY.minusDays(1), new HowItWent(Outcome.WENT_WELL, 0, null)));

        assertThatThrownBy(() -> undo(earlier)).isInstanceOf(TooLateToUndo.class);
    }

    @Test
    void goesOnAfterItWasBrokenOff() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order, 1);
        world.does(() -> outcomes.stop(World.KARIN, task.id()));

        undo(task);

        assertThat(reread(task).isStarted()).isTrue();
        assertThat(reread(task).endedAt()).isEmpty();
        finish(task, 1, 0);
        assertThat(order(order).made()).isEqualTo(Quantity.ONE);
    }

    @Test
    void refusesWhenThePersonOrTheSeatIsTaken() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        Assignment busy = started(anna, order, 1);
        finish(busy, 1, 0);
        Assignment another = started(anna, making.orderForTen(1), 1);
        assertThatThrownBy(() -> undo(busy)).isInstanceOf(AlreadyRunning.class);

        world.does(() -> outcomes.stop(World.KARIN, another.id()));
        Assignment again = given(anna, order, 1);
        assertThatThrownBy(() -> undo(busy)).isInstanceOf(GivenAgain.class);

        world.does(() -> board.unassign(World.KARIN, again.id()));
        given(somebody(), order, 1);
        given(somebody(), order, 1);
        assertThatThrownBy(() -> undo(busy)).isInstanceOf(NoSeatLeft.class);
        assertThat(order(order).made()).as("nothing moved").isEqualTo(Quantity.ONE);
    }

    @Test
    void isUndoneByWhoeverSeesTheTaskAndNobodyElse() {
        Actor gardener = new Actor("gunn", Set.of(Role.ACTIVITY_LEADER)).leading(Set.of(Workshop.GARDEN));
        Actor folder = new Actor("folke", Set.of(Role.ACTIVITY_LEADER)).leading(Set.of(Workshop.CARDBOARD));
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order, 1);
        finish(task, 1, 0);

        assertThatThrownBy(() -> world.in(() -> outcomes.undo(gardener, task.id())))
                .isInstanceOf(NotFound.class);
        world.does(() -> outcomes.undo(folder, task.id()));

        assertThat(reread(task).isStarted()).isTrue();
    }

    @Test
    void undoesNothingThatHasNotBegun() {
        Assignment planned = given(somebody(), making.orderForTen(1), 1);

        assertThatThrownBy(() -> undo(planned)).isInstanceOf(NotStarted.class);
    }

    @Test
    void keepsNothingThatJoinsATaskWithItsRecordWhenTheDayIsOver() {
        Assignment task = started(somebody(), making.orderForTen(1), 1);
        UUID record = UUID.randomUUID();
        world.does(() -> outcomes.finish(
                World.KARIN, task.id(), new HowItWent(Outcome.WENT_WELL, 0, null), Quantity.ONE, NONE, record));
        DaySeal seal = world.the(DaySeal.class);

        String today = seal.of(TODAY, task.id(), record);
        seal.of(TODAY.plusDays(1), task.id(), record);

        assertThat(reread(task).undoSeal()).isEqualTo(today);
        assertThat(seal.of(TODAY, task.id(), record))
                .as("made with another key")
                .isNotEqualTo(today);
    }

    @Test
    void takesARecordBackOnce() {
        ProductionOrder order = making.orderForTen(1);
        Corrections corrections = world.the(Corrections.class);
        UUID record = UUID.randomUUID();
        long step = order.steps().get(0).id();
        world.does(() -> floor.record(World.KARIN, step, Quantity.of(10), Quantity.ONE, record));
        assertThat(world.in(() -> corrections.standingRecords(World.KARIN, step)))
                .containsExactly(record);

        world.does(() -> corrections.takeBack(World.KARIN, record));
        world.does(() -> corrections.takeBack(World.KARIN, record));

        assertThat(world.in(() -> corrections.standingRecords(World.KARIN, step)))
                .isEmpty();
        assertThat(step(order, 1).made()).isEqualTo(NONE);
        assertThat(onShelf(order)).isEqualTo(NONE);
    }

    private Quantity likelyMade(Assignment task) {
        return world.in(() -> outcomes.likelyMade(World.KARIN, task.id()));
    }

    private Resumed undo(Assignment task) {
        return world.in(() -> outcomes.undo(World.KARIN, task.id()));
    }

    private void finish(Assignment task, long made, long scrapped) {
        finish(task, new HowItWent(Outcome.WENT_WELL, 0, null), made, scrapped);
    }

    private void finish(Assignment task, HowItWent went, long made, long scrapped) {
        world.does(() -> outcomes.finish(
                World.KARIN, task.id(), went, Quantity.of(made), Quantity.of(scrapped), UUID.randomUUID()));
    }

    private Assignment started(Participant person, ProductionOrder order, int position) {
        Assignment given = given(person, order, position);
        return world.in(() -> board.start(World.KARIN, given.id()));
    }

    private Assignment given(Participant person, ProductionOrder order, int position) {
        long step = order.steps().get(position - 1).id();
        return world.in(() -> board.assign(World.KARIN, person.id(), step, TODAY));
    }

    private Participant somebody() {
        String alias = "Trast %03d".formatted(++people);
        return world.in(() -> world.the(ParticipantRegister.class)
                .enrol(
                        World.KARIN,
                        new ParticipantDraft(
                                alias,
                                Workshop.CARDBOARD,
                                false,
                                WorkingProfile.START,
                                Map.of(DayOfWeek.FRIDAY, 240),
                                Set.of())));
    }

    private Assignment reread(Assignment task) {
        return world.in(() -> board.task(World.KARIN, task.id()).assignment());
    }

    private ProductionOrder order(ProductionOrder order) {
        return world.in(() -> floor.order(World.KARIN, order.id()));
    }

    private OrderStep step(ProductionOrder order, int position) {
        return order(order).steps().get(position - 1);
    }

    private Batch onlyBatch(ProductionOrder order) {
        List<Batch> all = world.in(() -> floor.batchesOf(World.KARIN, order.id())).stream()
                .map(BatchLeft::batch)
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Quantity onShelf(ProductionOrder order) {
        return card(order).balance();
    }

    private List<StockMovement> movements(ProductionOrder order) {
        long card = card(order).id();
        return world.in(() -> stock.movements(World.KARIN, card));
    }

    private StockCard card(ProductionOrder order) {
        List<StockCard> cards = world.in(() -> stock.cardsOf(World.KARIN, order.productId()));
        return cards.stream()
                .filter(card -> card.place() != Workshop.SHOP || cards.size() == 1)
                .findFirst()
                .orElseThrow();
    }
}
