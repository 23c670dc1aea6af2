package se.butiktorsten.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.butiktorsten.placements.FollowUpAnswer.NO_ANSWER;
import static se.butiktorsten.placements.FollowUpAnswer.STARTED;
import static se.butiktorsten.placements.PlacementStatus.AGREED;
import static se.butiktorsten.placements.PlacementStatus.CANCELLED;
import static se.butiktorsten.placements.PlacementStatus.COMPLETED;
import static se.butiktorsten.placements.PlacementStatus.ENDED_EARLY;
import static se.butiktorsten.placements.PlacementStatus.ONGOING;
import static se.butiktorsten.placements.PlacementStatus.PAUSED;
import static se.butiktorsten.placements.PlacementStatus.PLANNED;
import static se.butiktorsten.world.World.CECILIA;
import static se.butiktorsten.world.World.KARIN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.world.World;

/** Today is Friday 20 November 2026; the florist takes trainees. */
class PlacementOfficeTest {

    private static final AgreementDraft RISKS_TOLD =
            new AgreementDraft("", "", "", "", "", false, "", LocalDate.parse("2026-11-19"), null, null, null, null);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final World world = World.shared();
    private final PlacementOffice office = world.the(PlacementOffice.class);
    private final EmployerDesk employers = world.the(EmployerDesk.class);
    private long anna;
    private Employer florist;

    @BeforeEach
    void aParticipantAndAFlorist() {
        anna = aParticipant();
        florist = anEmployer();
    }

