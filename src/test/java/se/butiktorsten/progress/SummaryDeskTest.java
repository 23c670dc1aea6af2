package se.butiktorsten.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.HowItWent;
import se.butiktorsten.tasks.Outcome;
import se.butiktorsten.tasks.Outcomes;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** A participant's own page and the summaries that are written and handed over. */
class SummaryDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static int people;

    private final World world = World.shared();
    private final SummaryDesk desk = world.the(SummaryDesk.class);
    private final ParticipantRegister register = world.the(ParticipantRegister.class);

    private long id;

    @BeforeEach
    void somebodyTrainsHere() {
        id = world.in(() -> register.enrol(World.KARIN, ParticipantDraft.of("Summering " + ++people, Workshop.GARDEN)))
                .id();
    }

    @Test
    void beginsEmptyAndSaysNothingOfWhatWasNotTried() {
        OwnPage own = own();

        assertThat(own.tried()).isEmpty();
        assertThat(own.helped()).isEmpty();
        assertThat(own.draft()).isNull();
        assertThat(own.handedOver()).isEmpty();
    }

    @Test
    void showsTheAidsThatWereAtHand() {
        Making making = new Making(world);
        long step = making.orderForTen(1).steps().get(0).id();
        Outcomes outcomes = world.the(Outcomes.class);

        world.does(() -> outcomes.noteEarlier(
                World.KARIN,
                id,
                step,
                TODAY.minusDays(2),
                new HowItWent(Outcome.WENT_WELL, 0, null, Set.of(Aid.TIMER, Aid.CHECKLIST))));

        assertThat(own().aids()).containsExactly(Aid.CHECKLIST, Aid.TIMER);
        assertThat(own().helped())
                .as("what the participant says is another thing")
                .isEmpty();
    }

    @Test
    void isADraftUntilItIsHandedOverAndStaysAsItIsThen() {
        write(draft("Noggrann med växter"), null);
        write(draft("Noggrann och uthållig"), version());
        long seen = version();

        world.does(() -> desk.handOver(World.KARIN, id, TODAY, seen));

        OwnPage own = own();
        assertThat(own.draft()).isNull();
        assertThat(own.handedOver()).extracting(WrittenSummary::strengths).containsExactly("Noggrann och uthållig");
        assertThat(own.handedOver().get(0).handedOverOn()).contains(TODAY);
        assertThatThrownBy(() -> world.in(() -> desk.handOver(World.KARIN, id, TODAY, seen)))
                .isInstanceOf(NotFound.class);

        write(draft("En ny"), null);

        assertThat(own().handedOver()).hasSize(1);
        assertThat(own().draft()).isNotNull();
    }

    @Test
    void refusesToReplaceWhatSomebodyElseHasWrittenMeanwhile() {
        write(draft("Ett"), null);
        long seen = version();
        write(draft("Två"), seen);

        assertThatThrownBy(() -> write(draft("Tre"), seen)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> write(draft("Tre"), null)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> world.in(() -> desk.handOver(World.KARIN, id, TODAY, seen)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isNotHandedOverTomorrow() {
        write(draft("Ett"), null);
        long seen = version();

        assertThatThrownBy(() -> world.in(() -> desk.handOver(World.KARIN, id, TODAY.plusDays(1), seen)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void namesEveryPartThatIsMissingTooLongOrHoldsANumberOrAWord() {
        SummaryDraft wrong = new SummaryDraft("", "811218-9876", "x".repeat(1001), "Ring 811218-9876", false);
        assertThat(wrong.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("strengths", "shared.fault.required"),
                        org.assertj.core.groups.Tuple.tuple("helps", "progress.fault.personal-number"),
                        org.assertj.core.groups.Tuple.tuple("nextStep", "shared.fault.too-long"),
                        org.assertj.core.groups.Tuple.tuple("recommendation", "progress.fault.personal-number"));
        assertThatThrownBy(() -> write(wrong, null)).isInstanceOf(InvalidInput.class);
        assertThat(own().draft()).isNull();
    }

    @Test
    void tellsTheWriterOfAWordOfInabilityAndLetsTheWriterDecide() {
        SummaryDraft told = new SummaryDraft("Ingen brist på idéer", "Paus", "Butiken", "Lugnt tempo", false);
        assertThat(told.faults()).extracting(Fault::code).containsExactly("progress.fault.word");

        write(new SummaryDraft("Ingen brist på idéer", "Paus", "Butiken", "Lugnt tempo", true), null);

        assertThat(own().draft()).isNotNull();
    }

    @Test
    void tellsNothingAboutAPersonInALog() {
        assertThat(own().toString()).isEqualTo("Participant " + id);
    }

    @Test
    void keepsOnPaperWhatWasAgreedAndTriedWhenItWasHandedOver() {
        write(draft("Noggrann med växter"), null);
        long seen = version();
        long summaryId = own().draft().id();
        assertThat(paper(summaryId).isDraft()).isTrue();
        WrittenSummary handed = world.in(() -> desk.handOver(World.KARIN, id, TODAY, seen));
        WorkingProfile later = new WorkingProfile(0, 0, 0, 0, 0, 0, 0, 0);
        long person = world.in(() -> register.participant(World.KARIN, id)).version();

        world.does(() -> register.agreeProfile(World.KARIN, id, later, person));

        SummaryPaper paper = paper(handed.id());
        assertThat(paper.isDraft()).isFalse();
        assertThat(paper.agreed()).isEqualTo(WorkingProfile.START);
        assertThat(paper.agreedOn()).isEqualTo(TODAY);
        assertThat(paper.tried()).isEmpty();
        assertThat(paper.toString()).doesNotContain("Summering");
    }

    @Test
    void isNotPrintedForAnybodyElse() {
        write(draft("Ett"), null);
        long summaryId = own().draft().id();
        long other = world.in(() ->
                        register.enrol(World.KARIN, ParticipantDraft.of("Summering " + ++people, Workshop.GARDEN)))
                .id();

        assertThatThrownBy(() -> world.in(() -> desk.paper(World.KARIN, other, summaryId)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> desk.paper(World.KARIN, id, 0))).isInstanceOf(NotFound.class);
    }

    @Test
    void aPaperThatIsPrintedIsNotedAsRead() {
        write(draft("Ett"), null);
        long summaryId = own().draft().id();
        long before = readings();

        paper(summaryId);

        assertThat(readings()).isEqualTo(before + 1);
    }

    private long readings() {
        return world.in(() -> (Number) world.entityManager()
                        .createNativeQuery("SELECT COUNT(*) FROM audit_event WHERE action = 'READ'"
                                + " AND subject_kind = 'participant' AND subject_id = '" + id + "'")
                        .getSingleResult())
                .longValue();
    }

    private SummaryPaper paper(long summaryId) {
        return world.in(() -> desk.paper(World.KARIN, id, summaryId));
    }

    private OwnPage own() {
        return world.in(() -> desk.of(World.KARIN, id));
    }

    private long version() {
        WrittenSummary draft = own().draft();
        return draft == null ? -1 : draft.version();
    }

    private void write(SummaryDraft draft, Long seenVersion) {
        world.does(() -> desk.write(World.KARIN, id, draft, seenVersion));
    }

    private static SummaryDraft draft(String strengths) {
        return new SummaryDraft(strengths, "Lugn plats", "Pröva butiken en dag i veckan", "En uppgift i taget", false);
    }
}
