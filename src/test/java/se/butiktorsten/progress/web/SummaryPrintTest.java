package se.butiktorsten.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.progress.SummaryDesk;
import se.butiktorsten.progress.SummaryDraft;
import se.butiktorsten.progress.SummaryPaper;
import se.butiktorsten.progress.WrittenSummary;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.HowItWent;
import se.butiktorsten.tasks.Outcome;
import se.butiktorsten.tasks.Outcomes;
import se.butiktorsten.tasks.SelfRating;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** The written summary on paper, read back from its PDF. */
class SummaryPrintTest {

    private static final LocalDate TODAY = Making.FRIDAY;
    private static int people;

    private final World world = World.shared();
    private final SummaryDesk desk = world.the(SummaryDesk.class);

    private String alias;
    private long id;

    @BeforeEach
    void somebodyHasTriedToSow() {
        alias = "Bladet" + ++people;
        ParticipantDraft draft = ParticipantDraft.of(alias, Workshop.GARDEN);
        id = world.in(() ->
                        world.the(ParticipantRegister.class).enrolSince(World.KARIN, draft, LocalDate.of(2026, 9, 1)))
                .id();
        Making making = new Making(world);
        StepDraft sowing =
                new StepDraft("Så krasse", "Sow cress", 60, 2, DemandProfile.NOTHING, SafetyClass.NONE, null, Set.of());
        ProductionOrder order = making.order(making.product(Workshop.GARDEN, Unit.PIECE, List.of(sowing)), 10);
        long step = world.in(() -> world.the(ProductionFloor.class).stepsOf(World.KARIN, order.id()))
                .get(0)
                .orderStepId();
        world.does(() -> world.the(Outcomes.class)
                .noteEarlier(
                        World.KARIN,
                        id,
                        step,
                        TODAY.minusDays(3),
                        new HowItWent(Outcome.WENT_WELL, 1, SelfRating.JUST_RIGHT, Set.of(Aid.TIMER))));
    }

    @Test
    void saysEverythingInSwedishAndMarksADraft() throws IOException {
        WrittenSummary draft = written("Noggrann med växter. Har öga för färg.");

        String text = text(draft, Language.SV);

        assertThat(text)
                .contains(
                        "Skriftlig sammanfattning",
                        alias,
                        "Utkast",
                        "Inte överlämnad än",
                        "Skriven av Karin Lind",
                        "Styrkor",
                        "Noggrann med växter. Har öga för färg.",
                        "Det vi har kommit överens om",
                        "Fysisk belastning",
                        "Sittande eller stående efter eget val",
                        "Så krasse",
                        "Det här hjälper",
                        "Lugn plats",
                        "Hjälpmedel som har funnits till hands: Timer.",
                        "Nästa steg",
                        "Pröva butiken",
                        "Rekommendation",
                        "En uppgift i taget",
                        "Sida 1 av 1")
                .doesNotContain("Överlämnad ");
    }

    @Test
    void saysEverythingInEnglishOnceItIsHandedOver() throws IOException {
        WrittenSummary draft = written("Careful with plants.");
        world.does(() -> desk.handOver(World.KARIN, id, TODAY, draft.version()));

        String text = text(draft, Language.EN);

        assertThat(text)
                .contains(
                        "Written summary",
                        alias,
                        "Handed over on",
                        "Written by Karin Lind",
                        "Careful with plants.",
                        "What we have agreed",
                        "Sit or stand as you like",
                        "Sow cress",
                        "Recommendation",
                        "Page 1 of 1")
                .doesNotContain("Draft", "draft");
    }

    @Test
    void runsOverSeveralPagesEachMarkedAsADraft() throws IOException {
        WrittenSummary draft = written("Tar sig tid och gör klart.\n".repeat(37));

        try (PDDocument pdf = Loader.loadPDF(pdf(draft, Language.SV))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            for (int page = 1; page <= 2; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).startsWith("Utkast").contains("Sida " + page + " av 2", alias);
            }
        }
    }

    @Test
    void isATaggedDocumentInItsLanguageWithATitleThatNamesNobody() throws IOException {
        WrittenSummary draft = written("Noggrann.");

        try (PDDocument pdf = Loader.loadPDF(pdf(draft, Language.SV))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Skriftlig sammanfattning");
        }
    }

    private String text(WrittenSummary summary, Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(summary, language))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private byte[] pdf(WrittenSummary summary, Language language) throws IOException {
        SummaryPaper paper = world.in(() -> desk.paper(World.KARIN, id, summary.id()));
        byte[] pdf = new SummaryPrint(paper, "Karin Lind", language).pdf();
        String keep = System.getProperty("summary.keep");
        if (keep != null) {
            Files.write(Path.of(keep, "summary-" + language + "-" + pdf.length + ".pdf"), pdf);
        }
        return pdf;
    }

    private WrittenSummary written(String strengths) {
        SummaryDraft draft = new SummaryDraft(
                strengths, "Lugn plats", "Pröva butiken en dag i veckan", "En uppgift i taget, gärna visad.", false);
        return world.in(() -> desk.write(World.KARIN, id, draft, null));
    }
}
