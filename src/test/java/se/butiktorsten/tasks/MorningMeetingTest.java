package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.tasks.Proposal.LeftWithout;
import se.butiktorsten.tasks.Proposal.Proposed;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

class MorningMeetingTest {

    private static final LocalDate TODAY = Making.FRIDAY;
    private static int people;

    private final World world = World.fresh();
    private final Making making = new Making(world);
    private final MorningMeeting meeting = world.the(MorningMeeting.class);
    private final TaskBoard board = world.the(TaskBoard.class);
    private final ParticipantRegister register = world.the(ParticipantRegister.class);

    @BeforeEach
    void itIsAFriday() {
        world.at("2026-11-20T09:00:00Z");
    }

    @Test
    void proposesAndGivesNothingUntilItIsAccepted() {
        Participant anna = somebody();
        Participant bo = somebody();
        ProductionOrder order = making.orderForTen(1);

        Proposal proposal = propose();

        assertThat(proposal.pairs())
                .extracting(Proposed::choice)
                .containsExactly(choice(anna, order), choice(bo, order));
        assertThat(proposal.pairs())
                .allSatisfy(pair -> assertThat(pair.reasons())
                        .contains(new Reason("tasks.reason.exactly"), new Reason("tasks.reason.own-workshop")));
        assertThat(proposal.left()).isEmpty();
        assertThat(given()).isEmpty();
    }