    @Test
    void keepsAnEmployerAsItWasWritten() {
        EmployerDraft draft = employerDraft(anOrgNumber());

        long id = in(() -> employers.add(CECILIA, draft)).id();

        assertThat(in(() -> employers.employer(CECILIA, id))).satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Exempelblommor");
            assertThat(kept.orgNumber())
                    .isEqualTo(OrgNumber.read(draft.orgNumber()).orElseThrow());
            assertThat(kept.address()).isEqualTo("Exempelgatan 1, 211 00 Malmö");
        });
        assertThat(in(() -> employers.employers(CECILIA)))
                .extracting(Employer::id)
                .contains(id);
    }

    @Test
    void namesEverythingThatIsWrongWithAnEmployerAtOnce() {
        EmployerDraft draft =
                new EmployerDraft("  ", "811218-9876", "x".repeat(61), "", "Född 811218-9876", "040-1", 0);

        assertThatThrownBy(() -> in(() -> employers.add(CECILIA, draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field, Fault::code)
                                .containsExactly(
                                        tuple("name", "shared.fault.required"),
                                        tuple("orgNumber", "placements.fault.org-number"),
                                        tuple("branch", "shared.fault.too-long"),
                                        tuple("address", "shared.fault.required"),
                                        tuple("contactName", "shared.fault.personal-number"),
                                        tuple("contactPhone", "placements.fault.phone"),
                                        tuple("seats", "placements.fault.seats")));
    }

    @Test
    void takesAnOrganisationNumberOnce() {
        assertFault(
                () -> in(() -> employers.add(
                        CECILIA, employerDraft("16" + florist.orgNumber().digits()))),
                "orgNumber",
                "placements.fault.employer-known");
    }

    @Test
    void changesAnEmployerThatNobodyElseChanged() {
        EmployerDraft moved = new EmployerDraft(
                "Exempelblommor",
                florist.orgNumber().written(),
                "Blommor",
                "Exempelgatan 2, 211 00 Malmö",
                "Siv",
                "040-00 00 01",
                9);

        Employer changed = in(() -> employers.change(CECILIA, florist.id(), moved, florist.version()));

        assertThat(changed.address()).isEqualTo("Exempelgatan 2, 211 00 Malmö");
        assertThatThrownBy(() -> in(() -> employers.change(CECILIA, florist.id(), moved, florist.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void walksFromPlanToEndAndPlansTheFollowUps() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-08-01", "2026-11-19")));
        assertThat(planned.status()).isEqualTo(PLANNED);

        Placement agreed = agreed(planned);
        assertThat(agreed.status()).isEqualTo(AGREED);
        Placement ongoing = in(() -> office.begin(CECILIA, agreed.id(), agreed.version()));
        assertThat(ongoing.status()).isEqualTo(ONGOING);
        Placement paused = in(() -> office.pause(CECILIA, ongoing.id(), ongoing.version()));
        assertThat(paused.status()).isEqualTo(PAUSED);
        Placement again = in(() -> office.goOn(CECILIA, paused.id(), paused.version()));
        assertThat(again.status()).isEqualTo(ONGOING);
        Placement ended = in(() -> office.end(CECILIA, again.id(), ending("2026-08-31", true), again.version()));

        assertThat(ended.status()).isEqualTo(COMPLETED);
        assertThat(ended.outcome()).isEqualTo(Outcome.EMPLOYED_FIXED);
        assertThat(in(() -> office.followUpsOf(KARIN, ended.id())))
                .extracting(FollowUp::dueOn)
                .containsExactly(LocalDate.parse("2026-11-30"), LocalDate.parse("2027-02-28"));
    }

    @Test
    void endsEarlyFromAPause() {
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");
        Placement paused = in(() -> office.pause(CECILIA, ongoing.id(), ongoing.version()));

        Placement ended = in(() -> office.end(CECILIA, paused.id(), ending("2026-11-18", false), paused.version()));

        assertThat(ended.status()).isEqualTo(ENDED_EARLY);
        assertThat(ended.daysTaken().to()).isEqualTo(LocalDate.parse("2026-11-18"));
    }

    @Test
    void asksNobodyAfterADeath() {
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");
        Ending ending = new Ending(LocalDate.parse("2026-11-18"), false, Outcome.DECEASED, null, null);

        Placement ended = in(() -> office.end(CECILIA, ongoing.id(), ending, ongoing.version()));

        assertThat(in(() -> office.followUpsOf(CECILIA, ended.id()))).isEmpty();
    }

    @Test
    void cancelsWhatHasNotBegunAndNothingElse() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));
        Placement ongoing = ongoing(aParticipant(), "2026-11-01", "2026-12-31");

        assertThat(in(() -> office.cancel(CECILIA, planned.id(), planned.version()))
                        .status())
                .isEqualTo(CANCELLED);
        assertRefused(() -> in(() -> office.cancel(CECILIA, ongoing.id(), ongoing.version())), "placements.is.ongoing");
    }

    @Test
    void refusesEveryStepThatDoesNotFollow() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-11-01", "2026-12-31")));

        assertRefused(() -> in(() -> office.begin(CECILIA, planned.id(), 1)), "placements.is.planned");
        assertRefused(() -> in(() -> office.pause(CECILIA, planned.id(), 1)), "placements.is.planned");
        assertRefused(() -> in(() -> office.goOn(CECILIA, planned.id(), 1)), "placements.is.planned");
        assertRefused(
                () -> in(() -> office.end(CECILIA, planned.id(), ending("2026-11-10", true), 1)),
                "placements.is.planned");
        assertThat(in(() -> office.placement(CECILIA, planned.id())).status()).isEqualTo(PLANNED);
    }

    @Test
    void doesNotBeginUninsured() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-11-01", "2026-12-31", null)));
        Placement agreed = agreed(planned);

        assertRefused(
                () -> in(() -> office.begin(CECILIA, agreed.id(), agreed.version())), "placements.insurance-missing");

        Placement insured = in(() -> office.agreeAnew(
                CECILIA, agreed.id(), terms("2026-11-01", "2026-12-31", InsuranceBasis.MUNICIPAL), agreed.version()));
        assertThat(in(() -> office.begin(CECILIA, insured.id(), insured.version()))
                        .status())
                .isEqualTo(ONGOING);
    }

    @Test
    void doesNotLoseItsInsuranceOnTheWay() {
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");

        assertRefused(
                () -> in(() -> office.agreeAnew(
                        CECILIA, ongoing.id(), terms("2026-11-01", "2026-12-31", null), ongoing.version())),
                "placements.insurance-missing");
    }

    @Test
    void doesNotBeginBeforeItsFirstDay() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-11-21", "2026-12-31")));
        Placement agreed = agreed(planned);

        assertRefused(() -> in(() -> office.begin(CECILIA, agreed.id(), agreed.version())), "placements.not-begun-yet");
        world.at("2026-11-20T23:00:00Z");
        assertThat(in(() -> office.begin(CECILIA, agreed.id(), agreed.version()))
                        .status())
                .as("midnight in Malmö")
                .isEqualTo(ONGOING);
    }

    @Test
    void endsOnADayItLasted() {
        Placement ongoing = ongoing("2026-10-01", "2026-11-15");

        for (String day : List.of("2026-09-30", "2026-11-16", "2026-11-21")) {
            assertThatThrownBy(() -> in(() -> office.end(CECILIA, ongoing.id(), ending(day, true), ongoing.version())))
                    .as(day)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> in(() ->
                        office.end(CECILIA, ongoing.id(), new Ending(null, null, null, null, null), ongoing.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactly("status", "endedOn", "outcome"));
        assertThat(in(() -> office.placement(CECILIA, ongoing.id())).status()).isEqualTo(ONGOING);
    }

    @Test
    void staysAsItEnded() {
        Placement ongoing = ongoing("2026-10-01", "2026-11-15");
        Placement ended = in(() -> office.end(CECILIA, ongoing.id(), ending("2026-11-15", true), ongoing.version()));

        assertRefused(
                () -> in(() -> office.agreeAnew(
                        CECILIA, ended.id(), terms("2026-10-01", "2026-12-31", null), ended.version())),
                "placements.is.completed");
        assertRefused(
                () -> in(() -> office.end(CECILIA, ended.id(), ending("2026-11-14", false), ended.version())),
                "placements.is.completed");
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));
        Placement agreed = agreed(planned);

        assertThat(agreed.version()).isGreaterThan(planned.version());
        assertThatThrownBy(() -> in(() -> office.cancel(CECILIA, planned.id(), planned.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void namesEverythingThatIsWrongWithAPlacementAtOnce() {
        PlacementDraft nothing = new PlacementDraft(null, null, null, null, null, Schedule.NONE, null, "");
        PlacementDraft wrong = new PlacementDraft(
                anna,
                null,
                PlacementKind.TRANSITION_PLACEMENT,
                LocalDate.parse("2026-12-02"),
                LocalDate.parse("2026-12-01"),
                new Schedule(Map.of(
                        DayOfWeek.MONDAY,
                        601,
                        DayOfWeek.TUESDAY,
                        600,
                        DayOfWeek.WEDNESDAY,
                        600,
                        DayOfWeek.THURSDAY,
                        600)),
                null,
                "x".repeat(81));

        assertThat(faultsOf(nothing)).containsExactly("participantId", "kind", "from", "to", "minutes.MONDAY");
        assertThat(faultsOf(wrong))
                .containsExactly("employerId", "to", "supervisor", "minutes.MONDAY", "minutes.MONDAY");
    }

    @Test
    void trainingInOurOwnShopHasNoEmployer() {
        PlacementDraft inside = new PlacementDraft(
                anna,
                null,
                PlacementKind.SHOP_TRAINING,
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2026-12-31"),
                week(10 * 60),
                null,
                "");
        PlacementDraft both = new PlacementDraft(
                anna,
                florist.id(),
                PlacementKind.SHOP_TRAINING,
                LocalDate.parse("2027-12-01"),
                LocalDate.parse("2027-12-31"),
                week(10 * 60),
                null,
                "");

        assertThat(in(() -> office.arrange(CECILIA, inside)).employer()).isNull();
        assertThat(faultsOf(both)).containsExactly("employerId");
    }

    @Test
    void refusesWhatIsNotThere() {
        PlacementDraft nowhere = new PlacementDraft(
                anna,
                999_999L,
                PlacementKind.STUDY_VISIT,
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2026-12-01"),
                week(60),
                null,
                "");

        assertThat(faultsOf(nowhere)).containsExactly("employerId");
        assertThatThrownBy(() -> in(() -> office.placement(CECILIA, 999_999))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> employers.employer(CECILIA, 999_999))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> office.followUp(CECILIA, 999_999))).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsTheExtentInThousandthsOfAFullWeek() {
        Placement placement = in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));

        assertThat(placement.minutesPerWeek()).isEqualTo(15 * 60);
        assertThat(placement.extentPerMille()).isEqualTo(375);
    }

    @Test
    void arrangesNothingForSomebodyWhoIsNotKnown() {
        long hidden = aParticipant(true);

        assertFault(
                () -> in(() -> office.arrange(CECILIA, draft(999_999, "2026-12-01", "2026-12-31", null))),
                "participantId",
                "placements.fault.no-such-participant");
        assertFault(
                () -> in(() -> office.arrange(CECILIA, draft(hidden, "2026-12-01", "2026-12-31", null))),
                "participantId",
                "placements.fault.no-such-participant");
    }

    @Test
    void hidesSomebodyWhoseIdentityBecameProtected() {
        Placement placement = in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));
        assertThat(in(() -> office.placements(KARIN))).extracting(Placement::id).contains(placement.id());

        protect(anna);

        assertThat(in(() -> office.placements(KARIN))).extracting(Placement::id).doesNotContain(placement.id());
        assertThat(in(() -> office.placementsOf(KARIN, Set.of(anna)))).isEmpty();
        assertThat(in(() -> office.followUpsOf(KARIN, placement.id()))).isEmpty();
        assertThatThrownBy(() -> in(() -> office.placement(KARIN, placement.id())))
                .isInstanceOf(NotFound.class);
        assertThat(in(() -> office.placement(CECILIA, placement.id())).id()).isEqualTo(placement.id());
        assertThat(in(() -> office.aliases(CECILIA, List.of(placement)))).isEmpty();
    }

    @Test
    void refusesASecondPlacementOnAnyOfTheDays() {
        in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));

        assertRefused(
                () -> in(() -> office.arrange(CECILIA, draft("2026-12-31", "2027-01-31"))),
                "placements.already-placed");
        assertRefused(
                () -> in(() -> office.arrange(CECILIA, draft("2026-11-01", "2026-12-01"))),
                "placements.already-placed");
        assertRefused(
                () -> in(() -> office.arrange(CECILIA, draft("2026-12-10", "2026-12-10"))),
                "placements.already-placed");
        assertThat(in(() -> office.placementsOf(KARIN, Set.of(anna)))).hasSize(1);
    }

    @Test
    void theDayAfterIsFreeAndSoIsAnotherPerson() {
        in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));

        in(() -> office.arrange(CECILIA, draft("2027-01-01", "2027-01-31")));
        long bo = aParticipant();
        in(() -> office.arrange(CECILIA, draft(bo, "2026-12-01", "2026-12-31", null)));

        assertThat(in(() -> office.placementsOf(KARIN, Set.of(anna)))).hasSize(2);
    }

    @Test
    void aCancelledOneAndTheDaysAfterAnEarlyEndAreFree() {
        Placement cancelled = in(() -> office.arrange(CECILIA, draft("2026-11-01", "2026-12-31")));
        in(() -> office.cancel(CECILIA, cancelled.id(), cancelled.version()));
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");
        in(() -> office.end(CECILIA, ongoing.id(), ending("2026-11-10", false), ongoing.version()));

        Placement next = in(() -> office.arrange(CECILIA, draft("2026-11-11", "2026-12-31")));

        assertThat(next.status()).isEqualTo(PLANNED);
        assertRefused(
                () -> in(() -> office.arrange(CECILIA, draft("2026-11-10", "2026-11-10"))),
                "placements.already-placed");
    }

    @Test
    void isNotExtendedIntoTheNextOne() {
        Placement first = in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));
        in(() -> office.arrange(CECILIA, draft("2027-02-01", "2027-02-28")));

        assertRefused(
                () -> in(() -> office.agreeAnew(
                        CECILIA, first.id(), terms("2026-12-01", "2027-02-01", null), first.version())),
                "placements.already-placed");
        Placement extended = in(
                () -> office.agreeAnew(CECILIA, first.id(), terms("2026-12-01", "2027-01-31", null), first.version()));
        assertThat(extended.period().to()).isEqualTo(LocalDate.parse("2027-01-31"));
    }

    @Test
    void aFollowUpWaitsFromTheDayItIsDue() {
        FollowUp first = endedOn("2026-08-31").get(0);

        assertThat(dueNow()).doesNotContain(first.id());
        assertThat(in(() -> office.due(CECILIA)).soon())
                .extracting(FollowUp::id)
                .contains(first.id());

        world.at("2026-11-29T23:00:00Z");
        assertThat(dueNow()).as("30 November in Malmö").contains(first.id());
    }

    @Test
    void isAnsweredOnceAndTellsWhenTheNextStepBegan() {
        FollowUp first = endedOn("2026-08-20").get(0);
        FollowUpReply reply = new FollowUpReply(STARTED, LocalDate.parse("2026-09-14"), "Trivs bra.");

        FollowUp done = in(() -> office.answer(CECILIA, first.id(), reply, first.version()));

        assertThat(done.doneOn()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(done.doneBy()).isEqualTo("cecilia");
        assertThat(in(() -> office.placement(CECILIA, done.placement().id())).nextStepStartedOn())
                .isEqualTo(LocalDate.parse("2026-09-14"));
        assertThat(dueNow()).doesNotContain(first.id());
        assertRefused(
                () -> in(() ->
                        office.answer(CECILIA, first.id(), new FollowUpReply(NO_ANSWER, null, ""), done.version())),
                "placements.already-followed-up");
    }

    @Test
    void thatNobodyAnsweredIsKeptAsItsOwnAnswer() {
        FollowUp first = endedOn("2026-08-20").get(0);

        FollowUp done =
                in(() -> office.answer(CECILIA, first.id(), new FollowUpReply(NO_ANSWER, null, ""), first.version()));

        assertThat(done.answer()).isEqualTo(NO_ANSWER);
        assertThat(done.placement().nextStepStartedOn()).isNull();
    }

    @Test
    void isNotAnsweredLongBeforeItIsDue() {
        FollowUp second = endedOn("2026-08-20").get(1);

        assertRefused(
                () -> in(() ->
                        office.answer(CECILIA, second.id(), new FollowUpReply(NO_ANSWER, null, ""), second.version())),
                "placements.follow-up-too-early");
    }

    @Test
    void namesEverythingThatIsWrongWithAnAnswerAtOnce() {
        FollowUp first = endedOn("2026-08-20").get(0);
        FollowUpReply wrong = new FollowUpReply(STARTED, LocalDate.parse("2026-11-21"), "Personnummer 811218-9876");
        FollowUpReply mixed = new FollowUpReply(NO_ANSWER, LocalDate.parse("2026-09-01"), "x".repeat(301));

        assertThatThrownBy(() -> in(() -> office.answer(CECILIA, first.id(), wrong, first.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder("startedOn", "note"));
        assertThatThrownBy(() -> in(() -> office.answer(CECILIA, first.id(), mixed, first.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder("startedOn", "note"));
        assertThat(in(() -> office.followUp(CECILIA, first.id())).isDone()).isFalse();
    }

    @Test
    void showsWhatShouldHaveBegunAndWhatShouldHaveEnded() {
        Placement late = in(() -> office.arrange(CECILIA, draft("2026-11-20", "2026-12-31")));
        Placement over = ongoing(aParticipant(), "2026-10-01", "2026-11-19");
        Placement fine = ongoing(aParticipant(), "2026-10-01", "2026-11-20");

        WhatIsDue due = in(() -> office.due(CECILIA));

        assertThat(due.toBegin()).extracting(Placement::id).contains(late.id()).doesNotContain(over.id(), fine.id());
        assertThat(due.toEnd()).extracting(Placement::id).contains(over.id()).doesNotContain(late.id(), fine.id());
    }

    private long aParticipant() {
        return aParticipant(false);
    }

    private long aParticipant(boolean isProtected) {
        String alias = "Praktikant " + NUMBERS.incrementAndGet();
        return in(() -> world.the(ParticipantRegister.class)
                        .enrol(
                                KARIN,
                                new ParticipantDraft(
                                        alias, Workshop.GARDEN, isProtected, WorkingProfile.START, Map.of(), Set.of())))
                .id();
    }

    private void protect(long participantId) {
        ParticipantRegister register = world.the(ParticipantRegister.class);
        in(() -> {
            Participant there = register.participant(KARIN, participantId);
            return register.change(
                    KARIN,
                    participantId,
                    new ParticipantDraft(
                            there.alias(), Workshop.GARDEN, true, there.workingProfile(), Map.of(), Set.of()),
                    there.version());
        });
    }

    private Employer anEmployer() {
        return in(() -> employers.add(CECILIA, employerDraft(anOrgNumber())));
    }

    @Test
    void doesNotBeginBeforeTheRisksAreTold() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-11-01", "2026-12-31")));
        Placement agreed = in(() -> office.agree(CECILIA, planned.id(), planned.version()));

        assertRefused(
                () -> in(() -> office.begin(CECILIA, agreed.id(), agreed.version())), "placements.risks-not-told");

        Placement ongoing = ongoing(aParticipant(), "2026-11-01", "2026-12-31");
        AgreementDraft nothing = new AgreementDraft("", "", "", "", "", false, "", null, null, null, null, null);
        assertRefused(
                () -> in(() -> office.writeAgreement(CECILIA, ongoing.id(), nothing, ongoing.version())),
                "placements.risks-not-told");
    }

    @Test
    void tellsAdaptationsOnlyWhenTheParticipantAgrees() {
        AgreementDraft unasked = new AgreementDraft(
                "", "", "", "", "Lugn plats", false, "", LocalDate.parse("2026-11-21"), null, null, null, null);

        assertThat(unasked.faults(LocalDate.parse("2026-11-20")))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("mayTell", "placements.fault.may-tell"),
                        tuple("risksToldOn", "placements.fault.in-the-future"));
    }

    @Test
    void hoursGrowStepByStepAndEverythingEverAgreedStaysWritten() {
        Placement planned = in(() -> office.arrange(CECILIA, draft("2026-12-01", "2026-12-31")));
        Placement more = in(() -> office.agreeHours(
                CECILIA, planned.id(), week(20 * 60), LocalDate.parse("2026-12-14"), planned.version()));
        Placement less = in(() ->
                office.agreeHours(CECILIA, planned.id(), week(18 * 60), LocalDate.parse("2026-12-14"), more.version()));

        assertThat(less.version()).isGreaterThan(more.version()).isGreaterThan(planned.version());
        Placement kept = in(() -> {
            Placement read = office.placement(CECILIA, planned.id());
            read.allHours();
            return read;
        });
        assertThat(kept.scheduleOn(LocalDate.parse("2026-12-13")).minutesAWeek())
                .isEqualTo(15 * 60);
        assertThat(kept.scheduleOn(LocalDate.parse("2026-12-14")).minutesAWeek())
                .isEqualTo(18 * 60);
        assertThat(kept.hours()).hasSize(2);
        assertThat(kept.allHours())
                .extracting(step -> step.schedule().minutesAWeek())
                .containsExactly(15 * 60, 20 * 60, 18 * 60);
        assertThatThrownBy(() -> in(() -> office.agreeHours(
                        CECILIA, planned.id(), week(60), LocalDate.parse("2026-12-14"), planned.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void hoursThatWereWorkedDoNotChange() {
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");

        assertFault(
                () -> in(() -> office.agreeHours(
                        CECILIA, ongoing.id(), week(60), LocalDate.parse("2026-11-19"), ongoing.version())),
                "from",
                "placements.fault.hours-worked");
        assertThatThrownBy(() -> in(() -> office.agreeHours(
                        CECILIA, ongoing.id(), week(60), LocalDate.parse("2027-01-01"), ongoing.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .extracting(Fault::code)
                                .containsExactly("placements.fault.outside-the-period"));
        assertThat(in(() -> office.agreeHours(
                                CECILIA, ongoing.id(), week(60), LocalDate.parse("2026-11-20"), ongoing.version()))
                        .scheduleOn(LocalDate.parse("2026-11-20"))
                        .minutesAWeek())
                .isEqualTo(60);
    }

    @Test
    void anEmploymentSaysWhereAndWithWhatSupportAndNothingElseDoes() {
        LocalDate day = LocalDate.parse("2026-11-18");

        assertThat(new Ending(day, true, Outcome.EMPLOYED_HOURLY, null, null).faults())
                .extracting(Fault::field)
                .containsExactly("hired", "support");
        assertThat(new Ending(day, true, Outcome.STUDIES, Hired.HERE, EmploymentSupport.MUNICIPAL).faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("hired", "placements.fault.only-employed"),
                        tuple("support", "placements.fault.only-employed"));
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");
        Ending ending =
                new Ending(day, true, Outcome.EMPLOYED_OPEN, Hired.ELSEWHERE, EmploymentSupport.SHELTERED_PUBLIC);
        assertThat(in(() -> office.end(CECILIA, ongoing.id(), ending, ongoing.version())))
                .extracting(Placement::hired, Placement::support)
                .containsExactly(Hired.ELSEWHERE, EmploymentSupport.SHELTERED_PUBLIC);
    }

    @Test
    void whoeverBecomesAnExtraResourceWithUsWasNotHiredWhereTheyWere() {
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");
        Ending byUs = new Ending(
                LocalDate.parse("2026-11-18"),
                true,
                Outcome.EMPLOYED_FIXED,
                Hired.EXTRA_RESOURCE,
                EmploymentSupport.MUNICIPAL);

        PlacementFact fact = PlacementFact.of(in(() -> office.end(CECILIA, ongoing.id(), byUs, ongoing.version())));

        assertThat(fact.isExtraResource()).isTrue();
        assertThat(fact.isHiredThere()).isFalse();
        assertThat(fact.hiredOn()).isNull();
    }

    @Test
    void isFollowedUpOnTheDaysAgreedOnWhileItGoesOn() {
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");
        FollowUp planned =
                in(() -> office.planFollowUp(CECILIA, ongoing.id(), LocalDate.parse("2026-12-01"), ongoing.version()));
        Placement seen = in(() -> office.placement(CECILIA, ongoing.id()));

        assertThat(in(() -> office.due(CECILIA)).soon())
                .extracting(FollowUp::id)
                .contains(planned.id());
        assertFault(
                () -> in(() -> office.planFollowUp(CECILIA, seen.id(), LocalDate.parse("2026-12-01"), seen.version())),
                "dueOn",
                "placements.fault.follow-up-known");
        assertFault(
                () -> in(() -> office.planFollowUp(CECILIA, seen.id(), LocalDate.parse("2026-11-19"), seen.version())),
                "dueOn",
                "placements.fault.day-over");
        FollowUpReply wrong = new FollowUpReply(STARTED, LocalDate.parse("2026-11-20"), "");
        assertFault(
                () -> in(() -> office.answer(CECILIA, planned.id(), wrong, planned.version())),
                "answer",
                "shared.fault.choice");
        FollowUp answered = in(() -> office.answer(
                CECILIA, planned.id(), new FollowUpReply(FollowUpAnswer.GOING_WELL, null, ""), planned.version()));
        assertThat(answered.isDone()).isTrue();
        assertThat(answered.placement().nextStepStartedOn()).isNull();
    }

    @Test
    void waitsForNoContactThatWasAgreedForATimeThatDidNotCome() {
        Placement ongoing = ongoing("2026-11-01", "2026-12-31");
        FollowUp planned =
                in(() -> office.planFollowUp(CECILIA, ongoing.id(), LocalDate.parse("2026-11-25"), ongoing.version()));
        Placement seen = in(() -> office.placement(CECILIA, ongoing.id()));
        in(() -> office.end(CECILIA, seen.id(), ending("2026-11-18", false), seen.version()));

        assertThat(in(() -> office.due(CECILIA)).soon())
                .extracting(FollowUp::id)
                .doesNotContain(planned.id());
        assertThat(in(() -> office.followUpsOf(CECILIA, seen.id())))
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.AGREED, FollowUpKind.THREE_MONTHS, FollowUpKind.SIX_MONTHS);
    }

    @Test
    void followsUpOnTheLastDayOfAShorterMonth() {
        assertThat(FollowUpKind.SIX_MONTHS.dueAfter(LocalDate.parse("2026-08-31")))
                .isEqualTo("2027-02-28");
        assertThat(FollowUpKind.SIX_MONTHS.dueAfter(LocalDate.parse("2027-08-31")))
                .isEqualTo("2028-02-29");
        assertThat(FollowUpKind.THREE_MONTHS.dueAfter(LocalDate.parse("2027-11-30")))
                .isEqualTo("2028-02-29");
        assertThat(FollowUpKind.THREE_MONTHS.dueAfter(LocalDate.parse("2028-02-29")))
                .isEqualTo("2028-05-29");
        assertThat(FollowUpKind.THREE_MONTHS.dueAfter(LocalDate.parse("2026-08-31")))
                .isEqualTo("2026-11-30");
    }

    @Test
    void whatIsNotedAboutAnEmployerStaysWithItsDay() {
        in(() -> employers.note(CECILIA, florist.id(), " Ring efter klockan tio. "));
        in(() -> employers.note(CECILIA, florist.id(), "Vill ha någon i vår."));

        assertThat(in(() -> employers.notesOn(CECILIA, florist.id())))
                .extracting(EmployerNote::text, EmployerNote::writtenOn)
                .containsExactly(
                        tuple("Vill ha någon i vår.", LocalDate.parse("2026-11-20")),
                        tuple("Ring efter klockan tio.", LocalDate.parse("2026-11-20")));
        assertFault(
                () -> in(() -> employers.note(CECILIA, florist.id(), "Anna, 811218-9876")),
                "note",
                "shared.fault.personal-number");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2027-02-27, 2027-02-28",
        "2027-08-31, 2028-02-28, 2028-02-29",
        "2026-12-01, 2027-05-31, 2027-06-01"
    })
    void workPracticeLastsSixCalendarMonthsAtTheMost(LocalDate from, LocalDate last, LocalDate tooLate) {
        assertThat(workPractice(from, last).faults()).isEmpty();
        assertThat(workPractice(from, tooLate).faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("to", "placements.fault.too-long-for-kind"));
        Placement planned = in(() -> office.arrange(CECILIA, workPractice(from, last)));
        assertThatThrownBy(() -> in(() -> office.agreeAnew(
                        CECILIA, planned.id(), new PlacementTerms(from, tooLate, null, ""), planned.version())))
                .isInstanceOf(InvalidInput.class);
    }

    private PlacementDraft workPractice(LocalDate from, LocalDate to) {
        return new PlacementDraft(anna, florist.id(), PlacementKind.WORK_PRACTICE_AF, from, to, week(600), null, "");
    }

    @Test
    void aPlaceIsFullWhenAllItsSeatsAreTakenOnOneDay() {
        Employer small = in(() -> employers.add(
                CECILIA,
                new EmployerDraft("Liten butik", anOrgNumber(), "Butik", "Gatan 3", "Siv", "040-00 00 00", 2)));
        at(small, "2026-12-01", "2026-12-10");
        at(small, "2026-12-10", "2026-12-20");

        assertThatThrownBy(() -> at(small, "2026-12-05", "2026-12-15"))
                .as("both seats are taken on the tenth only")
                .isInstanceOfSatisfying(
                        NoSeat.class,
                        no -> assertThat(no.facts())
                                .containsEntry("day", "2026-12-10")
                                .containsEntry("seats", 2));
        Placement third = at(small, "2026-12-11", "2026-12-31");
        at(small, "2026-12-01", "2026-12-09");
        assertThatThrownBy(() -> in(() -> office.agreeAnew(
                        CECILIA, third.id(), terms("2026-12-09", "2026-12-31", null), third.version())))
                .isInstanceOf(NoSeat.class);
        in(() -> office.cancel(CECILIA, third.id(), third.version()));
        assertThat(at(small, "2026-12-11", "2026-12-31").status()).isEqualTo(PLANNED);
    }

    private Placement at(Employer employer, String from, String to) {
        long somebody = aParticipant();
        return in(() -> office.arrange(
                CECILIA,
                new PlacementDraft(
                        somebody,
                        employer.id(),
                        PlacementKind.TRANSITION_PLACEMENT,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        week(600),
                        null,
                        "Siv")));
    }

    private static EmployerDraft employerDraft(String orgNumber) {
        return new EmployerDraft(
                "Exempelblommor", orgNumber, "Blommor", "Exempelgatan 1, 211 00 Malmö", "Siv", "040-00 00 00", 99);
    }

    /** A number that nobody has: 559 and a running number, with the check digit that fits. */
    private static String anOrgNumber() {
        String nine = String.format("559%06d", NUMBERS.incrementAndGet());
        for (int check = 0; check < 10; check++) {
            if (Luhn.holds(nine + check)) {
                return nine + check;
            }
        }
        throw new AssertionError(nine);
    }

    private PlacementDraft draft(String from, String to) {
        return draft(from, to, InsuranceBasis.KAMMARKOLLEGIET_PROGRAMME);
    }

    private PlacementDraft draft(String from, String to, InsuranceBasis insurance) {
        return draft(anna, from, to, insurance);
    }

    private PlacementDraft draft(long participantId, String from, String to, InsuranceBasis insurance) {
        return new PlacementDraft(
                participantId,
                florist.id(),
                PlacementKind.TRANSITION_PLACEMENT,
                LocalDate.parse(from),
                LocalDate.parse(to),
                week(15 * 60),
                insurance,
                "Siv");
    }

    private static PlacementTerms terms(String from, String to, InsuranceBasis insurance) {
        return new PlacementTerms(LocalDate.parse(from), LocalDate.parse(to), insurance, "Siv");
    }

    private static Ending ending(String on, boolean carriedThrough) {
        return new Ending(
                LocalDate.parse(on), carriedThrough, Outcome.EMPLOYED_FIXED, Hired.HERE, EmploymentSupport.NONE);
    }

    /** Agreed by everybody, and the risks gone through. */
    private Placement agreed(Placement planned) {
        Placement agreed = in(() -> office.agree(CECILIA, planned.id(), planned.version()));
        return in(() -> office.writeAgreement(CECILIA, agreed.id(), RISKS_TOLD, agreed.version()));
    }

    /** From Monday to Friday, as alike as whole minutes allow. */
    private static Schedule week(int minutes) {
        Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < 5; i++) {
            days.put(DayOfWeek.of(i + 1), minutes / 5 + (i < minutes % 5 ? 1 : 0));
        }
        return new Schedule(days);
    }

    private Placement ongoing(String from, String to) {
        return ongoing(anna, from, to);
    }

    private Placement ongoing(long participantId, String from, String to) {
        Placement planned = in(() ->
                office.arrange(CECILIA, draft(participantId, from, to, InsuranceBasis.KAMMARKOLLEGIET_PROGRAMME)));
        Placement agreed = agreed(planned);
        return in(() -> office.begin(CECILIA, agreed.id(), agreed.version()));
    }

    private List<FollowUp> endedOn(String day) {
        Placement ongoing = ongoing("2026-06-01", "2026-12-31");
        in(() -> office.end(CECILIA, ongoing.id(), ending(day, false), ongoing.version()));
        return in(() -> office.followUpsOf(CECILIA, ongoing.id()));
    }

    private List<Long> dueNow() {
        return in(() -> office.due(CECILIA)).followUps().stream()
                .map(FollowUp::id)
                .toList();
    }

    private List<String> faultsOf(PlacementDraft draft) {
        try {
            in(() -> office.arrange(CECILIA, draft));
        } catch (InvalidInput refusal) {
            return refusal.faults().stream().map(Fault::field).toList();
        }
        return List.of();
    }

    private static void assertFault(ThrowingCallable call, String field, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults()).containsExactly(new Fault(field, code)));
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private <T> T in(Callable<T> work) {
        return world.in(work);
    }

    @Test
    void whoeverWantsToBeWrittenToHasAnAddress() {
        Form form = employerDraft(anOrgNumber()).asForm();

        EmployerDraft.read(form.with("contactWay", ContactWay.EMAIL));
        assertThat(form.faults()).extracting(Fault::code).containsExactly("placements.fault.email-missing");

        Form wrong = employerDraft(anOrgNumber()).asForm().with("contactEmail", "siv@");
        EmployerDraft.read(wrong);
        assertThat(wrong.faults()).extracting(Fault::code).containsExactly("mail.fault.address");

        Form right = employerDraft(anOrgNumber()).asForm().with("contactEmail", " siv@example.se ");
        EmployerDraft draft = right.read(EmployerDraft::read);
        assertThat(in(() -> employers.add(CECILIA, draft)).offer().contactEmail())
                .isEqualTo("siv@example.se");
    }

    @Test
    void anAgreementIsSignedOnTheDayOnWhichTheLastOfTheThreeSigned() {
        PlacementAgreement agreement = new PlacementAgreement();
        LocalDate first = LocalDate.parse("2026-11-02");
        LocalDate last = LocalDate.parse("2026-11-19");
        agreement.rewrite(new AgreementDraft("", "", "", "", "", false, "", null, null, first, last, null));
        assertThat(agreement.signedOn()).isNull();

        agreement.rewrite(new AgreementDraft("", "", "", "", "", false, "", null, null, first, last, first));
        assertThat(agreement.signedOn()).isEqualTo(last);
    }
}
