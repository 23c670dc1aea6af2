package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** "Flytta till…": somebody with a planned task goes to another step in one act, or stays where they were. */
class SeatChangeTest {

    private static final LocalDate TODAY = Making.FRIDAY;
    private static int people;

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final TaskBoard board = world.the(TaskBoard.class);
    private final SeatChange seats = world.the(SeatChange.class);
    private final Matchmaker matchmaker = world.the(Matchmaker.class);
    private final ParticipantRegister register = world.the(ParticipantRegister.class);

    @Test
    void movesSomebodyToAnotherStepAndBackAgain() {
        ProductionOrder here = making.orderForTen(1);
        ProductionOrder there = making.orderForTen(1);
        Participant anna = somebody(240);
        Assignment task = given(anna, here);

        move(task, there);

        Assignment moved = reread(task);
        assertThat(moved.orderStepId()).isEqualTo(step(there));
        assertThat(moved.taskStepId()).isNotEqualTo(task.taskStepId());
        assertThat(moved.isPlanned()).isTrue();
        assertThat(moved.day()).isEqualTo(TODAY);
        assertThat(seated(here)).isEmpty();
        assertThat(seated(there)).containsExactly(anna.id());

        move(task, here);

        assertThat(reread(task).orderStepId()).isEqualTo(step(here));
        assertThat(seated(there)).isEmpty();
    }

    @Test
    void changesNothingWhenItIsThereAlready() {
        ProductionOrder here = making.orderForTen(1);
        Assignment task = given(somebody(240), here);

        move(task, here);
        move(task, here);

        assertThat(reread(task).orderStepId()).isEqualTo(step(here));
    }

    @Test
    void staysWhereItWasWhenEverySeatIsTaken() {
        ProductionOrder here = making.orderForTen(1);
        ProductionOrder full = making.orderForTen(1);
        given(somebody(240), full);
        given(somebody(240), full);
        Participant anna = somebody(240);
        Assignment task = given(anna, here);

        assertThatThrownBy(() -> move(task, full)).isInstanceOf(NoSeatLeft.class);

        assertThat(reread(task).orderStepId()).isEqualTo(step(here));
        assertThat(seated(here)).containsExactly(anna.id());
    }

    @Test
    void staysWhereItWasWithoutTheLicenceThatTheStepAsksFor() {
        ProductionOrder sawing = making.order(
                making.product(
                        Workshop.CARPENTRY,
                        Unit.PIECE,
                        List.of(Making.step("Såga", SafetyClass.LICENCE, "Bandsåg", Making.EASY.demands()))),
                10);
        ProductionOrder here = making.orderForTen(1);
        Assignment task = given(somebody(240), here);

        assertThatThrownBy(() -> move(task, sawing)).isInstanceOf(NotCleared.class);

        assertThat(reread(task).orderStepId()).isEqualTo(step(here));
    }

    @Test
    void movesOnlyWhatIsPlannedAndWhoeverIsHere() {
        ProductionOrder there = making.orderForTen(1);
        Participant anna = somebody(240);
        Assignment started = given(anna, making.orderForTen(1));
        world.does(() -> board.start(World.KARIN, started.id()));
        Participant gone = somebody(240);
        Assignment left = given(gone, making.orderForTen(1));
        world.does(() -> register.leave(World.KARIN, gone.id(), gone.version()));
        Participant both = somebody(240);
        Assignment second = given(both, making.orderForTen(1));
        given(both, there);

        assertThatThrownBy(() -> move(started, there)).isInstanceOf(AlreadyStarted.class);
        assertThatThrownBy(() -> move(left, there)).isInstanceOf(NotEnrolled.class);
        assertThatThrownBy(() -> move(second, there)).isInstanceOf(HasThatStep.class);
        assertThatThrownBy(() -> world.in(() -> seats.move(World.KARIN, second.id(), Long.MAX_VALUE / 20)))
                .isInstanceOf(NotFound.class);
        ProductionOrder other = making.orderForTen(1);
        world.at("2026-11-21T09:00:00Z");
        assertThatThrownBy(() -> move(second, other)).as("yesterday is over").isInstanceOf(InvalidInput.class);
    }

