package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.Batch;
import se.butiktorsten.production.BatchLeft;
import se.butiktorsten.production.MoreThanReady;
import se.butiktorsten.production.OrderStatus;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.Clash;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.tasks.Board.PersonToday;
import se.butiktorsten.tasks.Board.StepToday;
import se.butiktorsten.tasks.Board.TaskToday;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

class TaskBoardTest {

    private static final LocalDate TODAY = Making.FRIDAY;
    private static int people;

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final TaskBoard board = world.the(TaskBoard.class);
    private final Outcomes outcomes = world.the(Outcomes.class);
    private final Matchmaker matchmaker = world.the(Matchmaker.class);
    private final ProductionFloor floor = world.the(ProductionFloor.class);
    private final ParticipantRegister register = world.the(ParticipantRegister.class);

    @Test
    void givesAStepStartsItAndFinishesItIntoTheOrder() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);

        Assignment given = assign(anna, order);
        assertThat(given.status()).isEqualTo(AssignmentStatus.PLANNED);
        Assignment started = world.in(() -> board.start(World.KARIN, given.id()));
        assertThat(started.status()).isEqualTo(AssignmentStatus.STARTED);
        Finished finished = finish(given, Outcome.WENT_WELL, 0, SelfRating.JUST_RIGHT, 10);

        Assignment kept = reread(given);
        assertThat(kept.status()).isEqualTo(AssignmentStatus.DONE);
        assertThat(kept.outcome()).contains(Outcome.WENT_WELL);
        assertThat(kept.supportLevel()).contains(0);
        assertThat(kept.ownRating()).contains(SelfRating.JUST_RIGHT);
        assertThat(finished.recorded().orElseThrow().orderStatus()).isEqualTo(OrderStatus.DONE);
        List<Batch> batches = world.in(() -> floor.batchesOf(World.KARIN, order.id())).stream()
                .map(BatchLeft::batch)
                .toList();
        assertThat(batches).extracting(Batch::quantity).containsExactly(Quantity.of(10));
        assertThat(batches).extracting(Batch::responsible).containsExactly("karin");
    }

    @Test
    void finishesOnceHoweverOftenItIsSent() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order);
        UUID id = UUID.randomUUID();

        Finished first = world.in(() -> outcomes.finish(
                World.KARIN,
                task.id(),
                new HowItWent(Outcome.WITH_SUPPORT, 2, null),
                Quantity.of(4),
                Quantity.ONE,
                id));
        Finished again = world.in(() -> outcomes.finish(
                World.KARIN,
                task.id(),
                new HowItWent(Outcome.WITH_SUPPORT, 2, null),
                Quantity.of(4),
                Quantity.ONE,
                id));

        assertThat(first.recorded().orElseThrow().isNew()).isTrue();
        assertThat(again.recorded().orElseThrow().isNew()).isFalse();
        assertThat(again.recorded().orElseThrow().batchNumber())
                .isEqualTo(first.recorded().orElseThrow().batchNumber());
        assertThat(made(order)).isEqualTo(Quantity.of(4));

        assertThatThrownBy(() -> world.in(() -> outcomes.finish(
                        World.KARIN,
                        task.id(),
                        new HowItWent(Outcome.WITH_SUPPORT, 2, null),
                        Quantity.of(5),
                        Quantity.ONE,
                        id)))
                .isInstanceOf(AlreadyEnded.class);
        assertThatThrownBy(() -> world.in(() -> outcomes.finish(
                        World.KARIN,
                        task.id(),
                        new HowItWent(Outcome.WENT_WELL, 2, null),
                        Quantity.of(4),
                        Quantity.ONE,
                        id)))
                .isInstanceOf(AlreadyEnded.class);
        assertThat(made(order)).isEqualTo(Quantity.of(4));
    }

    @Test
    void keepsTheParticipantsLastWordOnATaskThatIsDone() {
        Assignment task = started(somebody(), making.orderForTen(1));
        assertThatThrownBy(() -> world.in(() -> outcomes.rate(World.KARIN, task.id(), SelfRating.TOO_EASY, Set.of())))
                .isInstanceOf(NotDone.class);
        finish(task, Outcome.WENT_WELL, 0, null, 10);

        world.does(() -> outcomes.rate(World.KARIN, task.id(), SelfRating.TOO_EASY, Set.of()));
        world.does(() ->
                outcomes.rate(World.KARIN, task.id(), SelfRating.JUST_RIGHT, Set.of(Help.CALM_PLACE, Help.PICTURES)));

        assertThat(reread(task).ownRating()).contains(SelfRating.JUST_RIGHT);
        assertThat(reread(task).helped()).containsExactly(Help.PICTURES, Help.CALM_PLACE);
        assertThat(reread(task).outcome()).contains(Outcome.WENT_WELL);
    }

    @Test
    void freesWhatWasPlannedForSomebodyWhoIsNotHere() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        assign(anna, order);
        Assignment begun = started(somebody(), making.orderForTen(1));

        world.does(() -> board.noteAbsence(World.KARIN, anna.id(), TODAY));
        world.does(() -> board.noteAbsence(World.KARIN, begun.participantId(), TODAY));

        Board shown = world.in(() -> board.today(World.KARIN, TODAY, null));
        assertThat(shown.absent()).extracting(Board.Absent::alias).contains(anna.alias());
        assertThat(shown.people()).extracting(PersonToday::alias).doesNotContain(anna.alias());
        assertThat(shown.steps())
                .filteredOn(row -> row.step().orderId() == order.id())
                .allSatisfy(row -> assertThat(row.tasks()).isEmpty());
        assertThat(reread(begun).isStarted()).as("what has been started stays").isTrue();
        assertThat(shown.people()).extracting(PersonToday::participantId).doesNotContain(begun.participantId());
        assertThatThrownBy(() -> assign(anna, order)).isInstanceOf(NotedAbsent.class);

        world.does(() -> register.takeBackAbsence(World.KARIN, anna.id(), TODAY));

        assertThat(world.in(() -> board.today(World.KARIN, TODAY, null)).people())
                .extracting(PersonToday::alias)
                .contains(anna.alias());
    }

    @Test
    void leavesTheTaskStartedWhenTheOrderRefusesTheAmount() {
        Assignment task = started(somebody(), making.orderForTen(1));

        assertThatThrownBy(() -> finish(task, Outcome.WENT_WELL, 0, null, 12)).isInstanceOf(MoreThanReady.class);

        assertThat(reread(task).status()).isEqualTo(AssignmentStatus.STARTED);
        assertThat(finish(task, Outcome.WENT_WELL, 0, null, 10).recorded()).isPresent();
    }

    @Test
    void tellsTheOrderNothingWhenNothingWasMade() {
        ProductionOrder order = making.orderForTen(1);
        Assignment task = started(somebody(), order);

        Finished finished = finish(task, Outcome.NOT_FINISHED, 1, SelfRating.NO_ANSWER, 0);

        assertThat(finished.recorded()).isEmpty();
        assertThat(made(order)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void listsSessionsDoneOrBrokenOffTheLatestFirst() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        long step =
                world.in(() -> floor.stepsOf(World.KARIN, order.id())).get(0).orderStepId();
        Assignment earlier = world.in(() -> outcomes.noteEarlier(
                World.KARIN,
                anna.id(),
                step,
                TODAY.minusDays(3),
                new HowItWent(Outcome.WENT_WELL, 1, SelfRating.JUST_RIGHT)));
        Assignment done = started(anna, order);
        finish(done, Outcome.WENT_WELL, 0, SelfRating.TOO_EASY, 1);
        world.at("2026-11-20T10:00:00Z");
        Assignment stopped = started(anna, order);
        world.does(() -> outcomes.stop(World.KARIN, stopped.id()));
        assign(anna, making.orderForTen(1));

        List<Session> sessions = world.in(() -> board.sessionsOf(World.KARIN, anna.id(), TODAY.minusDays(3)));

        assertThat(sessions)
                .extracting(session -> session.assignment().id())
                .containsExactly(stopped.id(), done.id(), earlier.id());
        assertThat(sessions).extracting(session -> session.step().demands()).containsOnly(Making.EASY.demands());
        assertThat(world.in(() -> board.sessionsSince(World.KARIN, TODAY.minusDays(2))))
                .extracting(session -> session.assignment().id())
                .contains(stopped.id(), done.id())
                .doesNotContain(earlier.id());
    }

    @Test
    void notesAnEarlierSessionOnceAndNoneOfTodayOrLongAgo() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        long step =
                world.in(() -> floor.stepsOf(World.KARIN, order.id())).get(0).orderStepId();
        Callable<Assignment> note = () -> outcomes.noteEarlier(
                World.KARIN,
                anna.id(),
                step,
                TODAY.minusDays(28),
                new HowItWent(Outcome.WITH_SUPPORT, 2, SelfRating.JUST_RIGHT));

        Assignment first = world.in(note);
        Assignment again = world.in(note);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(reread(first).status()).isEqualTo(AssignmentStatus.DONE);
        assertThat(reread(first).day()).isEqualTo(TODAY.minusDays(28));
        for (LocalDate day : List.of(TODAY, TODAY.minusDays(29))) {
            assertThatThrownBy(() -> world.in(() -> outcomes.noteEarlier(
                            World.KARIN, anna.id(), step, day, new HowItWent(Outcome.WENT_WELL, 0, null))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void refusesASupportLevelThatIsNone() {
        Assignment task = started(somebody(), making.orderForTen(1));

        for (int level : List.of(-1, 6)) {
            assertThatThrownBy(() -> finish(task, Outcome.WENT_WELL, level, null, 1))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> finish(task, Outcome.WITH_SUPPORT, 0, null, 1))
                .as("with support, but with none")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void takesEachStepOfALifeInItsOrder() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        Assignment planned = assign(anna, order);

        assertThatThrownBy(() -> finish(planned, Outcome.WENT_WELL, 0, null, 1)).isInstanceOf(NotStarted.class);
        assertThatThrownBy(() -> world.in(() -> outcomes.stop(World.KARIN, planned.id())))
                .isInstanceOf(NotStarted.class);
        world.does(() -> board.start(World.KARIN, planned.id()));
        world.does(() -> board.start(World.KARIN, planned.id()));
        assertThatThrownBy(() -> world.does(() -> board.unassign(World.KARIN, planned.id())))
                .isInstanceOf(AlreadyStarted.class);
        world.does(() -> outcomes.stop(World.KARIN, planned.id()));
        world.does(() -> outcomes.stop(World.KARIN, planned.id()));
        assertThatThrownBy(() -> world.in(() -> board.start(World.KARIN, planned.id())))
                .isInstanceOf(AlreadyEnded.class);
        assertThatThrownBy(() -> finish(planned, Outcome.WENT_WELL, 0, null, 1)).isInstanceOf(AlreadyEnded.class);

        assertThat(reread(planned).outcome()).isEmpty();
        assertThat(made(order)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void takesAPlannedTaskBackAsIfItHadNeverBeen() {
        Participant anna = somebody();
        Assignment planned = assign(anna, making.orderForTen(1));

        world.does(() -> board.unassign(World.KARIN, planned.id()));

        assertThatThrownBy(() -> reread(planned)).isInstanceOf(NotFound.class);
    }

    @Test
    void givesTheSameStepOnce() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);

        Assignment first = assign(anna, order);
        Assignment again = assign(anna, order);

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void givesNoMoreSeatsThanThereAreAndGivesUpASeatWhenATaskEnds() {
        ProductionOrder order = making.orderForTen(1);
        Assignment one = started(somebody(), order);
        Assignment two = assign(somebody(), order);
        Participant third = somebody();

        assertThatThrownBy(() -> assign(third, order))
                .isInstanceOfSatisfying(
                        NoSeatLeft.class, no -> assertThat(no.facts()).containsEntry("seats", 2));
        assertThat(world.in(() -> board.assign(World.KARIN, third.id(), step(order), TODAY.plusDays(1)))
                        .day())
                .as("tomorrow is another day")
                .isEqualTo(TODAY.plusDays(1));

        finish(one, Outcome.WENT_WELL, 0, null, 2);
        assertThat(assign(third, order).status()).isEqualTo(AssignmentStatus.PLANNED);

        world.does(() -> board.unassign(World.KARIN, two.id()));
        assertThat(assign(somebody(), order).status()).isEqualTo(AssignmentStatus.PLANNED);
    }

    @Test
    void letsAPersonBeAtOneTaskAtATime() {
        Participant anna = somebody();
        Assignment first = started(anna, making.orderForTen(1));
        Assignment second = assign(anna, making.orderForTen(1));

        assertThatThrownBy(() -> world.in(() -> board.start(World.KARIN, second.id())))
                .isInstanceOf(AlreadyRunning.class);
        assertThat(reread(second).status()).isEqualTo(AssignmentStatus.PLANNED);

        world.does(() -> outcomes.stop(World.KARIN, first.id()));
        assertThat(world.in(() -> board.start(World.KARIN, second.id())).status())
                .isEqualTo(AssignmentStatus.STARTED);
    }

    @Test
    void startsOnlyWhatIsPlannedForToday() {
        ProductionOrder order = making.orderForTen(1);
        Participant anna = somebody();
        Assignment tomorrow = world.in(() -> board.assign(World.KARIN, anna.id(), step(order), TODAY.plusDays(1)));

        assertThatThrownBy(() -> world.in(() -> board.start(World.KARIN, tomorrow.id())))
                .isInstanceOf(NotThatDay.class);
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(61))) {
            assertThatThrownBy(() -> world.in(() -> board.assign(World.KARIN, anna.id(), step(order), day)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void givesNothingWithoutInstructionOrLicenceWhateverAnybodyThinks() {
        Participant anna = somebody();
        ProductionOrder sawing = making.order(
                making.product(
                        Workshop.CARPENTRY,
                        Unit.PIECE,
                        List.of(Making.step("Såga", SafetyClass.LICENCE, "Bandsåg", Making.EASY.demands()))),
                10);
        ProductionOrder oiling = making.order(
                making.product(
                        Workshop.CARPENTRY,
                        Unit.PIECE,
                        List.of(Making.step("Olja", SafetyClass.INSTRUCTION, null, Making.EASY.demands()))),
                10);

        assertThatThrownBy(() -> assign(anna, sawing)).isInstanceOfSatisfying(NotCleared.class, no -> {
            assertThat(no.code()).isEqualTo("tasks.licence-missing");
            assertThat(no.facts()).containsEntry("machine", "Bandsåg");
        });
        assertThatThrownBy(() -> assign(anna, oiling))
                .isInstanceOfSatisfying(
                        NotCleared.class, no -> assertThat(no.code()).isEqualTo("tasks.instruction-missing"));

        world.does(() -> register.grantLicence(World.KARIN, anna.id(), "Bandsåg"));
        world.does(() -> register.grantInstruction(World.KARIN, anna.id(), Workshop.CARPENTRY));

        Assignment atTheSaw = assign(anna, sawing);
        assertThat(assign(anna, oiling).isPlanned()).isTrue();

        world.does(() -> register.withdrawClearance(World.KARIN, anna.id(), "Bandsåg"));

        assertThatThrownBy(() -> world.in(() -> board.start(World.KARIN, atTheSaw.id())))
                .isInstanceOf(NotCleared.class);
    }

    @Test
    void givesNothingThatWasAgreedToBeAvoided() {
        Participant anna = somebody(WorkingProfile.START, Set.of(Avoidance.FLOUR));
        ProductionOrder dough = making.order(
                making.product(
                        Workshop.BAKERY,
                        Unit.PIECE,
                        List.of(new StepDraft(
                                "Väga upp",
                                "Weigh",
                                30,
                                1,
                                Making.EASY.demands(),
                                SafetyClass.NONE,
                                null,
                                Set.of(EnvironmentFlag.FLOUR)))),
                10);

        assertThatThrownBy(() -> assign(anna, dough))
                .isInstanceOfSatisfying(
                        NotCleared.class, no -> assertThat(no.code()).isEqualTo("tasks.agreed-to-avoid"));
    }

    @Test
    void leavesHoursAndDemandsToTheLeader() {
        Participant notHere = enrolled(WorkingProfile.START, Map.of(), Set.of());
        ProductionOrder hard = making.order(
                making.product(
                        Workshop.SHOP,
                        Unit.PIECE,
                        List.of(Making.step(
                                "Öppna butiken", SafetyClass.NONE, null, new DemandProfile(3, 2, 4, 4, 4, 5, 5, 5)))),
                1);

        assertThat(assign(notHere, hard).isPlanned()).isTrue();
    }

    @Test
    void givesNothingOfAnOrderThatIsClosedNorToSomebodyWhoHasLeft() {
        ProductionOrder done = making.orderForTen(1);
        Assignment last = started(somebody(), done);
        Assignment waiting = assign(somebody(), done);
        finish(last, Outcome.WENT_WELL, 0, null, 10);
        Participant gone = somebody();
        world.does(() -> register.leave(World.KARIN, gone.id(), gone.version()));

        assertThatThrownBy(() -> assign(somebody(), done)).isInstanceOf(StepClosed.class);
        assertThatThrownBy(() -> world.in(() -> board.start(World.KARIN, waiting.id())))
                .isInstanceOf(StepClosed.class);
        assertThatThrownBy(() -> assign(gone, making.orderForTen(1))).isInstanceOf(NotEnrolled.class);
    }

    @Test
    void saysWhoCanThoseItLiesClosestToFirst() {
        ProductionOrder order = making.order(
                making.product(
                        Workshop.CARDBOARD,
                        Unit.PIECE,
                        List.of(Making.step(
                                "Packa", SafetyClass.NONE, null, new DemandProfile(2, 1, 1, 1, 1, 1, 1, 1)))),
                10);
        Participant stretching = somebody();
        Participant fine = somebody(new WorkingProfile(2, 2, 2, 2, 2, 2, 2, 2), Set.of());
        Participant fineToo = somebody(new WorkingProfile(2, 1, 1, 1, 1, 1, 1, 1), Set.of());
        Participant away = enrolled(WorkingProfile.START, Map.of(DayOfWeek.MONDAY, 120), Set.of());

        List<Suggestion> suggestions = world.in(() -> matchmaker.whoCan(World.KARIN, step(order), TODAY));

        List<Long> ours = List.of(stretching.id(), fine.id(), fineToo.id(), away.id());
        assertThat(suggestions)
                .filteredOn(suggestion -> ours.contains(suggestion.participantId()))
                .extracting(Suggestion::alias, Suggestion::fit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(fineToo.alias(), Fit.OK),
                        org.assertj.core.groups.Tuple.tuple(fine.alias(), Fit.OK),
                        org.assertj.core.groups.Tuple.tuple(stretching.alias(), Fit.STRETCH),
                        org.assertj.core.groups.Tuple.tuple(away.alias(), Fit.NOT_TODAY));
        assertThat(suggestions)
                .filteredOn(suggestion -> suggestion.participantId() == away.id())
                .singleElement()
                .satisfies(suggestion -> {
                    assertThat(suggestion.reasons()).contains(new Reason("tasks.reason.not-here"));
                    assertThat(suggestion.mayBeGiven()).isTrue();
                });
    }

    @Test
    void countsWhatTheDayAlreadyHolds() {
        Participant anna = enrolled(WorkingProfile.START, Map.of(DayOfWeek.FRIDAY, 90), Set.of());
        assign(anna, making.orderForTen(1));
        ProductionOrder another = making.orderForTen(1);

        Suggestion suggestion = world.in(() -> matchmaker.whoCan(World.KARIN, step(another), TODAY)).stream()
                .filter(one -> one.participantId() == anna.id())
                .findFirst()
                .orElseThrow();

        assertThat(suggestion.fit()).isEqualTo(Fit.NOT_TODAY);
        assertThat(suggestion.reasons())
                .containsExactly(new Reason("tasks.reason.time", Map.of("left", 30, "minutes", 60)));
    }

    @Test
    void remembersForFourWeeksThatAStepTookMuchSupport() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        finish(started(anna, order), Outcome.WITH_SUPPORT, 4, SelfRating.TOO_HARD, 1);

        assertThat(fitOf(anna, order, TODAY)).isEqualTo(Fit.WITH_SUPPORT);
        assertThat(fitOf(anna, order, TODAY.plusDays(28))).isEqualTo(Fit.WITH_SUPPORT);
        assertThat(fitOf(anna, order, TODAY.plusDays(35))).isEqualTo(Fit.OK);
    }

    @Test
    void saysWhatFitsSomebodyTheStepsAtTheAgreedProfileFirst() {
        ProductionOrder easier = orderFor(new DemandProfile(0, 0, 0, 0, 0, 0, 0, 0));
        ProductionOrder exact = orderFor(new DemandProfile(2, 2, 2, 2, 2, 2, 2, 2));
        ProductionOrder higher = orderFor(new DemandProfile(2, 2, 2, 2, 2, 2, 2, 3));
        ProductionOrder tooMuch = orderFor(new DemandProfile(5, 5, 5, 5, 5, 5, 5, 5));
        Participant anna = somebody(new WorkingProfile(2, 2, 2, 2, 2, 2, 2, 2), Set.of());

        List<StepSuggestion> suggestions = world.in(
                () -> matchmaker.whatFits(World.KARIN, anna.id(), TODAY, null).steps());

        List<Long> ours = List.of(easier.id(), exact.id(), higher.id(), tooMuch.id());
        assertThat(suggestions)
                .filteredOn(suggestion -> ours.contains(suggestion.step().orderId()))
                .extracting(suggestion -> suggestion.step().orderId(), StepSuggestion::fit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(exact.id(), Fit.OK),
                        org.assertj.core.groups.Tuple.tuple(easier.id(), Fit.OK),
                        org.assertj.core.groups.Tuple.tuple(higher.id(), Fit.STRETCH),
                        org.assertj.core.groups.Tuple.tuple(tooMuch.id(), Fit.NOT_TODAY));
    }

    @Test
    void showsTheDayWithStepsPeopleAndWhatWasLeftOverFromYesterday() {
        Participant anna = somebody();
        Participant absent = enrolled(WorkingProfile.START, Map.of(), Set.of());
        ProductionOrder order = making.orderForTen(2);
        Assignment yesterday = started(anna, order);
        world.at("2026-11-21T09:00:00Z");
        LocalDate saturday = TODAY.plusDays(1);
        Participant onSaturday = enrolled(WorkingProfile.START, Map.of(DayOfWeek.SATURDAY, 180), Set.of());
        world.does(() -> board.assign(World.KARIN, onSaturday.id(), step(order), saturday));

        Board shown = world.in(() -> board.today(World.KARIN, saturday, Workshop.CARDBOARD));

        assertThat(shown.steps())
                .filteredOn(step -> step.step().orderId() == order.id())
                .extracting(step -> step.step().position(), StepToday::seatsFree)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1), org.assertj.core.groups.Tuple.tuple(2, 2));
        assertThat(shown.people())
                .filteredOn(person ->
                        List.of(anna.id(), absent.id(), onSaturday.id()).contains(person.participantId()))
                .extracting(PersonToday::alias, PersonToday::minutes, PersonToday::minutesLeft)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(onSaturday.alias(), 180, 120));
        assertThat(shown.leftOver())
                .extracting(TaskToday::assignment)
                .extracting(Assignment::id)
                .contains(yesterday.id());
        assertThat(world.in(() -> board.today(World.KARIN, saturday, Workshop.BAKERY))
                        .steps())
                .noneMatch(step -> step.step().orderId() == order.id());
    }

    @Test
    void keepsWhatSomebodyHasTriedInTheOrderOfTheDays() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        finish(started(anna, order), Outcome.WITH_SUPPORT, 2, SelfRating.JUST_RIGHT, 1);
        finish(started(anna, order), Outcome.WENT_WELL, 0, null, 1);

        List<Tried> tried = world.in(
                () -> matchmaker.whatFits(World.KARIN, anna.id(), TODAY, null).tried());

        assertThat(tried).extracting(one -> one.step().name()).containsExactly("Steg 1", "Steg 1");
        assertThat(tried)
                .extracting(one -> one.assignment().outcome().orElseThrow())
                .containsExactly(Outcome.WENT_WELL, Outcome.WITH_SUPPORT);
    }

    @Test
    void keepsNoMomentThatCouldJoinATaskWithWhatWasMade() {
        world.at("2026-11-20T09:12:34.567Z");
        Assignment task = started(somebody(), making.orderForTen(1));

        finish(task, Outcome.WENT_WELL, 0, null, 1);

        assertThat(reread(task).endedAt()).contains(java.time.Instant.parse("2026-11-20T09:12:00Z"));
    }

    @Test
    @Timeout(60)
    void givesTheLastSeatToOneOfManyWhoAskAtOnce() throws Exception {
        ProductionOrder order = making.orderForTen(1);
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Participant one = somebody();
            work.add(() -> assign(one, order));
        }

        int given = granted(work);

        assertThat(given).isEqualTo(2);
    }

    @Test
    @Timeout(60)
    void startsOneOfManyTasksThatAreStartedAtOnce() throws Exception {
        Participant anna = somebody();
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Assignment task = assign(anna, making.orderForTen(1));
            work.add(() -> world.in(() -> board.start(World.KARIN, task.id())));
        }

        int running = granted(work);

        assertThat(running).isEqualTo(1);
    }

    private static int granted(List<Callable<Object>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        int granted = 0;
        for (Future<Object> done : threads.invokeAll(work)) {
            try {
                done.get();
                granted++;
            } catch (ExecutionException refused) {
                // Without the container nobody tries again after a clash; with it that is one of these refusals too.
                assertThat(refused.getCause())
                        .matches(no -> no instanceof NoSeatLeft || no instanceof AlreadyRunning || Clash.isBehind(no));
            }
        }
        threads.shutdown();
        return granted;
    }

    private ProductionOrder orderFor(DemandProfile demands) {
        return making.order(
                making.product(
                        Workshop.KITCHEN, Unit.PIECE, List.of(Making.step("Steg", SafetyClass.NONE, null, demands))),
                10);
    }

    private Fit fitOf(Participant person, ProductionOrder order, LocalDate day) {
        Fit asked = world.in(() -> matchmaker.whoCan(World.KARIN, step(order), day)).stream()
                .filter(one -> one.participantId() == person.id())
                .findFirst()
                .orElseThrow()
                .fit();
        Fit offered = world
                .in(() ->
                        matchmaker.whatFits(World.KARIN, person.id(), day, null).steps())
                .stream()
                .filter(one -> one.step().orderStepId() == step(order))
                .findFirst()
                .orElseThrow()
                .fit();
        assertThat(offered).as("asked from either side the answer is the same").isEqualTo(asked);
        return asked;
    }

    @Test
    void saysWhatTheShopHasNoneOf() {
        ProductionOrder order = making.orderForTen(1);
        boolean before = onTheBoard(order).soldOut();

        world.does(() -> world.the(StockLedger.class)
                .receive(
                        World.KARIN,
                        order.productId(),
                        Workshop.SHOP,
                        Quantity.of(3),
                        new MovementSource("TEST", UUID.randomUUID().toString())));

        assertThat(before).isTrue();
        assertThat(onTheBoard(order).soldOut()).isFalse();
    }

    private StepToday onTheBoard(ProductionOrder order) {
        return world.in(() -> board.today(World.KARIN, TODAY, null)).steps().stream()
                .filter(row -> row.step().orderStepId() == step(order))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody with the lowest profile who is here four hours every working day. */
    private Participant somebody() {
        return somebody(WorkingProfile.START, Set.of());
    }

    private Participant somebody(WorkingProfile profile, Set<Avoidance> avoids) {
        return enrolled(
                profile,
                Map.of(
                        DayOfWeek.MONDAY, 240,
                        DayOfWeek.TUESDAY, 240,
                        DayOfWeek.WEDNESDAY, 240,
                        DayOfWeek.THURSDAY, 240,
                        DayOfWeek.FRIDAY, 240),
                avoids);
    }

    private Participant enrolled(WorkingProfile profile, Map<DayOfWeek, Integer> hours, Set<Avoidance> avoids) {
        String alias = "Sparv %03d".formatted(++people);
        return world.in(() -> register.enrol(
                World.KARIN, new ParticipantDraft(alias, Workshop.CARDBOARD, false, profile, hours, avoids)));
    }

    private Assignment assign(Participant person, ProductionOrder order) {
        return world.in(() -> board.assign(World.KARIN, person.id(), step(order), TODAY));
    }

    private Assignment started(Participant person, ProductionOrder order) {
        Assignment given = assign(person, order);
        return world.in(() -> board.start(World.KARIN, given.id()));
    }

    private Finished finish(Assignment task, Outcome outcome, int support, SelfRating rating, long made) {
        return world.in(() -> outcomes.finish(
                World.KARIN,
                task.id(),
                new HowItWent(outcome, support, rating),
                Quantity.of(made),
                Quantity.ZERO,
                UUID.randomUUID()));
    }

    private Assignment reread(Assignment task) {
        return world.in(() -> board.task(World.KARIN, task.id()).assignment());
    }

    private Quantity made(ProductionOrder order) {
        return world.in(() -> floor.order(World.KARIN, order.id()).made());
    }

    private static long step(ProductionOrder order) {
        return order.steps().get(0).id();
    }
}
