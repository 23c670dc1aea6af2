package se.butiktorsten.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.PersistenceException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.RaisedLately;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.HowItWent;
import se.butiktorsten.tasks.Outcome;
import se.butiktorsten.tasks.Outcomes;
import se.butiktorsten.tasks.SelfRating;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

class ProgressDeskTest {

    private static final LocalDate TODAY = Making.FRIDAY;
    private static final DecisionDraft YES = new DecisionDraft(Decision.ACCEPTED, null, null, true, "", false);
    private static final DecisionDraft NO = new DecisionDraft(Decision.DECLINED, null, null, true, "", false);
    private static int people;
    private static long easyStep;

    private final World world = World.shared();
    private final Making making = new Making(world);
    private final ProgressDesk desk = world.the(ProgressDesk.class);
    private final ParticipantRegister register = world.the(ParticipantRegister.class);
    private final Outcomes outcomes = world.the(Outcomes.class);

    @BeforeEach
    void itIsAFriday() {
        if (easyStep == 0) {
            easyStep = step(new DemandProfile(1, 1, 1, 1, 1, 1, 1, 1));
        }
    }

    @Test
    void suggestsAStepForwardWithItsFactsAndChangesNothingByItself() {
        Participant anna = readyForMore();

        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        assertThat(open.kind()).isEqualTo(SuggestionKind.RAISE);
        assertThat(open.demands()).containsExactly(Demand.PHYSICAL_LOAD);
        assertThat(open.grounds()).isEqualTo(new Grounds(3, 1, 2, 0, 0, 0, 0, 1, false));
        assertThat(open.madeOn()).isEqualTo(TODAY);
        assertThat(open.lastDay()).isEqualTo(TODAY.plusDays(14));
        assertThat(look(anna).suggestion().orElseThrow().id())
                .as("looking again")
                .isEqualTo(open.id());
        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
        assertThat(reread(anna).version()).isEqualTo(anna.version());
    }

    @Test
    void aidsAreAnAdaptationAndChangeNothingOfWhatIsSuggested() {
        Participant without = readyForMore();
        Participant with = somebody(WorkingProfile.START);
        for (int daysAgo = 1; daysAgo <= 3; daysAgo++) {
            LocalDate day = TODAY.minusDays(daysAgo);
            HowItWent went = new HowItWent(
                    Outcome.WENT_WELL,
                    daysAgo == 1 ? 1 : 0,
                    daysAgo == 2 ? SelfRating.TOO_EASY : SelfRating.JUST_RIGHT,
                    Set.of(Aid.values()));
            world.does(() -> outcomes.noteEarlier(World.KARIN, with.id(), easyStep, day, went));
        }

        LevelSuggestion suggested = look(with).suggestion().orElseThrow();

        assertThat(suggested.kind()).isEqualTo(SuggestionKind.RAISE);
        assertThat(suggested.grounds())
                .isEqualTo(look(without).suggestion().orElseThrow().grounds());
    }

    @Test
    void anAcceptedStepForwardRaisesOneDemandByOneFromToday() {
        Participant anna = readyForMore();
        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        LevelSuggestion decided = decide(open, YES);

        assertThat(reread(anna).workingProfile()).isEqualTo(new WorkingProfile(2, 1, 1, 1, 1, 1, 1, 1));
        assertThat(reread(anna).agreedOn()).isEqualTo(TODAY);
        assertThat(decided.decision()).contains(Decision.ACCEPTED);
        assertThat(decided.decidedBy()).contains("karin");
        assertThat(decided.participantPresent()).contains(true);
        assertThat(look(anna).suggestion()).isEmpty();
        assertThat(look(anna).decided())
                .extracting(LevelSuggestion::stepDemand)
                .containsExactly(java.util.Optional.of(Demand.PHYSICAL_LOAD));
    }

    @Test
    void theSameDecisionSentTwiceIsAnsweredAlikeAndAnotherIsRefused() {
        Participant anna = readyForMore();
        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        LevelSuggestion first = decide(open, YES);
        LevelSuggestion again = decide(open, YES);

        assertThat(again.decidedAt()).isEqualTo(first.decidedAt());
        assertThat(reread(anna).workingProfile().physicalLoad()).isEqualTo(2);
        assertThatThrownBy(() -> decide(open, NO)).isInstanceOf(AlreadyDecided.class);
        assertThat(reread(anna).workingProfile().physicalLoad()).isEqualTo(2);
    }

