package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.tasks.Board.PersonToday;
import se.butiktorsten.tasks.Board.StepToday;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** A leader sees the workshops and people that are theirs, plus those of whom they stand in for. */
class WhoSeesWhomTest {

    private static final LocalDate TODAY = Making.FRIDAY;
    private static int people;

    private static final Actor GARDENER = leader("gunn", Workshop.GARDEN);
    private static final Actor BAKER = leader("berit", Workshop.BAKERY);
    private static final Actor FOLDER = leader("folke", Workshop.CARDBOARD);

    private static final StepDraft ONE_SEAT =
            new StepDraft("Vika", "Fold", 60, 1, Making.EASY.demands(), SafetyClass.NONE, null, Set.of());

    private final World world = World.fresh();
    private final Making making = new Making(world);
    private final TaskBoard board = world.the(TaskBoard.class);
    private final Matchmaker matchmaker = world.the(Matchmaker.class);
    private final MorningMeeting meeting = world.the(MorningMeeting.class);
    private final ParticipantRegister register = world.the(ParticipantRegister.class);

    @BeforeEach
    void itIsAFriday() {
        world.at("2026-11-20T09:00:00Z");
    }

    @Test
    void aLeaderFindsThoseOfTheOwnWorkshopsOnly() {
        Participant inTheGarden = enrolled(Workshop.GARDEN);
        Participant atTheOven = enrolled(Workshop.BAKERY);

        assertThat(world.in(() -> register.all(GARDENER)))
                .extracting(Participant::id)
                .containsExactly(inTheGarden.id());
        assertThat(world.in(() -> register.known(GARDENER))).hasSize(1);
        assertThat(world.in(() -> register.aliases(GARDENER, Set.of(inTheGarden.id(), atTheOven.id()))))
                .containsOnlyKeys(inTheGarden.id());
        assertThat(world.in(() -> register.participant(GARDENER, inTheGarden.id()))
                        .alias())
                .isEqualTo(inTheGarden.alias());
        notThere(() -> register.participant(GARDENER, atTheOven.id()));
        notThere(() -> register.known(GARDENER, atTheOven.id()));
        notThere(() -> register.agreeProfile(GARDENER, atTheOven.id(), WorkingProfile.START, atTheOven.version()));
        notThere(() -> register.grantInstruction(GARDENER, atTheOven.id(), Workshop.GARDEN));
        notThere(() -> {
            register.noteAbsence(GARDENER, atTheOven.id(), TODAY);
            return true;
        });
    }

    @Test
    void nobodyWhoLeadsNothingSeesAnybody() {
        enrolled(Workshop.GARDEN);
        Actor newcomer = leader("nils");

        assertThat(world.in(() -> register.all(newcomer))).isEmpty();
        assertThat(world.in(() -> board.today(newcomer, TODAY, null)).people()).isEmpty();
    }

    @Test
    void whoeverStandsInSeesWithTheOtherOnesEyes() {
        Participant followed = enrolled(Workshop.BAKERY);
        world.in(() -> follow(BAKER, followed, "gunn"));
        Actor standIn = new Actor("nils", Set.of(Role.ACTIVITY_LEADER), Set.of(Workshop.GARDEN), Set.of("gunn"));

        assertThat(world.in(() -> register.all(standIn)))
                .extracting(Participant::id)
                .containsExactly(followed.id());
    }

    @Test
    void aProtectedIdentityIsSeenByThoseWhoFollowItOnly() {
        Participant hidden = world.in(() -> register.enrol(BAKER, draft(Workshop.BAKERY, true)));
        Actor otherBaker = leader("bo", Workshop.BAKERY);

        assertThat(hidden.followers()).containsExactly("berit");
        assertThat(world.in(() -> register.all(BAKER)))
                .extracting(Participant::id)
                .contains(hidden.id());
        notThere(() -> register.participant(otherBaker, hidden.id()));
        assertThatThrownBy(() -> world.in(() -> register.unfollow(BAKER, hidden.id(), "berit")))
                .hasMessageContaining("last-to-follow");
    }