    @Test
    void givesAllThatWasAcceptedOnceHoweverOftenItIsSent() {
        somebody();
        somebody();
        making.orderForTen(1);
        List<Choice> all = choices(propose());
        UUID plan = UUID.randomUUID();

        Accepted first = world.in(() -> meeting.accept(World.KARIN, plan, all));
        Accepted again = world.in(() -> meeting.accept(World.KARIN, plan, all));

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.assignments())
                .extracting(Assignment::id)
                .isEqualTo(first.assignments().stream().map(Assignment::id).toList());
        assertThat(given()).hasSize(2).allMatch(Assignment::isPlanned);
        assertThat(propose().pairs()).isEmpty();
        assertThatThrownBy(() -> world.in(() -> meeting.accept(World.KARIN, plan, all.subList(0, 1))))
                .isInstanceOf(SentBefore.class);
    }

    @Test
    void givesNothingWhenSomethingHasBecomeImpossibleAndNamesIt() {
        Participant anna = somebody();
        Participant bo = somebody();
        Participant cleo = somebody();
        ProductionOrder order = making.orderForTen(1);
        ProductionOrder other = making.orderForTen(1);
        List<Choice> chosen = List.of(choice(anna, order), choice(bo, order), choice(cleo, other));
        Participant david = somebody();
        world.does(() -> board.assign(World.KARIN, david.id(), step(order), TODAY));
        world.does(() -> board.assign(World.KARIN, cleo.id(), step(order), TODAY));

        assertThatThrownBy(() -> world.in(() -> meeting.accept(World.KARIN, UUID.randomUUID(), chosen)))
                .isInstanceOfSatisfying(
                        PlanChanged.class,
                        no -> assertThat(no.faults())
                                .extracting(Fault::field, Fault::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                choice(anna, order).key(), "tasks.no-seat-left.title"),
                                        org.assertj.core.groups.Tuple.tuple(
                                                choice(bo, order).key(), "tasks.no-seat-left.title"),
                                        org.assertj.core.groups.Tuple.tuple(
                                                choice(cleo, other).key(), "tasks.fault.has-a-task")));

        assertThat(given()).hasSize(2);
        Proposal around = world.in(() -> meeting.propose(World.KARIN, TODAY, null, Map.of(), chosen));
        assertThat(around.pairs())
                .extracting(Proposed::choice)
                .containsExactlyInAnyOrder(choice(anna, other), choice(bo, other));
    }

    @Test
    void keepsWhatTheLeaderChoseWhileItIsPossible() {
        Participant anna = somebody();
        ProductionOrder exact = making.orderForTen(1);
        ProductionOrder easier = making.order(
                making.product(
                        Workshop.GARDEN,
                        Unit.PIECE,
                        List.of(Making.step(
                                "Vattna", SafetyClass.NONE, null, new DemandProfile(0, 0, 0, 0, 0, 0, 0, 0)))),
                10);

        Proposal free = propose();
        Proposal around =
                world.in(() -> meeting.propose(World.KARIN, TODAY, null, Map.of(), List.of(choice(anna, easier))));

        assertThat(free.pairs()).extracting(Proposed::choice).containsExactly(choice(anna, exact));
        assertThat(around.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.choice()).isEqualTo(choice(anna, easier));
            assertThat(pair.kept()).isTrue();
        });
    }

    @Test
    void takesBackWhatHasNotBegun() {
        somebody();
        somebody();
        making.orderForTen(1);
        UUID plan = UUID.randomUUID();
        List<Choice> all = choices(propose());
        Accepted accepted = world.in(() -> meeting.accept(World.KARIN, plan, all));
        long begun = accepted.assignments().get(0).id();
        world.does(() -> board.start(World.KARIN, begun));

        Undone undone = world.in(() -> meeting.undo(World.KARIN, plan));
        Undone again = world.in(() -> meeting.undo(World.KARIN, plan));

        assertThat(undone).isEqualTo(new Undone(1, 1));
        assertThat(again).isEqualTo(new Undone(0, 1));
        assertThat(given()).extracting(Assignment::id).containsExactly(begun);
        assertThat(world.in(() -> meeting.accepted(World.KARIN, plan))).isEmpty();
        assertThatThrownBy(() -> world.in(() -> meeting.undo(World.KARIN, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysWhyNobodyIsLeftWithoutAWord() {
        Participant first = somebody();
        Participant second = somebody();
        Participant third = somebody();
        Participant tired = somebody();
        Participant talking = somebody();
        making.orderForTen(1);

        Proposal proposal = world.in(() -> meeting.propose(
                World.KARIN,
                TODAY,
                null,
                Map.of(tired.id(), DayForm.AWAY, talking.id(), DayForm.NEEDS_TO_TALK),
                List.of()));

        assertThat(proposal.pairs())
                .extracting(pair -> pair.choice().participantId())
                .containsExactly(first.id(), second.id());
        assertThat(proposal.left())
                .extracting(LeftWithout::participantId, one -> one.reasons().get(0))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                third.id(), new Reason("tasks.left.taken", Map.of("count", 1))),
                        org.assertj.core.groups.Tuple.tuple(tired.id(), new Reason("tasks.left.away")),
                        org.assertj.core.groups.Tuple.tuple(talking.id(), new Reason("tasks.left.talk")));
    }

    @Test
    void looksOnlyAtThoseWhoAreHereWithoutATaskAndAtStepsThatAreReady() {
        enrolled(Map.of(DayOfWeek.MONDAY, 240), Workshop.CARDBOARD);
        Participant busy = somebody();
        Participant here = somebody();
        ProductionOrder order = making.orderForTen(2);
        world.does(() -> board.assign(World.KARIN, busy.id(), step(order), TODAY));

        Proposal proposal = propose();

        assertThat(proposal.pairs()).extracting(Proposed::choice).containsExactly(choice(here, order));
        assertThat(proposal.left()).isEmpty();
    }

    @Test
    void leavesOutSomebodyWhoIsNotedAsAbsent() {
        Participant anna = somebody();
        making.orderForTen(1);
        world.does(() -> register.noteAbsence(World.KARIN, anna.id(), TODAY));

        assertThat(propose()).isEqualTo(new Proposal(TODAY, List.of(), List.of()));
    }

    @Test
    void putsNoMorePeopleAtAStepThanThereAreThings() {
        somebody();
        somebody();
        making.order(making.product(Workshop.CARDBOARD, Unit.PIECE, 1), 1);

        assertThat(propose().pairs()).hasSize(1);
    }

    @Test
    void looksAtOneWorkshopWhenAsked() {
        Participant gardener = enrolled(Map.of(DayOfWeek.FRIDAY, 240), Workshop.GARDEN);
        somebody();
        making.orderForTen(1);
        ProductionOrder plants = making.order(making.product(Workshop.GARDEN, Unit.PIECE, 1), 10);

        Proposal proposal = world.in(() -> meeting.propose(World.KARIN, TODAY, Workshop.GARDEN, Map.of(), List.of()));

        assertThat(proposal.pairs()).extracting(Proposed::choice).containsExactly(choice(gardener, plants));
        assertThat(proposal.left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-16", "2026-11-21, 2026-11-23", "2026-11-22, 2026-11-23", "2026-11-23, 2026-11-23"})
    void opensOnTheComingWeekAtTheWeekend(LocalDate day, LocalDate monday) {
        world.at(day + "T09:00:00Z");

        WeekProposal week = world.in(() -> meeting.proposeWeek(World.KARIN, day, null));

        assertThat(week.days()).startsWith(monday).hasSize(5);
    }

    @Test
    void proposesAWeekAndGivesItInOne() {
        world.at("2026-11-16T07:00:00Z");
        Participant anna = enrolled(Map.of(DayOfWeek.MONDAY, 240, DayOfWeek.WEDNESDAY, 240), Workshop.CARDBOARD);
        ProductionOrder order = making.orderForTen(1);

        WeekProposal week = world.in(() -> meeting.proposeWeek(World.KARIN, TODAY, null));
        List<Choice> all = week.rows().get(0).cells().stream()
                .map(WeekProposal.Cell::proposed)
                .filter(java.util.Objects::nonNull)
                .map(Proposed::choice)
                .toList();
        world.does(() -> meeting.accept(World.KARIN, UUID.randomUUID(), all));
        WeekProposal after = world.in(() -> meeting.proposeWeek(World.KARIN, TODAY, null));

        assertThat(week.days()).startsWith(LocalDate.of(2026, 11, 16)).hasSize(5);
        assertThat(all)
                .containsExactly(
                        new Choice(anna.id(), step(order), LocalDate.of(2026, 11, 16)),
                        new Choice(anna.id(), step(order), LocalDate.of(2026, 11, 18)));
        assertThat(after.rows().get(0).cells())
                .extracting(cell -> cell.given().size())
                .containsExactly(1, 0, 1, 0, 0);
        assertThat(after.rows().get(0).cells()).allMatch(cell -> cell.proposed() == null);
    }

    @Test
    void proposesNothingForDaysThatAreOver() {
        somebody();
        making.orderForTen(1);
        world.at("2026-11-21T09:00:00Z");

        WeekProposal week = world.in(() -> meeting.proposeWeek(World.KARIN, TODAY, null));

        assertThat(week.rows().get(0).cells()).allMatch(cell -> cell.proposed() == null);
    }

    @Test
    void refusesWhatMakesNoSense() {
        Participant anna = somebody();
        ProductionOrder order = making.orderForTen(1);
        ProductionOrder other = making.orderForTen(1);
        Choice yesterday = new Choice(anna.id(), step(order), TODAY.minusDays(1));

        for (List<Choice> nonsense :
                List.of(List.<Choice>of(), List.of(yesterday), List.of(choice(anna, order), choice(anna, other)))) {
            assertThatThrownBy(() -> world.in(() -> meeting.accept(World.KARIN, UUID.randomUUID(), nonsense)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> world.in(() ->
                        meeting.accept(World.KARIN, UUID.randomUUID(), List.of(new Choice(999, step(order), TODAY)))))
                .isInstanceOf(NotFound.class);
        assertThat(given()).isEmpty();
    }

    private Proposal propose() {
        return world.in(() -> meeting.propose(World.KARIN, TODAY, null, Map.of(), List.of()));
    }

    private static List<Choice> choices(Proposal proposal) {
        return proposal.pairs().stream().map(Proposed::choice).toList();
    }

    private List<Assignment> given() {
        return world.in(() -> board.today(World.KARIN, TODAY, null).steps().stream()
                .flatMap(step -> step.tasks().stream())
                .map(Board.TaskToday::assignment)
                .toList());
    }

    private static Choice choice(Participant person, ProductionOrder order) {
        return new Choice(person.id(), step(order), TODAY);
    }

    private static long step(ProductionOrder order) {
        return order.steps().get(0).id();
    }

    private Participant somebody() {
        return enrolled(Map.of(DayOfWeek.FRIDAY, 240), Workshop.CARDBOARD);
    }

    private Participant enrolled(Map<DayOfWeek, Integer> hours, Workshop workshop) {
        String alias = "Trast %03d".formatted(++people);
        return world.in(() -> register.enrol(
                World.KARIN, new ParticipantDraft(alias, workshop, false, WorkingProfile.START, hours, Set.of())));
    }
}