    @Test
    void aDeclineChangesNothingAndIsNotBroughtUpAgainForFourteenDays() {
        Participant anna = readyForMore();

        decide(look(anna).suggestion().orElseThrow(), NO);

        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
        assertThat(look(anna).suggestion()).isEmpty();
        assertThat(look(anna).keep()).containsExactly(KeepReason.TALKED_ABOUT);
        world.at("2026-12-03T09:00:00Z");
        assertThat(look(anna).suggestion()).isEmpty();
        world.at("2026-12-04T09:00:00Z");
        assertThat(look(anna).suggestion()).isPresent();
    }

    @Test
    void anAcceptedStepBackLowersTheDemandThatStoodOut() {
        Participant anna = somebody(new WorkingProfile(1, 2, 1, 1, 1, 1, 1, 1));
        long fiddly = step(new DemandProfile(1, 3, 1, 1, 1, 1, 1, 1));
        tried(anna, fiddly, 1, SelfRating.TOO_HARD, 2);
        tried(anna, fiddly, 2, SelfRating.TOO_HARD, 2);
        LevelSuggestion open = look(anna).suggestion().orElseThrow();
        assertThat(open.offers()).containsExactly(Offer.ADAPT_TASK, Offer.SHORTER_SESSION, Offer.STEP_BACK);
        assertThat(open.demands()).containsExactly(Demand.FINE_PRECISION);

        decide(open, accepted(Offer.STEP_BACK, Demand.FINE_PRECISION));

        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
        assertThat(reread(anna).agreedOn()).isEqualTo(TODAY);
    }

    @Test
    void theOtherOffersChangeNothingButAreKept() {
        Participant anna = tooMuch();
        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        decide(
                open,
                new DecisionDraft(Decision.ACCEPTED, Offer.SHORTER_SESSION, null, false, " Paus efter halva. ", false));

        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
        assertThat(reread(anna).version()).isEqualTo(anna.version());
        LevelSuggestion kept = look(anna).decided().get(0);
        assertThat(kept.offer()).contains(Offer.SHORTER_SESSION);
        assertThat(kept.stepDemand()).isEmpty();
        assertThat(kept.note()).isEqualTo("Paus efter halva.");
        assertThat(kept.participantPresent()).contains(false);
    }

    @Test
    void asksWhichDemandWhenSeveralLieEquallyFarAbove() {
        LevelSuggestion open = look(tooMuch()).suggestion().orElseThrow();
        assertThat(open.demands()).as("all of them lie level").containsExactly(Demand.values());

        assertThat(faultsOf(open, accepted(Offer.STEP_BACK, null))).containsExactly("demand");
        assertThat(faultsOf(open, accepted(null, null))).containsExactly("offer");
        assertThat(faultsOf(open, accepted(Offer.ADAPT_TASK, Demand.FINE_PRECISION)))
                .containsExactly("demand");
        assertThat(decide(open, accepted(Offer.STEP_BACK, Demand.SOCIAL_CONTACT))
                        .stepDemand())
                .contains(Demand.SOCIAL_CONTACT);
    }

    @Test
    void refusesAStepBackInADemandThatDidNotStandOut() {
        Participant anna = somebody(WorkingProfile.START);
        long fiddly = step(new DemandProfile(1, 3, 1, 1, 1, 1, 1, 1));
        tried(anna, fiddly, 1, SelfRating.TOO_HARD, 2);
        tried(anna, fiddly, 2, SelfRating.TOO_HARD, 2);
        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        assertThat(faultsOf(open, accepted(Offer.STEP_BACK, Demand.SOCIAL_CONTACT)))
                .containsExactly("demand");
        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
    }

    @Test
    void anUndecidedAdaptComesAgainWhenItsDaysAreOver() {
        Participant anna = tooMuch();
        LevelSuggestion first = look(anna).suggestion().orElseThrow();

        world.at("2026-12-04T22:00:00Z");
        assertThat(look(anna).suggestion().orElseThrow().id()).isEqualTo(first.id());
        world.at("2026-12-05T09:00:00Z");
        LevelSuggestion second = look(anna).suggestion().orElseThrow();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.kind()).isEqualTo(SuggestionKind.ADAPT);
        assertThat(second.madeOn()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThatThrownBy(() -> decide(first, NO)).isInstanceOf(NoLongerSo.class);
    }

