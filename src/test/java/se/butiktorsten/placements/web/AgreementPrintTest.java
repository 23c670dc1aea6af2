package se.butiktorsten.placements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.world.World.CECILIA;
import static se.butiktorsten.world.World.KARIN;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.placements.AgreementDraft;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.placements.InsuranceBasis;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementDraft;
import se.butiktorsten.placements.PlacementKind;
import se.butiktorsten.placements.PlacementOffice;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.world.World;

/** The paper that the employer gets: what was agreed, and not a word more. */
class AgreementPrintTest {

    private static final String ALIAS = "Havsörnen";

    private final World world = World.fresh();
    private final PlacementOffice office = world.the(PlacementOffice.class);
    private final EmployerDesk employers = world.the(EmployerDesk.class);

    private Placement placement(boolean mayTell) {
        world.at("2026-11-20T09:00:00Z");
        Participant somebody = world.in(() -> world.the(ParticipantRegister.class)
                .enrol(
                        KARIN,
                        new ParticipantDraft(
                                ALIAS, Workshop.TEXTILE, false, WorkingProfile.START, Map.of(), Set.of())));
        Employer florist = world.in(() -> employers.add(
                CECILIA,
                new EmployerDraft(
                        "Exempelblommor", "559999-0016", "Blommor", "Exempelgatan 1", "Siv", "040-00 00 01", 2)));
        Placement planned = world.in(() -> office.arrange(
                CECILIA,
                new PlacementDraft(
                        somebody.id(),
                        florist.id(),
                        PlacementKind.TRANSITION_PLACEMENT,
                        LocalDate.parse("2026-12-01"),
                        LocalDate.parse("2027-02-28"),
                        new Schedule(Map.of(DayOfWeek.MONDAY, 180, DayOfWeek.THURSDAY, 150)),
                        InsuranceBasis.MUNICIPAL,
                        "Omar Exempel")));
        Placement written = world.in(() -> office.writeAgreement(
                CECILIA,
                planned.id(),
                new AgreementDraft(
                        "040-00 00 02",
                        "Arbetsförmedlingen",
                        "AF 2026/77",
                        "Binda buketter, vattna",
                        mayTell ? "Stol vid disken" : "",
                        mayTell,
                        "Ring Omar",
                        LocalDate.parse("2026-11-19"),
                        null,
                        null,
                        null,
                        null),
                planned.version()));
        return world.in(() -> office.agreeHours(
                CECILIA,
                written.id(),
                new Schedule(Map.of(DayOfWeek.MONDAY, 240, DayOfWeek.THURSDAY, 240)),
                LocalDate.parse("2027-01-11"),
                written.version()));
    }

    private String text(Placement placement, Language language) throws IOException {
        byte[] pdf = world.in(() -> new AgreementPrint(office.placement(CECILIA, placement.id()), language).pdf());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language == Language.SV ? "sv" : "en");
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    @Test
    void holdsEverythingThatWasAgreed() throws IOException {
        String paper = text(placement(true), Language.SV);

        assertThat(paper)
                .contains("Avtal om praktik", "Exempelblommor", "559999-0016", "Exempelgatan 1", "Siv, 040-00 00 01")
                .contains("Omar Exempel, 040-00 00 02", "Övergångspraktik", "1 december 2026", "28 februari 2027")
                .contains("Arbetsförmedlingen AF 2026/77", "Binda buketter, vattna", "Stol vid disken")
                .contains(
                        "Från tisdag 1 december 2026",
                        "Från måndag 11 januari 2027",
                        "14 % av 40 timmar",
                        "20 % av 40 timmar")
                .contains("Kommunens olycksfallsförsäkring", "Ring Omar", "19 november 2026")
                .contains("Deltagaren", "Arbetsgivaren", "Enheten", "____");
    }

    @Test
    void holdsNothingBeyondTheAgreement() throws IOException {
        for (Language language : Language.values()) {
            String paper = text(placementOf(language), language);

            assertThat(paper)
                    .as("who it is, where from, what they can and who sent them is nobody's business there")
                    .doesNotContainIgnoringCase(ALIAS)
                    .doesNotContainIgnoringCase("textil")
                    .doesNotContainIgnoringCase("profil")
                    .doesNotContainIgnoringCase("remit")
                    .doesNotContainIgnoringCase("referr")
                    .doesNotContainIgnoringCase("diagnos")
                    .doesNotContainIgnoringCase("cecilia")
                    .doesNotContainIgnoringCase("karin")
                    .doesNotContainIgnoringCase("uppfölj")
                    .doesNotContainIgnoringCase("follow-up")
                    .doesNotContain("⟦", "null");
        }
    }

    private Placement onlyOne;

    private Placement placementOf(Language language) {
        if (onlyOne == null) {
            onlyOne = placement(language == Language.SV);
        }
        return onlyOne;
    }

    @Test
    void tellsNoAdaptationThatTheParticipantKeepsToThemselves() throws IOException {
        assertThat(text(placement(false), Language.SV)).doesNotContain("Anpassningar", "Stol");
    }
}