    @Test
    void movesNobodyToAStepThatNeedsNothingMore() {
        ProductionOrder done = making.orderForTen(1);
        Assignment last = given(somebody(240), done);
        world.does(() -> board.start(World.KARIN, last.id()));
        world.does(() -> world.the(Outcomes.class)
                .finish(
                        World.KARIN,
                        last.id(),
                        new HowItWent(Outcome.WENT_WELL, 0, null),
                        Quantity.of(10),
                        Quantity.ZERO,
                        UUID.randomUUID()));
        Assignment task = given(somebody(240), making.orderForTen(1));

        assertThatThrownBy(() -> move(task, done)).isInstanceOf(StepClosed.class);
    }

    @Test
    void saysWhereToInTheOrderOfWhatFitsWithTheTimeOfTheTaskItselfFree() {
        ProductionOrder here = making.orderForTen(1);
        ProductionOrder fits = making.orderForTen(1);
        ProductionOrder tooMuch = making.order(
                making.product(
                        Workshop.KITCHEN,
                        Unit.PIECE,
                        List.of(Making.step(
                                "Steg", SafetyClass.NONE, null, new DemandProfile(5, 5, 5, 5, 5, 5, 5, 5)))),
                10);
        Assignment task = given(somebody(60), here);

        List<StepSuggestion> choices = world.in(() -> matchmaker.whereTo(World.KARIN, task.id()));

        assertThat(choices)
                .extracting(choice -> choice.step().orderStepId())
                .doesNotContain(step(here))
                .containsSubsequence(step(fits), step(tooMuch));
        assertThat(choices)
                .filteredOn(choice -> choice.step().orderStepId() == step(fits))
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.fit())
                            .as("its own hour counts for nothing")
                            .isEqualTo(Fit.OK);
                    assertThat(choice.reasons()).isNotEmpty();
                });
        assertThat(choices)
                .filteredOn(choice -> choice.step().orderStepId() == step(tooMuch))
                .extracting(StepSuggestion::fit)
                .containsExactly(Fit.NOT_TODAY);
    }

    @Test
    void isForTheOwnPeopleAtTheOwnSteps() {
        Actor folder = new Actor("folke", Set.of(Role.ACTIVITY_LEADER)).leading(Set.of(Workshop.CARDBOARD));
        Actor baker = new Actor("berit", Set.of(Role.ACTIVITY_LEADER)).leading(Set.of(Workshop.BAKERY));
        ProductionOrder here = making.orderForTen(1);
        ProductionOrder there = making.orderForTen(1);
        Participant folding = somebody(240);
        Assignment own = given(folding, here);
        Assignment guests = given(somebody(240, Workshop.BAKERY), here);

        assertThatThrownBy(() -> world.in(() -> seats.move(baker, own.id(), step(there))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> seats.move(baker, guests.id(), step(there))))
                .isInstanceOf(NotYourWorkshop.class);
        assertThatThrownBy(() -> world.in(() -> seats.move(folder, guests.id(), step(there))))
                .as("a guest")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> matchmaker.whereTo(folder, guests.id())))
                .isInstanceOf(NotFound.class);
        world.does(() -> seats.move(folder, own.id(), step(there)));

        assertThat(reread(own).orderStepId()).isEqualTo(step(there));
        assertThat(reread(guests).orderStepId()).isEqualTo(step(here));
    }

    private void move(Assignment task, ProductionOrder to) {
        world.does(() -> seats.move(World.KARIN, task.id(), step(to)));
    }

    private Assignment given(Participant person, ProductionOrder order) {
        return world.in(() -> board.assign(World.KARIN, person.id(), step(order), TODAY));
    }

    private Participant somebody(int minutes) {
        return somebody(minutes, Workshop.CARDBOARD);
    }

    private Participant somebody(int minutes, Workshop home) {
        String alias = "Blåmes %03d".formatted(++people);
        return world.in(() -> register.enrol(
                World.KARIN,
                new ParticipantDraft(
                        alias, home, false, WorkingProfile.START, Map.of(DayOfWeek.FRIDAY, minutes), Set.of())));
    }

    private List<Long> seated(ProductionOrder order) {
        return world.in(() -> board.today(World.KARIN, TODAY, null)).steps().stream()
                .filter(row -> row.step().orderStepId() == step(order))
                .flatMap(row -> row.tasks().stream())
                .map(task -> task.assignment().participantId())
                .toList();
    }

    private Assignment reread(Assignment task) {
        return world.in(() -> board.task(World.KARIN, task.id()).assignment());
    }

    private static long step(ProductionOrder order) {
        return order.steps().get(0).id();
    }
}