    @Test
    void anUndecidedAdaptIsGoneWithItsDaysWhenTheRuleNoLongerSaysSo() {
        Participant anna = tooMuch();
        look(anna);

        world.at("2026-12-20T09:00:00Z");

        assertThat(look(anna).suggestion()).isEmpty();
        assertThat(look(anna).keep()).containsExactly(KeepReason.TOO_LITTLE);
    }

    @Test
    void anOpenAdaptStaysThoughTheRuleNoLongerSaysSo() {
        Participant anna = tooMuch();
        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        world.at("2026-11-24T09:00:00Z");
        tried(anna, easyStep, 1, SelfRating.JUST_RIGHT, 0);
        tried(anna, easyStep, 2, SelfRating.JUST_RIGHT, 0);

        assertThat(look(anna).suggestion().orElseThrow().id()).isEqualTo(open.id());
        assertThat(onTheList(anna)).isTrue();
    }

    @Test
    void whatWasTalkedAboutComesAgainOnlyWithSomethingNew() {
        Participant anna = tooMuch();
        decide(look(anna).suggestion().orElseThrow(), accepted(Offer.ADAPT_TASK, null));
        assertThat(look(anna).suggestion()).as("the same two sessions").isEmpty();

        world.at("2026-11-23T09:00:00Z");
        tried(anna, easyStep, 1, SelfRating.JUST_RIGHT, 0);
        assertThat(look(anna).suggestion()).as("a good one after them").isEmpty();

        world.at("2026-11-24T09:00:00Z");
        tried(anna, easyStep, 1, SelfRating.TOO_HARD, 0);
        assertThat(look(anna).suggestion()).as("another hard one").isPresent();
    }

    @Test
    void anOpenStepForwardStandsWhileTheSessionsGoWell() {
        Participant anna = readyForMore();
        LevelSuggestion raise = look(anna).suggestion().orElseThrow();

        world.at("2026-11-24T09:00:00Z");
        for (int daysAgo = 1; daysAgo <= 3; daysAgo++) {
            tried(anna, easyStep, daysAgo, SelfRating.JUST_RIGHT, 0);
        }
        assertThat(look(anna).suggestion().orElseThrow().id())
                .as("nothing was too easy since")
                .isEqualTo(raise.id());

        world.at("2026-11-25T09:00:00Z");
        tried(anna, easyStep, 1, SelfRating.TOO_HARD, 0);
        assertThat(look(anna).suggestion()).as("one was too hard").isEmpty();
        assertThatThrownBy(() -> decide(raise, YES)).isInstanceOf(NoLongerSo.class);
    }

