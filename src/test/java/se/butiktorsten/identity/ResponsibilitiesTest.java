package se.butiktorsten.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

class ResponsibilitiesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static int leaders;

    private final World world = World.shared();
    private final Responsibilities responsibilities = world.the(Responsibilities.class);
    private final Accounts accounts = world.the(Accounts.class);

    @Test
    void aNewLeaderLeadsNothing() {
        String berit = leader();

        assertThat(asActor(berit).leads()).isEmpty();
    }

    @Test
    void aLeaderLeadsWhatAnAdministratorSays() {
        String berit = leader();

        world.in(() -> responsibilities.lead(World.ADAM, berit, Set.of(Workshop.BAKERY, Workshop.KITCHEN)));
        world.in(() -> responsibilities.lead(World.ADAM, berit, Set.of(Workshop.BAKERY, Workshop.GARDEN)));

        assertThat(asActor(berit).leads()).containsExactlyInAnyOrder(Workshop.BAKERY, Workshop.GARDEN);
        assertThat(world.in(() -> responsibilities.leader(World.ADAM, berit)).leads())
                .containsExactlyInAnyOrder(Workshop.BAKERY, Workshop.GARDEN);
    }

    @Test
    void whoeverStandsInLeadsWhatTheOtherLeadsForThoseDaysOnly() {
        String karl = leader(Workshop.GARDEN);
        String berit = leader(Workshop.BAKERY);
        world.in(() -> responsibilities.standIn(
                actor(karl), UUID.randomUUID(), new StandInDraft(karl, berit, FRIDAY, FRIDAY.plusDays(3))));

        assertThat(asActor(berit).leads()).containsExactlyInAnyOrder(Workshop.BAKERY, Workshop.GARDEN);
        assertThat(asActor(berit).inThePlaceOf()).containsExactlyInAnyOrder(berit, karl);
        assertThat(asActor(karl).leads()).containsExactly(Workshop.GARDEN);
        world.at("2026-11-19T22:59:00Z");
        assertThat(asActor(berit).leads()).as("the day before").containsExactly(Workshop.BAKERY);
        world.at("2026-11-23T22:59:00Z");
        assertThat(asActor(berit).leads()).as("the last day, late").hasSize(2);
        world.at("2026-11-23T23:00:00Z");
        assertThat(asActor(berit).leads()).as("the day after").containsExactly(Workshop.BAKERY);
    }

    @Test
    void standingInIsNotHandedOn() {
        String karl = leader(Workshop.GARDEN);
        String berit = leader(Workshop.BAKERY);
        String dora = leader();
        world.in(() ->
                responsibilities.standIn(World.ADAM, UUID.randomUUID(), new StandInDraft(karl, berit, FRIDAY, FRIDAY)));
        world.in(() ->
                responsibilities.standIn(World.ADAM, UUID.randomUUID(), new StandInDraft(berit, dora, FRIDAY, FRIDAY)));

        assertThat(asActor(dora).leads()).containsExactly(Workshop.BAKERY);
        assertThat(asActor(dora).standsInFor()).containsExactly(berit);
    }

    @Test
    void whatIsTakenBackEndsAtOnceAndIsOnNoListAnyMore() {
        String karl = leader(Workshop.GARDEN);
        String berit = leader();
        UUID id = UUID.randomUUID();
        world.in(() ->
                responsibilities.standIn(actor(karl), id, new StandInDraft(karl, berit, FRIDAY, FRIDAY.plusDays(9))));

        world.does(() -> responsibilities.takeBack(actor(berit), id));
        world.does(() -> responsibilities.takeBack(actor(berit), id));

        assertThat(asActor(berit).leads()).isEmpty();
        assertThat(world.in(() -> responsibilities.standIns(World.ADAM)))
                .extracting(StandIn::id)
                .doesNotContain(id);
        assertThat(noted("stand-in", id)).isEqualTo(List.of(karl + " STAND_IN_AGREED", berit + " STAND_IN_TAKEN_BACK"));
    }

    @Test
    void theSameSentAgainChangesNothingAndSomethingElseUnderItIsRefused() {
        String karl = leader();
        String berit = leader();
        UUID id = UUID.randomUUID();
        StandInDraft draft = new StandInDraft(karl, berit, FRIDAY, FRIDAY);
        world.in(() -> responsibilities.standIn(World.ADAM, id, draft));

        StandIn again = world.in(() -> responsibilities.standIn(World.ADAM, id, draft));

        assertThat(again.id()).isEqualTo(id);
        assertThatThrownBy(() -> world.in(() -> responsibilities.standIn(
                        World.ADAM, id, new StandInDraft(karl, berit, FRIDAY, FRIDAY.plusDays(1)))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void aLeaderSpeaksForTheOwnAbsenceOnly() {
        String karl = leader();
        String berit = leader();
        UUID id = UUID.randomUUID();
        world.in(() -> responsibilities.standIn(World.ADAM, id, new StandInDraft(karl, berit, FRIDAY, FRIDAY)));
        Actor dora = actor(leader());

        assertThatThrownBy(() -> world.in(() -> responsibilities.standIn(
                        dora, UUID.randomUUID(), new StandInDraft(karl, dora.name(), FRIDAY, FRIDAY))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.in(() -> {
                    responsibilities.takeBack(dora, id);
                    return true;
                }))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void namesEveryFaultOfAStandInAtOnce() {
        String karl = leader();

        assertThatThrownBy(() -> world.in(() -> responsibilities.standIn(
                        World.ADAM,
                        UUID.randomUUID(),
                        new StandInDraft("nobody", "sara", FRIDAY, FRIDAY.minusDays(1)))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .extracting(Fault::field, Fault::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("away", "identity.fault.leader"),
                                        org.assertj.core.groups.Tuple.tuple("instead", "identity.fault.leader"),
                                        org.assertj.core.groups.Tuple.tuple("lastDay", "identity.fault.days-order")));
        assertThat(codes(karl, karl, FRIDAY, FRIDAY)).containsExactly("identity.fault.same-leader");
        String berit = leader();
        assertThat(codes(karl, berit, FRIDAY.minusDays(3), FRIDAY.minusDays(1)))
                .containsExactly("identity.fault.days-over");
        assertThat(codes(karl, berit, FRIDAY, FRIDAY.plusDays(367))).containsExactly("identity.fault.days-many");
    }

    @Test
    void onlyWhoMayLogInAsALeaderLeadsAWorkshop() {
        assertThatThrownBy(() -> world.in(() -> responsibilities.lead(World.ADAM, "nobody", Set.of(Workshop.GARDEN))))
                .isInstanceOf(NotFound.class);
    }

    private List<String> codes(String away, String instead, LocalDate first, LocalDate last) {
        try {
            world.in(() -> responsibilities.standIn(
                    World.ADAM, UUID.randomUUID(), new StandInDraft(away, instead, first, last)));
            return List.of();
        } catch (InvalidInput no) {
            return no.faults().stream().map(Fault::code).toList();
        }
    }

    private List<?> noted(String kind, Object id) {
        return world.in(() -> world.entityManager()
                .createQuery("select concat(e.actor, ' ', e.action) from AuditEvent e"
                        + " where e.subjectKind = :kind and e.subjectId = :id order by e.id")
                .setParameter("kind", kind)
                .setParameter("id", String.valueOf(id))
                .getResultList());
    }

    private String leader(Workshop... leads) {
        String login = "leader" + ++leaders;
        Account account = new Account(login, "Leader " + leaders, "x", EnumSet.of(Role.ACTIVITY_LEADER));
        account.lead(Set.of(leads));
        world.does(() -> accounts.add(account));
        return login;
    }

    private static Actor actor(String login) {
        return new Actor(login, Set.of(Role.ACTIVITY_LEADER));
    }

    /** As a request of this leader would come in now. */
    private Actor asActor(String login) {
        return world.in(() -> responsibilities.actor(accounts.find(login).orElseThrow()));
    }
}