    @Test
    void whoeverMakesAnIdentityProtectedFollowsIt() {
        Participant open = enrolled(Workshop.BAKERY);
        ParticipantDraft hidden =
                new ParticipantDraft(open.alias(), Workshop.BAKERY, true, open.workingProfile(), Map.of(), Set.of());

        Participant changed = world.in(() -> register.change(BAKER, open.id(), hidden, open.version()));

        assertThat(changed.followers()).containsExactly("berit");
    }

    @Test
    void somebodyIsEnrolledInAWorkshopThatTheLeaderLeads() {
        assertThatThrownBy(() -> world.in(() -> register.enrol(GARDENER, draft(Workshop.BAKERY, false))))
                .hasMessageContaining("invalid");
    }

    @Test
    void thePersonPassesOnWithTheWorkshop() {
        Participant moves = enrolled(Workshop.BAKERY);
        ParticipantDraft garden =
                new ParticipantDraft(moves.alias(), Workshop.GARDEN, false, moves.workingProfile(), Map.of(), Set.of());

        world.in(() -> register.change(BAKER, moves.id(), garden, moves.version()));

        notThere(() -> register.participant(BAKER, moves.id()));
        assertThat(world.in(() -> register.participant(GARDENER, moves.id())).workshop())
                .isEqualTo(Workshop.GARDEN);
    }

