package se.butiktorsten.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.catalog.Demand.ATTENTION_STAMINA;
import static se.butiktorsten.catalog.Demand.FINE_PRECISION;
import static se.butiktorsten.catalog.Demand.PHYSICAL_LOAD;
import static se.butiktorsten.catalog.Demand.SOCIAL_CONTACT;
import static se.butiktorsten.catalog.Demand.STEPS_SEQUENCE;
import static se.butiktorsten.progress.Observation.How.COMPLETED;
import static se.butiktorsten.progress.Observation.How.INTERRUPTED;
import static se.butiktorsten.progress.Observation.How.NOT_FINISHED;
import static se.butiktorsten.tasks.SelfRating.JUST_RIGHT;
import static se.butiktorsten.tasks.SelfRating.NO_ANSWER;
import static se.butiktorsten.tasks.SelfRating.TOO_EASY;
import static se.butiktorsten.tasks.SelfRating.TOO_HARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.progress.Advice.Adapt;
import se.butiktorsten.progress.Advice.Keep;
import se.butiktorsten.progress.Advice.Raise;
import se.butiktorsten.progress.Observation.How;
import se.butiktorsten.tasks.SelfRating;

/** The rule for suggestions, row by row. */
class LevelRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate LONG_AGO = TODAY.minusDays(200);

    /** Everything at 5 but one demand, so that only that one can be raised. */
    private static final WorkingProfile ALL_AT_THE_TOP = new WorkingProfile(5, 5, 5, 5, 5, 5, 5, 5);

    // RAISE

    @Test
    void raisesWhenThreeSessionsWereJustRightOrTooEasyWithLittleSupport() {
        Advice advice = with(precision(2))
                .session(3, JUST_RIGHT, 1)
                .session(2, TOO_EASY, 0)
                .session(2, JUST_RIGHT, 1)
                .suggest();

        assertThat(advice).isEqualTo(new Raise(FINE_PRECISION, new Grounds(3, 1, 2, 0, 0, 0, 0, 1, false)));
    }

    @Test
    void raisesWhenAllThreeWereTooEasy() {
        assertThat(with(precision(2)).sessions(3, 2, TOO_EASY, 0).suggest()).isInstanceOf(Raise.class);
    }

    @Test
    void raisesWhenAllThreeWereJustRightAndTheParticipantAsksForTheNextStep() {
        Case three = with(precision(2)).sessions(3, 2, JUST_RIGHT, 1);

        assertThat(three.suggest()).isEqualTo(keep(KeepReason.NOBODY_ASKED));
        assertThat(three.wantsNextStep().suggest())
                .isEqualTo(new Raise(FINE_PRECISION, new Grounds(3, 0, 3, 0, 0, 0, 1, 1, true)));
    }

    @Test
    void doesNotRaiseWhatIsAtFive() {
        assertThat(with(ALL_AT_THE_TOP)
                        .sessions(3, 5, TOO_EASY, 0)
                        .wantsNextStep()
                        .suggest())
                .isInstanceOf(Keep.class);
        assertThat(with(precision(4)).sessions(3, 4, TOO_EASY, 0).suggest()).isInstanceOf(Raise.class);
    }

    @Test
    void doesNotRaiseOnTwoSessions() {
        assertThat(with(precision(2)).sessions(2, 2, TOO_EASY, 0).suggest()).isEqualTo(keep(KeepReason.TOO_LITTLE));
    }

    @Test
    void doesNotRaiseWhenOneOfTheThreeWasTooHard() {
        assertThat(with(precision(2))
                        .session(2, TOO_EASY, 0)
                        .session(2, TOO_HARD, 0)
                        .session(2, TOO_EASY, 0)
                        .wantsNextStep()
                        .suggest())
                .isEqualTo(keep(KeepReason.AS_IT_IS));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void raisesWithASupportOfAtMostOneInEachOfTheThree(int support, boolean raises) {
        Advice advice = with(precision(2))
                .session(2, JUST_RIGHT, support)
                .session(2, TOO_EASY, 0)
                .session(2, JUST_RIGHT, 1)
                .suggest();

        assertThat(advice instanceof Raise).isEqualTo(raises);
    }

    @Test
    void looksOnlyAtSessionsWhoseTaskDemandedWhatWasAgreedOrMore() {
        assertThat(with(precision(3))
                        .session(3, TOO_EASY, 0)
                        .session(2, TOO_EASY, 0)
                        .session(2, TOO_EASY, 0)
                        .session(4, JUST_RIGHT, 0)
                        .suggest())
                .as("only two of them did")
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
        assertThat(with(precision(3))
                        .session(3, TOO_EASY, 0)
                        .session(2, JUST_RIGHT, 3)
                        .session(4, JUST_RIGHT, 0)
                        .session(3, JUST_RIGHT, 1)
                        .suggest())
                .as("a session below does not count against it")
                .isInstanceOf(Raise.class);
    }

    @Test
    void looksAtTheLastThreeAndNotAtOlderOnes() {
        assertThat(with(precision(2))
                        .sessions(3, 2, TOO_EASY, 0)
                        .session(2, TOO_HARD, 5)
                        .session(2, TOO_HARD, 5)
                        .suggest())
                .isInstanceOf(Raise.class);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "27, true", "28, true", "29, false"})
    void looksAtSessionsOfAtMostTwentyEightDays(int age, boolean raises) {
        Advice advice = with(precision(2))
                .sessions(2, 2, TOO_EASY, 0)
                .on(TODAY.minusDays(age), 2, TOO_EASY, 0)
                .suggest();

        assertThat(advice instanceof Raise).isEqualTo(raises);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "13, false", "14, true", "15, true"})
    void doesNotRaiseWithinFourteenDaysOfAChangedProfile(int days, boolean raises) {
        Case ready = with(precision(2)).sessions(3, 2, TOO_EASY, 0).profileSince(TODAY.minusDays(days));

        assertThat(ready.suggest() instanceof Raise).isEqualTo(raises);
        if (!raises) {
            assertThat(ready.suggest()).isEqualTo(keep(KeepReason.CHANGED_LATELY));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "13, false", "14, true", "15, true"})
    void doesNotRaiseWithinFourteenDaysOfChangedHours(int days, boolean raises) {
        Case ready = with(precision(2)).sessions(3, 2, TOO_EASY, 0).hoursSince(TODAY.minusDays(days));

        assertThat(ready.suggest() instanceof Raise).isEqualTo(raises);
        if (!raises) {
            assertThat(ready.suggest()).isEqualTo(keep(KeepReason.CHANGED_LATELY));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "13, false", "14, true", "60, true"})
    void doesNotRaiseWhenThePlannedHoursGoUpWithinFourteenDays(int days, boolean raises) {
        Case ready = with(precision(2)).sessions(3, 2, TOO_EASY, 0).moreHoursOn(TODAY.plusDays(days));

        assertThat(ready.suggest() instanceof Raise).isEqualTo(raises);
        if (!raises) {
            assertThat(ready.suggest()).isEqualTo(keep(KeepReason.MORE_HOURS_SOON));
        }
    }

    @Test
    void saysThatSomethingWasChangedLatelyBeforeItSpeaksOfHoursToCome() {
        assertThat(with(precision(2))
                        .sessions(3, 2, TOO_EASY, 0)
                        .profileSince(TODAY.minusDays(3))
                        .moreHoursOn(TODAY.plusDays(3))
                        .suggest())
                .isEqualTo(keep(KeepReason.CHANGED_LATELY));
    }

    // Which demand

    @Test
    void raisesTheOneThatTheParticipantAskedFor() {
        Case all = with(WorkingProfile.START).sessions(3, 1, TOO_EASY, 0);

        assertThat(all.wantsMoreOf(SOCIAL_CONTACT).suggest())
                .extracting("demand")
                .isEqualTo(SOCIAL_CONTACT);
    }

    @Test
    void raisesAnotherWhenTheOneAskedForDoesNotQualify() {
        WorkingProfile social = new WorkingProfile(1, 1, 1, 1, 1, 1, 3, 1);

        Advice advice = with(social)
                .sessions(3, 1, TOO_EASY, 0)
                .wantsMoreOf(SOCIAL_CONTACT)
                .suggest();

        assertThat(advice).extracting("demand").isEqualTo(PHYSICAL_LOAD);
    }

    @Test
    void doesNotTakeWhatSomebodyWantsMoreOfForAWishToTakeTheStep() {
        assertThat(with(WorkingProfile.START)
                        .sessions(3, 1, JUST_RIGHT, 0)
                        .wantsMoreOf(SOCIAL_CONTACT)
                        .suggest())
                .isEqualTo(keep(KeepReason.NOBODY_ASKED));
    }

    @Test
    void otherwiseRaisesTheLowest() {
        WorkingProfile uneven = new WorkingProfile(3, 3, 2, 1, 3, 3, 3, 2);

        Advice advice = with(uneven).sessions(3, 3, TOO_EASY, 0).suggest();

        assertThat(advice).extracting("demand").isEqualTo(ATTENTION_STAMINA);
    }

    @Test
    void ofEqualOnesRaisesTheFirstInTheDemandsOwnOrder() {
        assertThat(with(new WorkingProfile(3, 2, 2, 3, 3, 3, 3, 2))
                        .sessions(3, 3, TOO_EASY, 0)
                        .suggest())
                .extracting("demand")
                .isEqualTo(FINE_PRECISION);
        assertThat(with(WorkingProfile.START).sessions(3, 1, TOO_EASY, 0).suggest())
                .extracting("demand")
                .isEqualTo(PHYSICAL_LOAD);
    }

    // ADAPT

    @Test
    void adaptsWhenTwoOfTheLastThreeWereTooHard() {
        assertThat(with(precision(2))
                        .session(2, TOO_HARD, 1)
                        .session(2, JUST_RIGHT, 0)
                        .session(2, TOO_HARD, 2)
                        .suggest())
                .isInstanceOf(Adapt.class)
                .extracting("grounds")
                .isEqualTo(new Grounds(3, 0, 1, 2, 0, 0, 0, 2, false));
    }

    @Test
    void adaptsOnTwoSessionsWhenThereAreNoMore() {
        assertThat(with(precision(2)).sessions(2, 2, TOO_HARD, 0).suggest()).isInstanceOf(Adapt.class);
    }

    @Test
    void doesNotAdaptWhenOneOfTheLastThreeWasTooHard() {
        assertThat(with(precision(2))
                        .session(2, TOO_HARD, 1)
                        .session(2, JUST_RIGHT, 0)
                        .session(2, JUST_RIGHT, 0)
                        .session(2, TOO_HARD, 0)
                        .suggest())
                .isInstanceOf(Keep.class);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "5, true"})
    void adaptsWhenTwoOfTheLastThreeHadASupportOfFourOrMore(int support, boolean adapts) {
        Advice advice = with(precision(2))
                .session(2, JUST_RIGHT, support)
                .session(2, JUST_RIGHT, 0)
                .session(2, NO_ANSWER, support)
                .suggest();

        assertThat(advice instanceof Adapt).isEqualTo(adapts);
    }

    @Test
    void adaptsWhenTwoOfTheLastThreeWereBrokenOff() {
        assertThat(with(precision(2))
                        .interrupted(2)
                        .interrupted(2)
                        .session(2, TOO_EASY, 0)
                        .suggest())
                .isInstanceOf(Adapt.class);
        assertThat(with(precision(2))
                        .interrupted(2)
                        .session(2, JUST_RIGHT, 0)
                        .session(2, JUST_RIGHT, 0)
                        .suggest())
                .isInstanceOf(Keep.class);
    }

    @Test
    void doesNotAddUpDifferentThingsThatHappenedOnceEach() {
        assertThat(with(precision(2))
                        .session(2, TOO_HARD, 1)
                        .session(2, JUST_RIGHT, 5)
                        .interrupted(2)
                        .suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
    }

    @Test
    void adaptsWhateverTheTasksDemanded() {
        assertThat(with(precision(4)).sessions(2, 1, TOO_HARD, 0).suggest()).isInstanceOf(Adapt.class);
    }

    @Test
    void adaptsForSessionsThatWereNotFinishedToo() {
        assertThat(with(precision(2))
                        .ended(NOT_FINISHED, 2, TOO_HARD, 1)
                        .ended(NOT_FINISHED, 2, TOO_HARD, 1)
                        .suggest())
                .isInstanceOf(Adapt.class);
    }

    @ParameterizedTest
    @CsvSource({"28, true", "29, false"})
    void adaptsForSessionsOfAtMostTwentyEightDays(int age, boolean adapts) {
        Advice advice = with(precision(2))
                .session(2, TOO_HARD, 0)
                .on(TODAY.minusDays(age), 2, TOO_HARD, 0)
                .suggest();

        assertThat(advice instanceof Adapt).isEqualTo(adapts);
    }

    @Test
    void adaptsRatherThanRaises() {
        Advice advice = with(WorkingProfile.START)
                .session(1, TOO_EASY, 0)
                .interrupted(1)
                .interrupted(1)
                .sessions(2, 1, TOO_EASY, 0)
                .wantsNextStep()
                .suggest();

        assertThat(advice).isInstanceOf(Adapt.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 14, 15})
    void adaptsHoweverLatelySomethingWasChanged(int days) {
        LocalDate changed = TODAY.minusDays(days);

        Advice advice = with(precision(2))
                .sessions(2, 2, TOO_HARD, 0)
                .profileSince(changed)
                .hoursSince(changed)
                .moreHoursOn(TODAY.plusDays(Math.max(1, days)))
                .suggest();

        assertThat(advice).isInstanceOf(Adapt.class);
    }

    @Test
    void offersAnAdaptationThenAShorterSessionThenAStepBack() {
        assertThat(adapt(with(precision(2)).sessions(2, 2, TOO_HARD, 0)).offers())
                .containsExactly(Offer.ADAPT_TASK, Offer.SHORTER_SESSION, Offer.STEP_BACK);
    }

    @Test
    void namesTheDemandInWhichTheTaskLayFurthestAboveWhatWasAgreed() {
        Adapt adapt = adapt(with(new WorkingProfile(2, 2, 2, 2, 2, 2, 2, 2))
                .asked(new DemandProfile(2, 3, 4, 2, 1, 1, 1, 1), TOO_HARD)
                .asked(new DemandProfile(2, 3, 2, 2, 1, 1, 1, 1), TOO_HARD));

        assertThat(adapt.peaks()).containsExactly(STEPS_SEQUENCE);
    }

    @Test
    void asksWhenTwoDemandsLieEquallyFarAbove() {
        Adapt adapt = adapt(with(new WorkingProfile(2, 2, 2, 2, 2, 2, 2, 2))
                .asked(new DemandProfile(1, 3, 2, 2, 1, 1, 1, 1), TOO_HARD)
                .asked(new DemandProfile(1, 1, 2, 2, 1, 1, 3, 1), TOO_HARD));

        assertThat(adapt.peaks()).containsExactly(FINE_PRECISION, SOCIAL_CONTACT);
    }

    @Test
    void looksForThePeakOnlyInTheSessionsThatSpeakForIt() {
        Adapt adapt = adapt(with(new WorkingProfile(2, 2, 2, 2, 2, 2, 2, 2))
                .asked(new DemandProfile(5, 1, 1, 1, 1, 1, 1, 1), JUST_RIGHT)
                .asked(new DemandProfile(1, 3, 1, 1, 1, 1, 1, 1), TOO_HARD)
                .asked(new DemandProfile(1, 3, 1, 1, 1, 1, 1, 1), TOO_HARD));

        assertThat(adapt.peaks()).containsExactly(FINE_PRECISION);
    }

    @Test
    void offersNoStepBackWhereNothingIsDemandedAlready() {
        WorkingProfile none = new WorkingProfile(0, 2, 2, 2, 2, 2, 2, 2);

        Adapt adapt = adapt(with(none)
                .asked(new DemandProfile(3, 2, 2, 2, 2, 2, 2, 2), TOO_HARD)
                .asked(new DemandProfile(3, 2, 2, 2, 2, 2, 2, 2), TOO_HARD));

        assertThat(adapt.peaks()).isEmpty();
        assertThat(adapt.offers()).containsExactly(Offer.ADAPT_TASK, Offer.SHORTER_SESSION);
    }

    // No answer

    @Test
    void looksPastASessionWithoutAnAnswer() {
        assertThat(with(precision(2))
                        .session(2, TOO_EASY, 0)
                        .session(2, NO_ANSWER, 0)
                        .session(2, TOO_EASY, 0)
                        .suggest())
                .as("it does not fill the three")
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
        assertThat(with(precision(2))
                        .session(2, TOO_EASY, 0)
                        .session(2, NO_ANSWER, 3)
                        .session(2, TOO_EASY, 0)
                        .session(2, JUST_RIGHT, 0)
                        .suggest())
                .as("nor does it count against")
                .isInstanceOf(Raise.class);
    }

    @Test
    void takesNobodyAskedForNoAnswer() {
        assertThat(with(precision(2))
                        .session(2, TOO_EASY, 0)
                        .session(2, null, 0)
                        .session(2, TOO_EASY, 0)
                        .suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
    }

    @Test
    void noAnswerIsNotTooHard() {
        assertThat(with(precision(2))
                        .session(2, NO_ANSWER, 0)
                        .session(2, NO_ANSWER, 0)
                        .session(2, TOO_HARD, 0)
                        .suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
    }

    // Sessions that were not completed

    @Test
    void doesNotRaiseOnSessionsThatWereBrokenOffOrNotFinished() {
        assertThat(with(precision(2))
                        .sessions(2, 2, TOO_EASY, 0)
                        .ended(NOT_FINISHED, 2, TOO_EASY, 0)
                        .suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
        assertThat(with(precision(2)).sessions(2, 2, TOO_EASY, 0).interrupted(2).suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
    }

    @Test
    void aSessionThatWasNotFinishedIsNotOneBrokenOff() {
        assertThat(with(precision(2))
                        .ended(NOT_FINISHED, 2, JUST_RIGHT, 1)
                        .ended(NOT_FINISHED, 2, JUST_RIGHT, 1)
                        .interrupted(2)
                        .suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
    }

    // KEEP

    @Test
    void saysThatThereIsTooLittleToGoOn() {
        assertThat(with(WorkingProfile.START).suggest()).isEqualTo(keep(KeepReason.TOO_LITTLE));
        assertThat(with(WorkingProfile.START).sessions(2, 1, JUST_RIGHT, 1).suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE));
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "5, true"})
    void asksForATalkWhenItWasTooEasyYetThereWasMuchSupport(int support, boolean talks) {
        Keep keep = (Keep) with(precision(2))
                .session(2, JUST_RIGHT, 1)
                .session(2, TOO_EASY, support)
                .session(2, JUST_RIGHT, 1)
                .suggest();

        assertThat(keep.reasons().contains(KeepReason.TALK)).isEqualTo(talks);
    }

    @Test
    void saysBothWhenThereIsTooLittleAndSomethingToTalkAbout() {
        assertThat(with(precision(2)).session(2, TOO_EASY, 3).suggest())
                .isEqualTo(keep(KeepReason.TOO_LITTLE, KeepReason.TALK));
    }

    @Test
    void saysThatAllIsWellWhenThereIsNoMoreToSay() {
        assertThat(with(precision(2)).sessions(3, 2, JUST_RIGHT, 2).suggest()).isEqualTo(keep(KeepReason.AS_IT_IS));
    }

    @Test
    void givesTheSameAnswerToTheSameQuestion() {
        Case three = with(WorkingProfile.START).sessions(3, 1, TOO_EASY, 0);

        assertThat(three.suggest()).isEqualTo(three.suggest());
    }

    /** Everything at 5 but precision, which can then be the only one to raise. */
    private static WorkingProfile precision(int agreed) {
        return new WorkingProfile(5, agreed, 5, 5, 5, 5, 5, 5);
    }

    private static Keep keep(KeepReason... reasons) {
        return new Keep(List.of(reasons));
    }

    private static Adapt adapt(Case that) {
        return (Adapt) that.suggest();
    }

    private static Case with(WorkingProfile profile) {
        return new Case(profile);
    }

    /** One participant, told session by session, the latest first; each on the day before the one told before. */
    private static final class Case {

        private final WorkingProfile profile;
        private final List<Observation> sessions = new ArrayList<>();
        private LocalDate profileSince = LONG_AGO;
        private LocalDate hoursSince = LONG_AGO;
        private @Nullable LocalDate moreHoursOn;
        private boolean wantsNextStep;
        private @Nullable Demand wantsMoreOf;

        Case(WorkingProfile profile) {
            this.profile = profile;
        }

        /** A completed session with a task that demands so much of everything. */
        Case session(int demanded, @Nullable SelfRating rating, int support) {
            return ended(COMPLETED, demanded, rating, support);
        }

        Case sessions(int count, int demanded, SelfRating rating, int support) {
            for (int i = 0; i < count; i++) {
                session(demanded, rating, support);
            }
            return this;
        }

        Case interrupted(int demanded) {
            return ended(INTERRUPTED, demanded, null, null);
        }

        Case ended(How how, int demanded, @Nullable SelfRating rating, @Nullable Integer support) {
            return add(TODAY.minusDays(sessions.size()), how, everything(demanded), rating, support);
        }

        Case on(LocalDate day, int demanded, SelfRating rating, int support) {
            return add(day, COMPLETED, everything(demanded), rating, support);
        }

        Case asked(DemandProfile demands, SelfRating rating) {
            return add(TODAY.minusDays(sessions.size()), COMPLETED, demands, rating, 1);
        }

        private Case add(
                LocalDate day, How how, DemandProfile demands, @Nullable SelfRating rating, @Nullable Integer support) {
            sessions.add(new Observation(sessions.size() + 1, day, how, demands, support, rating));
            return this;
        }

        Case profileSince(LocalDate day) {
            profileSince = day;
            return this;
        }

        Case hoursSince(LocalDate day) {
            hoursSince = day;
            return this;
        }

        Case moreHoursOn(LocalDate day) {
            moreHoursOn = day;
            return this;
        }

        Case wantsNextStep() {
            wantsNextStep = true;
            return this;
        }

        Case wantsMoreOf(Demand demand) {
            wantsMoreOf = demand;
            return this;
        }

        Advice suggest() {
            return LevelRule.suggest(new Facts(
                    TODAY, profile, profileSince, hoursSince, moreHoursOn, wantsNextStep, wantsMoreOf, sessions));
        }
    }

    private static DemandProfile everything(int demanded) {
        int[] all = new int[Demand.values().length];
        Arrays.fill(all, demanded);
        return new DemandProfile(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }
}
