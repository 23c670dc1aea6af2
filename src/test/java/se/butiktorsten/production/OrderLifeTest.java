package se.butiktorsten.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** The life of an order: draft, released, planned anew, split, made in somewhat larger numbers, scrapped with a reason. */
class OrderLifeTest {

    private static final Quantity NONE = Quantity.ZERO;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final ProductionFloor floor = world.the(ProductionFloor.class);

    @Test
    void keepsADraftFromWorkUntilItIsReleased() {
        ProductionOrder draft = draft(2, 10);
        assertThat(draft.steps()).isEmpty();
        assertThat(draft.made()).isEqualTo(NONE);
        assertThat(world.in(() -> floor.drafts(World.KARIN)))
                .extracting(ProductionOrder::id)
                .contains(draft.id());
        assertThat(world.in(() -> floor.openSteps(World.KARIN))).noneMatch(step -> step.orderId() == draft.id());

        world.does(() -> floor.release(World.KARIN, draft.id(), draft.version()));

        ProductionOrder released = reread(draft);
        assertThat(released.status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(released.steps()).extracting(OrderStep::remaining).containsExactly(Quantity.of(10), Quantity.of(10));
        assertThat(world.in(() -> floor.openSteps(World.KARIN))).anyMatch(step -> step.orderId() == draft.id());
        assertThatThrownBy(() -> world.in(() -> floor.release(World.KARIN, draft.id(), released.version())))
                .isInstanceOf(AlreadyReleased.class);
    }

    @Test
    void followsTheRecipeOfTheDayItIsReleased() {
        ProductionOrder draft = draft(3, 10);
        world.does(() -> world.the(Catalog.class).writeRecipe(World.KARIN, draft.productId(), List.of(Making.EASY)));

        world.does(() -> floor.release(World.KARIN, draft.id(), draft.version()));

        assertThat(world.in(() -> floor.stepsOf(World.KARIN, draft.id())))
                .extracting(step -> step.step().name())
                .containsExactly("Vika");
    }

    @Test
    void callsADraftOffButDoesNotCloseIt() {
        ProductionOrder draft = draft(1, 10);

        assertThatThrownBy(() -> world.in(() -> floor.close(World.KARIN, draft.id(), draft.version())))
                .isInstanceOf(NotReleased.class);
        world.does(() -> floor.cancel(World.KARIN, draft.id(), draft.version()));

        assertThat(reread(draft).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void tellsAPlanSentAgainFromAnotherOneAlsoWhenItWasChangedMeanwhile() {
        Product product = making.product(Workshop.CARDBOARD, Unit.PIECE, 1);
        UUID id = UUID.randomUUID();
        ProductionOrder draft =
                world.in(() -> floor.draft(World.KARIN, product.id(), Quantity.of(5), Making.FRIDAY, "Till julen", id));
        world.does(() -> floor.replan(World.KARIN, draft.id(), Quantity.of(7), MONDAY, null, draft.version()));

        ProductionOrder again = world.in(
                () -> floor.draft(World.KARIN, product.id(), Quantity.of(5), Making.FRIDAY, " Till julen ", id));

        assertThat(again.id()).isEqualTo(draft.id());
        assertThat(again.quantity()).isEqualTo(Quantity.of(7));
        assertThatThrownBy(() -> world.in(
                        () -> floor.plan(World.KARIN, product.id(), Quantity.of(5), Making.FRIDAY, "Till julen", id)))
                .as("the same, but to be released")
                .isInstanceOf(SentBefore.class);
    }

    @Test
    void plansAnOpenOrderAnewDownToWhatIsBegun() {
        ProductionOrder order = making.orderForTen(2);
        record(order, 1, 6, 0);
        record(order, 2, 3, 1);

        assertThatThrownBy(() -> replan(order, 4, MONDAY))
                .isInstanceOfSatisfying(
                        AlreadyUnderWay.class, no -> assertThat(no.facts()).containsEntry("begun", Quantity.of(5)));
        ProductionOrder changed = replan(order, 5, MONDAY);

        assertThat(changed.dueOn()).isEqualTo(MONDAY);
        ProductionOrder kept = reread(order);
        assertThat(kept.status()).isEqualTo(OrderStatus.IN_WORK);
        assertThat(kept.steps()).extracting(OrderStep::remaining).containsExactly(NONE, Quantity.of(2));
        record(order, 2, 2, 0);
        assertThat(reread(order).status()).isEqualTo(OrderStatus.DONE);
        assertThatThrownBy(() -> replan(order, 9, MONDAY)).isInstanceOf(OrderClosed.class);
    }

    @Test
    void isDoneWhenNoMoreIsAskedForThanThereIs() {
        ProductionOrder order = making.orderForTen(1);
        record(order, 1, 7, 0);

        replan(order, 7, Making.FRIDAY);

        assertThat(reread(order).status()).isEqualTo(OrderStatus.DONE);
    }

    @Test
    void keepsADayThatHasPassedButTakesNoNewOneInThePast() {
        ProductionOrder order = making.orderForTen(1);
        world.at("2026-11-25T09:00:00Z");

        replan(order, 8, Making.FRIDAY);

        assertThat(reread(order).quantity()).isEqualTo(Quantity.of(8));
        assertThatThrownBy(() -> replan(order, 8, MONDAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(new Fault("dueOn", "production.fault.due-passed")));
    }

    @Test
    void refusesToPlanAnewWhatSomebodyElseHasChanged() {
        ProductionOrder order = making.orderForTen(1);
        replan(order, 9, Making.FRIDAY);

        assertThatThrownBy(() -> world.in(() ->
                        floor.replan(World.KARIN, order.id(), Quantity.of(8), Making.FRIDAY, null, order.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void splitsWhatIsNotBegunIntoAnOrderOfItsOwn() {
        ProductionOrder order = making.orderForTen(2);
        record(order, 1, 6, 1);
        UUID id = UUID.randomUUID();
        long version = reread(order).version();

        ProductionOrder own = world.in(() -> floor.split(World.KARIN, order.id(), Quantity.of(4), MONDAY, id, version));

        assertThat(own.quantity()).isEqualTo(Quantity.of(4));
        assertThat(own.dueOn()).isEqualTo(MONDAY);
        assertThat(own.recipeId()).isEqualTo(order.recipeId());
        assertThat(own.splitFromId()).isEqualTo(order.id());
        assertThat(own.status()).isEqualTo(OrderStatus.RELEASED);
        assertThat(reread(order).quantity()).isEqualTo(Quantity.of(6));
        assertThat(reread(order).steps()).extracting(OrderStep::remaining).containsExactly(NONE, Quantity.of(6));
        ProductionOrder again =
                world.in(() -> floor.split(World.KARIN, order.id(), Quantity.of(4), MONDAY, id, version));
        assertThat(again.id()).isEqualTo(own.id());
        assertThat(reread(order).quantity()).isEqualTo(Quantity.of(6));
    }

    @Test
    void splitsNeitherWhatIsBegunNorAllOfIt() {
        ProductionOrder order = making.orderForTen(2);
        assertThatThrownBy(() -> split(order, 10))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(new Fault("quantity", "production.fault.split-all")));
        record(order, 1, 6, 0);
        record(order, 2, 0, 1);

        assertThatThrownBy(() -> split(order, 6))
                .as("one was spoilt, so five of ten are begun")
                .isInstanceOfSatisfying(
                        NotThatManyToMove.class, no -> assertThat(no.facts()).containsEntry("movable", Quantity.of(5)));
        split(order, 5);

        assertThat(reread(order).steps()).extracting(OrderStep::remaining).containsExactly(NONE, Quantity.of(5));
    }

    @Test
    void keepsThePartOfADraftADraft() {
        ProductionOrder draft = draft(1, 10);

        ProductionOrder own = split(draft, 4);

        assertThat(own.status()).isEqualTo(OrderStatus.DRAFT);
        assertThat(own.note()).isEqualTo("Till julen");
        assertThat(reread(draft).status()).isEqualTo(OrderStatus.DRAFT);
    }

    @Test
    void takesFortyTwoOfADoughForFortyAndWorksThemToTheEnd() {
        ProductionOrder order = making.order(making.product(Workshop.BAKERY, Unit.PIECE, 2), 40);

        record(order, 1, 42, 0);
        record(order, 2, 40, 0);

        ProductionOrder short2 = reread(order);
        assertThat(short2.status()).as("two lie half-made").isEqualTo(OrderStatus.IN_WORK);
        assertThat(short2.steps()).extracting(OrderStep::remaining).containsExactly(NONE, Quantity.of(2));
        record(order, 2, 2, 0);
        ProductionOrder done = reread(order);
        assertThat(done.status()).isEqualTo(OrderStatus.DONE);
        assertThat(done.quantity()).isEqualTo(Quantity.of(40));
        assertThat(done.made()).isEqualTo(Quantity.of(42));
    }

    @Test
    void takesATenthMoreRoundedDownToWhatCanBeCounted() {
        for (int quantity = 1; quantity <= 60; quantity++) {
            ProductionOrder pieces = withSteps(quantity * 1000L, Unit.PIECE);
            long most = pieces.mostAt(pieces.steps().get(0), Unit.PIECE).thousandths();
            assertThat(most).as("of %d pieces", quantity).isEqualTo((quantity + quantity / 10) * 1000L);
        }
        ProductionOrder kilos = withSteps(2_005, Unit.KILOGRAM);
        assertThat(kilos.mostAt(kilos.steps().get(0), Unit.KILOGRAM)).isEqualTo(new Quantity(2_205));
    }

    @Test
    void countsTheTenthOnceHoweverOftenItIsRecorded() {
        ProductionOrder order = making.order(making.product(Workshop.BAKERY, Unit.PIECE, 2), 40);
        record(order, 1, 40, 0);
        record(order, 1, 3, 0);

        assertThatThrownBy(() -> record(order, 1, 2, 0))
                .isInstanceOfSatisfying(
                        MoreThanReady.class, no -> assertThat(no.facts()).containsEntry("ready", Quantity.ONE));
        record(order, 1, 1, 0);

        assertThat(reread(order).steps().get(0).made()).isEqualTo(Quantity.of(44));
    }

    @Test
    void tellsWhatWasScrappedByReason() {
        ProductionOrder order = making.order(making.product(Workshop.FURNITURE, Unit.PIECE, 2), 20);
        world.at("2031-03-04T09:00:00Z");
        record(order, 1, 4, 2, ScrapReason.LEARNING);
        record(order, 1, 4, 1, ScrapReason.MATERIAL);
        record(order, 2, 1, 3, ScrapReason.LEARNING);
        record(order, 2, 1, 1, null);
        UUID mistake = UUID.randomUUID();
        world.does(() ->
                floor.record(World.KARIN, order.steps().get(0).id(), NONE, Quantity.of(5), ScrapReason.BURNT, mistake));
        world.does(() -> world.the(Corrections.class).takeBack(World.KARIN, mistake));

        List<Scrapped> told = world.in(() -> floor.scrappedOn(World.KARIN, order.id()));

        assertThat(told)
                .containsExactly(
                        scrapped(ScrapReason.LEARNING, 5), scrapped(ScrapReason.MATERIAL, 1), scrapped(null, 1));
        LocalDate day = LocalDate.of(2031, 3, 4);
        assertThat(world.in(() -> floor.scrapped(World.KARIN, new Period(day, day))))
                .isEqualTo(told);
        assertThat(world.in(() -> floor.scrapped(World.KARIN, new Period(day.plusDays(1), day.plusDays(1)))))
                .isEmpty();
    }

    @Test
    void refusesAReasonWhenNothingWasScrappedAndAnotherReasonUnderTheSameId() {
        ProductionOrder order = making.orderForTen(1);
        assertThatThrownBy(() -> record(order, 1, 1, 0, ScrapReason.OTHER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .containsExactly(new Fault("scrapReason", "production.fault.nothing-scrapped")));
        UUID id = UUID.randomUUID();
        long step = order.steps().get(0).id();
        world.does(() -> floor.record(World.KARIN, step, NONE, Quantity.ONE, ScrapReason.MEASURE, id));

        assertThatThrownBy(() ->
                        world.in(() -> floor.record(World.KARIN, step, NONE, Quantity.ONE, ScrapReason.BURNT, id)))
                .isInstanceOf(SentBefore.class);
    }

    private static Scrapped scrapped(ScrapReason reason, long pieces) {
        return new Scrapped(Workshop.FURNITURE, Unit.PIECE, reason, Quantity.of(pieces));
    }

    private ProductionOrder withSteps(long thousandths, Unit unit) {
        Product product = making.product(Workshop.BAKERY, unit, 1);
        return world.in(() -> floor.plan(
                World.KARIN, product.id(), new Quantity(thousandths), Making.FRIDAY, null, UUID.randomUUID()));
    }

    private ProductionOrder draft(int steps, long quantity) {
        Product product = making.product(Workshop.CARDBOARD, Unit.PIECE, steps);
        return world.in(() -> floor.draft(
                World.KARIN, product.id(), Quantity.of(quantity), Making.FRIDAY, "Till julen", UUID.randomUUID()));
    }

    private ProductionOrder replan(ProductionOrder order, long quantity, LocalDate dueOn) {
        long version = reread(order).version();
        return world.in(() -> floor.replan(World.KARIN, order.id(), Quantity.of(quantity), dueOn, null, version));
    }

    private ProductionOrder split(ProductionOrder order, long part) {
        long version = reread(order).version();
        return world.in(
                () -> floor.split(World.KARIN, order.id(), Quantity.of(part), MONDAY, UUID.randomUUID(), version));
    }

    private void record(ProductionOrder order, int position, long made, long scrapped) {
        record(order, position, made, scrapped, null);
    }

    private void record(ProductionOrder order, int position, long made, long scrapped, ScrapReason why) {
        world.does(() -> floor.record(
                World.KARIN,
                order.steps().get(position - 1).id(),
                Quantity.of(made),
                Quantity.of(scrapped),
                why,
                UUID.randomUUID()));
    }

    private ProductionOrder reread(ProductionOrder order) {
        return world.in(() -> floor.order(World.KARIN, order.id()));
    }
}