    @Test
    void theBoardShowsTheOwnStepsAndPeopleAndAGuestByAliasAtTheStepOnly() {
        Participant folding = enrolled(Workshop.CARDBOARD);
        Participant guest = enrolled(Workshop.BAKERY);
        ProductionOrder order = making.orderForTen(1);
        long step = step(order);
        world.in(() -> board.assign(World.KARIN, folding.id(), step, TODAY));
        world.in(() -> board.assign(World.KARIN, guest.id(), step, TODAY));

        Board folders = world.in(() -> board.today(FOLDER, TODAY, null));
        Board bakers = world.in(() -> board.today(BAKER, TODAY, null));
        Board gardeners = world.in(() -> board.today(GARDENER, TODAY, null));

        assertThat(folders.people()).extracting(PersonToday::alias).containsExactly(folding.alias());
        assertThat(folders.steps().get(0).tasks())
                .extracting(Board.TaskToday::alias)
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(Set.of(folding.alias(), guest.alias())));
        assertThat(bakers.steps()).extracting(StepToday::step).isEmpty();
        assertThat(bakers.people()).extracting(PersonToday::alias).containsExactly(guest.alias());
        assertThat(bakers.people().get(0).tasks()).hasSize(1);
        assertThat(gardeners.people()).isEmpty();
        assertThat(gardeners.steps()).isEmpty();
    }

    @Test
    void aTaskIsChangedByTheOnesWorkshopAndTheOthersPersonAndNobodyElse() {
        Participant guest = enrolled(Workshop.BAKERY);
        ProductionOrder order = making.orderForTen(1);
        Assignment given = world.in(() -> board.assign(World.KARIN, guest.id(), step(order), TODAY));

        notThere(() -> board.task(GARDENER, given.id()));
        notThere(() -> board.start(GARDENER, given.id()));
        assertThat(world.in(() -> board.task(FOLDER, given.id())).alias()).isEqualTo(guest.alias());
        assertThat(world.in(() -> board.start(FOLDER, given.id())).status()).isEqualTo(AssignmentStatus.STARTED);
        assertThat(world.in(() -> board.task(BAKER, given.id())).assignment().id())
                .isEqualTo(given.id());
    }

    @Test
    void aTaskIsGivenAtTheOwnStepsToTheOwnPeople() {
        Participant folding = enrolled(Workshop.CARDBOARD);
        Participant baking = enrolled(Workshop.BAKERY);
        long step = step(making.orderForTen(1));

        assertThatThrownBy(() -> world.in(() -> board.assign(BAKER, baking.id(), step, TODAY)))
                .isInstanceOf(NotYourWorkshop.class);
        assertThatThrownBy(() -> world.in(() -> matchmaker.whoCan(BAKER, step, TODAY)))
                .isInstanceOf(NotYourWorkshop.class);
        assertThatThrownBy(() -> world.in(
                        () -> meeting.accept(BAKER, UUID.randomUUID(), List.of(new Choice(baking.id(), step, TODAY)))))
                .isInstanceOf(NotYourWorkshop.class);
        notThere(() -> board.assign(FOLDER, baking.id(), step, TODAY));
        assertThat(world.in(() -> matchmaker.whoCan(FOLDER, step, TODAY)))
                .extracting(Suggestion::participantId)
                .containsExactly(folding.id());
        assertThat(world.in(() -> matchmaker.whatFits(BAKER, baking.id(), TODAY, null))
                        .steps())
                .isEmpty();
        assertThat(world.in(() -> board.assign(FOLDER, folding.id(), step, TODAY))
                        .status())
                .isEqualTo(AssignmentStatus.PLANNED);
    }

    @Test
    void theProposalIsForTheOwnPeopleAtTheOwnStepsAndCountsTheGuestsSeat() {
        Participant folding = enrolled(Workshop.CARDBOARD);
        enrolled(Workshop.GARDEN);
        Participant guest = enrolled(Workshop.BAKERY);
        long step = step(making.order(making.product(Workshop.CARDBOARD, Unit.PIECE, List.of(ONE_SEAT)), 10));
        assertThat(world.in(() -> meeting.propose(FOLDER, TODAY, null, Map.of(), List.of()))
                        .pairs())
                .extracting(pair -> pair.choice().participantId())
                .containsExactly(folding.id());

        world.in(() -> board.assign(World.KARIN, guest.id(), step, TODAY));

        Proposal proposal = world.in(() -> meeting.propose(FOLDER, TODAY, null, Map.of(), List.of()));
        assertThat(proposal.pairs()).as("the guest holds the only seat").isEmpty();
        assertThat(proposal.left()).extracting(Proposal.LeftWithout::alias).containsExactly(folding.alias());
        assertThat(world.in(() -> meeting.proposeWeek(GARDENER, TODAY, null)).rows())
                .hasSize(1);
    }

    @Test
    void anAcceptedProposalIsUndoneByWhoeverAcceptedItOrStandsIn() {
        Participant folding = enrolled(Workshop.CARDBOARD);
        long step = step(making.orderForTen(1));
        UUID plan = UUID.randomUUID();
        world.in(() -> meeting.accept(FOLDER, plan, List.of(new Choice(folding.id(), step, TODAY))));
        Actor standIn = new Actor("nils", Set.of(Role.ACTIVITY_LEADER), Set.of(Workshop.CARDBOARD), Set.of("folke"));

        notThere(() -> meeting.undo(GARDENER, plan));
        assertThat(world.in(() -> meeting.accepted(GARDENER, plan))).isEmpty();
        assertThat(world.in(() -> meeting.undo(standIn, plan)).takenBack()).isEqualTo(1);
    }

    private static long step(ProductionOrder order) {
        return order.steps().get(0).id();
    }

    private Participant follow(Actor by, Participant person, String login) {
        world.entityManager()
                .createNativeQuery("INSERT INTO app_user (login, display_name, password_hash) VALUES ('" + login
                        + "', '" + login + "', 'x')")
                .executeUpdate();
        world.entityManager()
                .createNativeQuery("INSERT INTO user_role (login, role) VALUES ('" + login + "', 'ACTIVITY_LEADER')")
                .executeUpdate();
        return register.follow(by, person.id(), login);
    }

    private void notThere(Callable<?> work) {
        assertThatThrownBy(() -> world.in(work)).isInstanceOf(NotFound.class);
    }

    private Participant enrolled(Workshop workshop) {
        return world.in(() -> register.enrol(World.KARIN, draft(workshop, false)));
    }

    private static ParticipantDraft draft(Workshop workshop, boolean isProtected) {
        return new ParticipantDraft(
                "Mes %03d".formatted(++people),
                workshop,
                isProtected,
                WorkingProfile.START,
                Map.of(DayOfWeek.FRIDAY, 240),
                Set.of());
    }

    private static Actor leader(String login, Workshop... leads) {
        return new Actor(login, Set.of(Role.ACTIVITY_LEADER)).leading(Set.of(leads));
    }
}