    @Test
    void anOpenStepForwardGivesWayToTheOneThatThePersonAsksFor() {
        Participant anna = readyForMore();
        LevelSuggestion first = look(anna).suggestion().orElseThrow();

        world.does(() -> register.noteWish(World.KARIN, anna.id(), false, "SOCIAL_CONTACT", anna.version()));

        LevelSuggestion second = look(anna).suggestion().orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.demands()).containsExactly(Demand.SOCIAL_CONTACT);
    }

    @Test
    void anOpenStepForwardGivesWayToAnAdapt() {
        Participant anna = readyForMore();
        LevelSuggestion raise = look(anna).suggestion().orElseThrow();

        world.at("2026-11-24T09:00:00Z");
        tried(anna, easyStep, 1, SelfRating.TOO_HARD, 0);
        tried(anna, easyStep, 2, SelfRating.TOO_HARD, 0);

        assertThat(look(anna).suggestion().orElseThrow().kind()).isEqualTo(SuggestionKind.ADAPT);
        assertThatThrownBy(() -> decide(raise, YES)).isInstanceOf(NoLongerSo.class);
        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
    }

    @Test
    void hoursAndDifficultyAreNotRaisedTogetherEvenFromAnOpenPage() {
        Participant anna = readyForMore();
        LevelSuggestion raise = look(anna).suggestion().orElseThrow();

        world.does(() -> register.agreeHours(
                World.KARIN, anna.id(), new Schedule(Map.of(DayOfWeek.MONDAY, 240)), TODAY, anna.version()));

        assertThatThrownBy(() -> decide(raise, YES)).isInstanceOf(NoLongerSo.class);
        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
        assertThat(look(anna).suggestion()).isEmpty();
        assertThat(look(anna).keep()).containsExactly(KeepReason.CHANGED_LATELY);
    }

    @Test
    void noStepForwardIsTakenShortlyBeforePlannedHoursGoUp() {
        Participant anna = readyForMore();
        LevelSuggestion raise = look(anna).suggestion().orElseThrow();

        world.does(() -> register.agreeHours(
                World.KARIN,
                anna.id(),
                new Schedule(Map.of(DayOfWeek.MONDAY, 240)),
                TODAY.plusDays(10),
                anna.version()));

        assertThatThrownBy(() -> decide(raise, YES)).isInstanceOf(RaisedLately.class);
        assertThat(reread(anna).workingProfile()).isEqualTo(WorkingProfile.START);
        assertThat(look(anna).suggestion()).isEmpty();
        assertThat(look(anna).keep()).containsExactly(KeepReason.MORE_HOURS_SOON);
        assertThat(onTheList(anna)).isFalse();
    }

    @Test
    void suggestsAStepForwardWhenMoreHoursAreAFortnightAway() {
        Participant anna = readyForMore();

        hours(anna, 240, TODAY.plusDays(14));

        assertThat(look(anna).suggestion()).isPresent();
        hours(anna, 240, TODAY.plusDays(13));
        assertThat(look(anna).suggestion()).isEmpty();
    }

    @Test
    void suggestsTheStepForwardAgainWhenThePlannedHoursAreTakenBack() {
        Participant anna = readyForMore();
        hours(anna, 240, TODAY.plusDays(10));
        assertThat(look(anna).suggestion()).isEmpty();

        long seen = reread(anna).version();
        world.does(() -> register.takeBackHours(World.KARIN, anna.id(), TODAY.plusDays(10), seen));

        assertThat(look(anna).suggestion().orElseThrow().kind()).isEqualTo(SuggestionKind.RAISE);
    }

    private void hours(Participant person, int mondays, LocalDate from) {
        long seen = reread(person).version();
        world.does(() -> register.agreeHours(
                World.KARIN, person.id(), new Schedule(Map.of(DayOfWeek.MONDAY, mondays)), from, seen));
    }

    @Test
    void suggestsWhatThePersonWantsMoreOf() {
        Participant anna = readyForMore();

        world.does(() -> register.noteWish(World.KARIN, anna.id(), true, "SOCIAL_CONTACT", anna.version()));

        assertThat(look(anna).suggestion().orElseThrow().demands()).containsExactly(Demand.SOCIAL_CONTACT);
    }

    @Test
    void refusesAPersonalNumberInANoteAndTellsOfWords() {
        Participant anna = readyForMore();
        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        assertThat(faultsOf(open, note("Ring 811218-9876", true))).containsExactly("note");
        assertThat(faultsOf(open, note("x".repeat(501), true))).containsExactly("note");
        assertThat(faultsOf(open, note("Det finns brist på tyg", false))).containsExactly("note");
        assertThat(decide(open, note("Det finns brist på tyg", true)).note()).isEqualTo("Det finns brist på tyg");
    }

    @Test
    void namesEverythingThatIsMissing() {
        LevelSuggestion open = look(readyForMore()).suggestion().orElseThrow();

        assertThat(faultsOf(open, new DecisionDraft(null, null, null, null, "", false)))
                .containsExactly("decision", "participantPresent");
    }

    @Test
    void listsThoseWithSomethingToTalkAboutByAlias() {
        Participant ready = readyForMore();
        Participant tooMuch = tooMuch();
        Participant calm = somebody(WorkingProfile.START);
        Participant easyWithSupport = somebody(WorkingProfile.START);
        tried(easyWithSupport, easyStep, 1, SelfRating.TOO_EASY, 3);

        List<ToTalkAbout> list = world.in(() -> desk.toTalkAbout(World.KARIN));

        assertThat(list).extracting(one -> one.person().alias()).isSorted();
        assertThat(list)
                .extracting(one -> one.person().id())
                .contains(ready.id(), tooMuch.id(), easyWithSupport.id())
                .doesNotContain(calm.id());
        assertThat(list)
                .filteredOn(one -> one.person().id() == easyWithSupport.id())
                .allSatisfy(one -> assertThat(one.suggestion()).isEmpty());
    }

    @Test
    void somebodyWhoHasLeftIsNotOnTheListAndNothingIsDecidedForThem() {
        Participant anna = readyForMore();
        LevelSuggestion open = look(anna).suggestion().orElseThrow();

        world.does(() -> register.leave(World.KARIN, anna.id(), anna.version()));

        assertThat(onTheList(anna)).isFalse();
        assertThatThrownBy(() -> decide(open, YES)).isInstanceOf(NoLongerSo.class);
        assertThat(look(anna).suggestion()).isEmpty();
    }

    @Test
    void keepsOneOpenSuggestionPerPersonInTheDatabaseToo() {
        Participant anna = tooMuch();
        look(anna);
        LevelSuggestions keeper = world.the(LevelSuggestions.class);
        Advice.Raise raise = new Advice.Raise(Demand.PHYSICAL_LOAD, new Grounds(3, 3, 0, 0, 0, 0, 0, 0, false));

        assertThatThrownBy(() -> world.does(() -> keeper.add(new LevelSuggestion(anna.id(), raise, TODAY))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void notesWhoLookedAndWhoDecided() {
        Participant anna = readyForMore();
        long before = notes(anna, "READ");

        LevelSuggestion open = look(anna).suggestion().orElseThrow();
        assertThat(notes(anna, "READ")).isEqualTo(before + 1);
        decide(open, NO);

        assertThat(notes(anna, "STEP_DECIDED")).isEqualTo(1);
    }

    private long notes(Participant person, String action) {
        return world.in(() -> (Number) world.entityManager()
                        .createNativeQuery("SELECT COUNT(*) FROM audit_event WHERE action = '" + action
                                + "' AND subject_kind = 'participant' AND subject_id = '" + person.id() + "'")
                        .getSingleResult())
                .longValue();
    }

    private PersonsSteps look(Participant person) {
        return world.in(() -> desk.of(World.KARIN, person.id()));
    }

    private boolean onTheList(Participant person) {
        return world.in(() -> desk.toTalkAbout(World.KARIN)).stream()
                .anyMatch(one -> one.person().id() == person.id());
    }

    private LevelSuggestion decide(LevelSuggestion open, DecisionDraft draft) {
        return world.in(() -> desk.decide(World.KARIN, open.id(), draft));
    }

    private List<String> faultsOf(LevelSuggestion open, DecisionDraft draft) {
        InvalidInput no = catchThrowableOfType(InvalidInput.class, () -> decide(open, draft));
        return no.faults().stream().map(Fault::field).toList();
    }

    private static DecisionDraft accepted(Offer offer, Demand demand) {
        return new DecisionDraft(Decision.ACCEPTED, offer, demand, true, "", false);
    }

    private static DecisionDraft note(String text, boolean keepWords) {
        return new DecisionDraft(Decision.OTHER, null, null, true, text, keepWords);
    }

    /** Somebody at the start for whom a step forward is due. */
    private Participant readyForMore() {
        Participant person = somebody(WorkingProfile.START);
        tried(person, easyStep, 1, SelfRating.JUST_RIGHT, 1);
        tried(person, easyStep, 2, SelfRating.TOO_EASY, 0);
        tried(person, easyStep, 3, SelfRating.JUST_RIGHT, 0);
        return person;
    }

    /** Somebody at the start for whom two sessions were too hard. */
    private Participant tooMuch() {
        Participant person = somebody(WorkingProfile.START);
        tried(person, easyStep, 1, SelfRating.TOO_HARD, 1);
        tried(person, easyStep, 2, SelfRating.TOO_HARD, 1);
        return person;
    }

    private void tried(Participant person, long step, int daysAgo, SelfRating rating, int support) {
        LocalDate day = se.butiktorsten.shared.SwedishTime.dayOf(world.now()).minusDays(daysAgo);
        world.does(() -> outcomes.noteEarlier(
                World.KARIN, person.id(), step, day, new HowItWent(Outcome.WENT_WELL, support, rating)));
    }

    private Participant somebody(WorkingProfile profile) {
        return world.in(() -> register.enrolSince(
                World.KARIN,
                new ParticipantDraft("Steg" + ++people, Workshop.CARDBOARD, false, profile, Map.of(), Set.of()),
                LocalDate.of(2026, 9, 1)));
    }

    private Participant reread(Participant person) {
        return world.in(() -> register.participant(World.KARIN, person.id()));
    }

    private long step(DemandProfile demands) {
        ProductionOrder order = making.order(
                making.product(
                        Workshop.CARDBOARD, Unit.PIECE, List.of(Making.step("Vika", SafetyClass.NONE, null, demands))),
                10);
        return world.in(() -> world.the(ProductionFloor.class).stepsOf(World.KARIN, order.id()))
                .get(0)
                .orderStepId();
    }
}
