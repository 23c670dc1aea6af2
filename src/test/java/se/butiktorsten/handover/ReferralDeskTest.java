package se.butiktorsten.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.butiktorsten.world.World.CECILIA;
import static se.butiktorsten.world.World.KARIN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.participants.Gap;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.results.AgeBand;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.results.EpisodeDraft;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.results.Referrer;
import se.butiktorsten.results.Sex;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** Anna's hours end on 4 December 2026; today is Friday 20 November. */
class ReferralDeskTest {

    private static final LocalDate LAST = LocalDate.parse("2026-12-04");
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");

    private final World world = World.fresh();
    private final ReferralDesk desk = world.the(ReferralDesk.class);
    private final HandoverDesk handover = world.the(HandoverDesk.class);
    private final long anna = enrolled("Anna", false);

    private long enrolled(String alias, boolean isProtected) {
        ParticipantRegister register = world.the(ParticipantRegister.class);
        world.at("2026-11-20T09:00:00Z");
        Participant person = world.in(() -> register.enrol(
                KARIN,
                new ParticipantDraft(
                        alias,
                        Workshop.TEXTILE,
                        isProtected,
                        WorkingProfile.START,
                        Map.of(DayOfWeek.MONDAY, 120),
                        Set.of())));
        world.in(() -> register.agreeHours(KARIN, person.id(), Schedule.NONE, LAST.plusDays(1), person.version()));
        return person.id();
    }

    private static ReferralDraft to(Intervention intervention) {
        return new ReferralDraft(intervention, MONDAY, "vill prova att möta kunder");
    }

    private InternalReferral sent() {
        return world.in(() -> desk.refer(KARIN, anna, to(Intervention.WORK_TRAINING)));
    }

    private Timeline way() {
        return world.in(() -> handover.way(CECILIA, anna)).timeline();
    }

    @Test
    void anAcceptedReferralClosesTheGapAndASentOneDoesNot() {
        assertThat(way().gaps()).containsExactly(new Gap(LAST.plusDays(1), null));

        InternalReferral sent = sent();
        assertThat(way().gaps()).hasSize(1);
        assertThat(world.in(() -> desk.waiting(CECILIA)))
                .extracting(ReferralDesk.Waiting::alias)
                .containsExactly("Anna");

        world.in(() -> desk.accept(CECILIA, sent.id(), MONDAY, sent.version()));
        assertThat(way().gaps()).isEmpty();
        assertThat(way().next(LocalDate.parse("2026-11-20")))
                .hasValueSatisfying(step -> assertThat(step.from()).isEqualTo(MONDAY));
        assertThat(world.in(() -> desk.waiting(CECILIA))).isEmpty();
        assertThat(world.in(() -> handover.way(CECILIA, anna)).referrals())
                .singleElement()
                .satisfies(referral -> {
                    assertThat(referral.status()).isEqualTo(ReferralStatus.ACCEPTED);
                    assertThat(referral.sentBy()).isEqualTo("karin");
                    assertThat(referral.answeredBy()).isEqualTo("cecilia");
                });
    }

    @Test
    void aFirstDayLaterThanWantedLeavesTheDaysBetweenOpen() {
        InternalReferral sent = sent();
        LocalDate later = LocalDate.parse("2026-12-21");

        world.in(() -> desk.accept(CECILIA, sent.id(), later, sent.version()));

        assertThat(way().gaps()).containsExactly(new Gap(LAST.plusDays(1), later.minusDays(1)));
    }

    @Test
    void theEpisodeTakesThePlaceOfTheReferralWhenItBegins() {
        InternalReferral sent = sent();
        world.in(() -> desk.accept(CECILIA, sent.id(), MONDAY, sent.version()));
        world.at("2026-12-07T09:00:00Z");
        assertThat(way().steps())
                .hasSize(2)
                .last()
                .satisfies(step -> assertThat(step.hasBegun()).isFalse());

        world.in(() -> world.the(EpisodeDesk.class)
                .add(
                        CECILIA,
                        new EpisodeDraft(
                                "",
                                new EpisodeDraft.Who(false, "Ä 1", anna, Sex.WOMAN, AgeBand.FROM_30),
                                Intervention.WORK_TRAINING,
                                Referrer.INTERNAL,
                                MONDAY,
                                "",
                                EpisodeDraft.Ending.NONE)));

        assertThat(way().steps())
                .hasSize(2)
                .last()
                .satisfies(step -> assertThat(step.hasBegun()).isTrue());
        assertThat(way().gaps()).isEmpty();
    }

    @Test
    void aFirstDayThatPassesWithoutAnEpisodeIsAGapAgain() {
        InternalReferral sent = sent();
        world.in(() -> desk.accept(CECILIA, sent.id(), MONDAY, sent.version()));

        world.at("2026-12-07T09:00:00Z");
        assertThat(way().gaps()).isEmpty();
        world.at("2026-12-08T09:00:00Z");
        assertThat(way().gaps()).containsExactly(new Gap(LAST.plusDays(1), null));
        assertThat(way().steps()).as("it stands there, to be written down").hasSize(2);
    }

    @Test
    void somethingElseIsSuggestedInWordsAndTheGapStays() {
        InternalReferral sent = sent();

        InternalReferral answered =
                world.in(() -> desk.decline(CECILIA, sent.id(), " Aktivering i grupp först ", sent.version()));

        assertThat(answered.instead()).isEqualTo("Aktivering i grupp först");
        assertThat(way().gaps()).hasSize(1);
    }

    @Test
    void anAnswerStandsAndComesOnce() {
        InternalReferral sent = sent();
        InternalReferral accepted = world.in(() -> desk.accept(CECILIA, sent.id(), MONDAY, sent.version()));

        assertThatThrownBy(() -> world.in(() -> desk.decline(CECILIA, sent.id(), "nej", accepted.version())))
                .isInstanceOf(AlreadyAnswered.class);
        assertThatThrownBy(() -> world.in(() -> desk.withdraw(KARIN, sent.id(), accepted.version())))
                .isInstanceOf(AlreadyAnswered.class);
        assertThatThrownBy(() -> world.in(() -> desk.accept(CECILIA, sent.id(), MONDAY, sent.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void theSameIsNotAskedTwiceUntilItIsAnsweredOrTakenBack() {
        InternalReferral sent = sent();
        assertThatThrownBy(this::sent).isInstanceOf(AlreadyReferred.class);
        world.in(() -> desk.refer(KARIN, anna, to(Intervention.GROUP_ACTIVATION)));

        world.in(() -> desk.withdraw(KARIN, sent.id(), sent.version()));

        assertThat(sent().isWaiting()).isTrue();
    }

    @Test
    void everyFaultOfAReferralIsNamedAtOnce() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> world.in(() -> desk.refer(
                        KARIN, anna, new ReferralDraft(null, LocalDate.parse("2026-11-19"), "x".repeat(201)))));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("to", "wantedFrom", "purpose");

        InternalReferral sent = sent();
        for (LocalDate day : new LocalDate[] {null, LocalDate.parse("2026-11-19"), LocalDate.parse("2027-11-21")}) {
            assertThatThrownBy(() -> world.in(() -> desk.accept(CECILIA, sent.id(), day, sent.version())))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> world.in(() -> desk.decline(CECILIA, sent.id(), " ", sent.version())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyUnderProtectedIdentityIsReferred() {
        long hidden = enrolled("Dold", true);

        assertThatThrownBy(() -> world.in(() -> desk.refer(CECILIA, hidden, to(Intervention.WORK_TRAINING))))
                .isInstanceOf(NotFound.class);
    }
}
