package se.butiktorsten.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.CECILIA;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.butiktorsten.exchange.ExchangeDesk;
import se.butiktorsten.exchange.ListKind;
import se.butiktorsten.exchange.Preview;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.world.World;

/** Today is Friday 20 November 2026; a coordinator writes episodes down. */
class EpisodeDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static int numbers;

    private final World world = World.shared();
    private final EpisodeDesk desk = world.the(EpisodeDesk.class);

    private static Form filled() {
        return Form.empty()
                .with("reference", "E-" + ++numbers)
                .with("caseRef", "2026-0001")
                .with("sex", Sex.WOMAN)
                .with("ageBand", AgeBand.UNDER_30)
                .with("intervention", Intervention.WORK_TRAINING)
                .with("referrer", Referrer.EMPLOYMENT_SERVICE)
                .with("startedOn", "2026-03-01");
    }

    private static Form ended() {
        return filled().with("endedOn", "2026-08-31")
                .with("completed", YesNo.YES)
                .with("next", Outcome.STUDIES);
    }

    private static Map<String, String> faults(Form form) {
        EpisodeDraft.read(form, TODAY);
        return form.faults().stream()
                .collect(java.util.stream.Collectors.toMap(fault -> fault.field(), fault -> fault.code()));
    }

    @Test
    void keepsWhatWasWrittenAndChangesIt() {
        Form form = ended().with("goalReached", YesNo.YES)
                .with("wellbeing", YesNo.NO)
                .with("goal", "Eget arbete");
        Episode kept = world.in(() -> desk.add(CECILIA, EpisodeDraft.read(form, TODAY)));

        assertThat(kept.asDraft()).isEqualTo(EpisodeDraft.read(form, TODAY));
        Form other = kept.asDraft().asForm().with("next", Outcome.MOVED);
        Episode changed =
                world.in(() -> desk.change(CECILIA, kept.id(), EpisodeDraft.read(other, TODAY), kept.version()));
        assertThat(changed.next()).isEqualTo(Outcome.MOVED);
        assertThatThrownBy(() -> world.in(
                        () -> desk.change(CECILIA, kept.id(), EpisodeDraft.read(other, TODAY), kept.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void makesAReferenceWhenNoneIsWrittenAndRefusesOneThatIsThere() {
        Form form = filled().with("reference", "");
        Episode made = world.in(() -> desk.add(CECILIA, EpisodeDraft.read(form, TODAY)));

        assertThat(made.reference()).matches("I-[0-9A-F]{8}");
        Form again = filled().with("reference", made.reference());
        assertThatThrownBy(() -> world.in(() -> desk.add(CECILIA, EpisodeDraft.read(again, TODAY))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        no -> assertThat(no.faults())
                                .extracting(fault -> fault.code())
                                .containsExactly("results.fault.reference-known"));
    }

    @Test
    void anAnonymousOneHasNeitherCaseNorSexNorAge() {
        assertThat(faults(filled().with("anonymous", true).with("participantId", 4)))
                .containsOnlyKeys("caseRef", "participantId", "sex", "ageBand")
                .containsValue("results.fault.anonymous");
        assertThat(faults(filled().with("anonymous", true)
                        .with("caseRef", "")
                        .with("sex", "")
                        .with("ageBand", "")))
                .isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(faults(Form.empty()))
                .containsOnlyKeys("caseRef", "sex", "ageBand", "intervention", "referrer", "startedOn");
        assertThat(faults(filled().with("endedOn", "2026-08-31"))).containsOnlyKeys("completed", "next");
    }

    @Test
    void whatIsKnownAtTheEndIsNotKnownBefore() {
        assertThat(faults(filled().with("completed", YesNo.YES)
                        .with("next", Outcome.STUDIES)
                        .with("goalReached", YesNo.NO)
                        .with("summaryOn", "2026-05-01")
                        .with("wellbeing", YesNo.YES)
                        .with("stepToWork", YesNo.YES)
                        .with("followedUpOn", "2026-05-01")
                        .with("nextStepStartedOn", "2026-05-01")))
                .hasSize(8)
                .containsValue("results.fault.only-when-ended");
    }

    @Test
    void anAssessmentHasNoIndividualGoal() {
        assertThat(faults(ended().with("intervention", Intervention.WORK_CAPACITY_ASSESSMENT)
                        .with("goalReached", YesNo.YES)))
                .containsExactly(Map.entry("goalReached", "results.fault.no-goal"));
    }

    @ParameterizedTest
    @CsvSource({
        "startedOn, 1999-12-31, results.fault.year",
        "startedOn, 2026-11-21, results.fault.after",
        "startedOn, 2026-09-01, results.fault.before",
        "endedOn, 2026-02-28, results.fault.before",
        "endedOn, 2026-11-21, results.fault.after",
        "summaryOn, 2026-02-28, results.fault.before",
        "summaryOn, 2026-11-21, results.fault.after",
        "followedUpOn, 2026-08-30, results.fault.before",
        "followedUpOn, 2026-11-21, results.fault.after",
        "nextStepStartedOn, 2026-09-01, results.fault.only-when-followed-up"
    })
    void noDayComesBeforeTheOneItFollowsNorAfterToday(String field, String day, String fault) {
        assertThat(faults(ended().with(field, day))).containsValue(fault);
    }

    @Test
    void theNextStepBeganBeforeItWasHeardOf() {
        assertThat(faults(ended().with("followedUpOn", "2026-11-01").with("nextStepStartedOn", "2026-11-02")))
                .containsExactly(Map.entry("nextStepStartedOn", "results.fault.after"));
    }

    @Test
    void noPersonalNumberIsTaken() {
        assertThat(faults(filled().with("caseRef", "811218-9876").with("goal", "mål för 811218-9876")))
                .containsOnlyKeys("caseRef", "goal")
                .containsValue("shared.fault.personal-number");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2026-11-30, YES",
        "2026-08-31, 2026-12-01, NO",
        "2023-11-30, 2024-02-29, YES",
        "2022-11-30, 2023-02-28, YES",
        "2022-11-30, 2023-03-01, NO"
    })
    void theNextStepCountsWithinThreeCalendarMonths(LocalDate ended, LocalDate began, YesNo inTime) {
        Form form = ended().with("startedOn", "2020-01-01")
                .with("endedOn", ended)
                .with("followedUpOn", "2027-01-01")
                .with("nextStepStartedOn", began);
        Episode episode = new Episode("x", EpisodeDraft.read(form, LocalDate.of(2027, 2, 1)));

        assertThat(form.faults()).isEmpty();
        assertThat(episode.nextStepInTime()).isEqualTo(inTime);
    }

    @Test
    void aFileIsTriedFirstAndItsFaultsAreNamedByRowAndColumn() {
        ExchangeDesk exchange = world.the(ExchangeDesk.class);
        String file = EpisodeFile.HEADERS + "\n"
                + "X1;nej;Ä1;Kvinna;Under 30;Arbetsträning;Arbetsförmedlingen;2026-01-01;;;;;;;;;;\n"
                + "X2;ja;Ä2;;;Arbetsträning;Regionen;2026-01-01;;;;;;;;;;\n"
                + "X1;nej;Ä3;Man;Under 30;Städning;Regionen;2026-13-01;;;;;;;;;;\n";
        UUID id = UUID.randomUUID();
        world.in(() -> exchange.send(CECILIA, id, ListKind.EPISODES, "fel.csv", file.getBytes(StandardCharsets.UTF_8)));

        Preview preview = world.in(() -> exchange.preview(CECILIA, id));

        assertThat(preview.faults())
                .extracting(fault -> fault.line() + " " + fault.column())
                .containsExactlyInAnyOrder("3 ärende", "4 beteckning", "4 insats", "4 inskriven");
        assertThatThrownBy(() -> world.in(() -> exchange.carryOut(CECILIA, id, preview.fingerprint())))
                .isInstanceOf(InvalidInput.class);
        EpisodeDesk own = desk;
        assertThat(world.in(() -> own.all(CECILIA)))
                .extracting(Episode::reference)
                .doesNotContain("X1", "X2");
    }

    @Test
    void whatIsRegisteredInSusNamesNobodyWhoIsAnonymous() {
        Form nameless = ended().with("anonymous", true)
                .with("caseRef", "")
                .with("sex", "")
                .with("ageBand", "");
        List<Episode> episodes = List.of(
                new Episode("S-1", EpisodeDraft.read(ended(), TODAY)),
                new Episode("S-2", EpisodeDraft.read(nameless, TODAY)));

        String csv = new String(
                new SusList(se.butiktorsten.shared.web.Language.SV, 2026, episodes).csv(), StandardCharsets.UTF_8);

        assertThat(csv)
                .contains("S-1;Nej;2026-0001;Arbetsträning;Arbetsförmedlingen;2026-03-01;2026-08-31;Ja;Studier")
                .contains("S-2;Ja;;Arbetsträning;Arbetsförmedlingen;2026-03-01;2026-08-31;Ja;Studier");
    }

    @Test
    void theParticipantAnswersByOwnHandAndMayLeaveItOut() {
        Form form = ended();
        Episode ended = world.in(() -> desk.add(CECILIA, EpisodeDraft.read(form, TODAY)));

        world.in(() -> desk.hear(CECILIA, ended.id(), SurveyQuestion.WELLBEING, YesNo.NO));
        world.in(() -> desk.hear(CECILIA, ended.id(), SurveyQuestion.STEP_TO_WORK, YesNo.YES));
        Episode heard = world.in(() -> desk.hear(CECILIA, ended.id(), SurveyQuestion.WELLBEING, null));

        assertThat(heard.wellbeing()).as("the latest word holds").isNull();
        assertThat(heard.stepToWork()).isEqualTo(YesNo.YES);
        assertThatThrownBy(() -> world.in(() -> desk.change(CECILIA, ended.id(), ended.asDraft(), ended.version())))
                .as("a form that was open meanwhile does not write over it")
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void nobodyIsAskedWhileItGoesOn() {
        Form form = filled();
        Episode goesOn = world.in(() -> desk.add(CECILIA, EpisodeDraft.read(form, TODAY)));

        assertThatThrownBy(() -> world.in(() -> desk.toAsk(CECILIA, goesOn.id())))
                .isInstanceOf(StillGoingOn.class);
        assertThatThrownBy(() -> world.in(() -> desk.hear(CECILIA, goesOn.id(), SurveyQuestion.WELLBEING, YesNo.YES)))
                .isInstanceOf(StillGoingOn.class);
    }
}
