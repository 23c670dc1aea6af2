package se.butiktorsten.workcards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.catalog.StepDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.photo.PhotoTest;
import se.butiktorsten.shared.print.Scanner;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.workcards.CardBox;
import se.butiktorsten.workcards.CardBox.CardOfStep;
import se.butiktorsten.workcards.CardLanguage;
import se.butiktorsten.workcards.MoveDraft;
import se.butiktorsten.workcards.MovePhoto;
import se.butiktorsten.workcards.Pictogram;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** The booklet of a work card, read back from its PDF. */
class BookletTest {

    private static final byte[] DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><path d="M3 3h18v18h-18z"/></svg>""".getBytes(StandardCharsets.UTF_8);

    private final World world = World.shared();
    private final CardBox box = world.the(CardBox.class);

    @Test
    void hasThePhotoOfAMoveWithItsDescription() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(booklet())) {
            List<Integer> widths = new ArrayList<>();
            for (COSName name : pdf.getPage(0).getResources().getXObjectNames()) {
                if (pdf.getPage(0).getResources().getXObject(name) instanceof PDImageXObject picture) {
                    widths.add(picture.getWidth());
                }
            }

            assertThat(widths).contains(640);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Vika ask", "Hämta en kartong", "Fetch a box", "Vik längs linjen", "Fold");
            List<String> described = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), described);
            assertThat(described).contains("Två händer viker kartong", "Vik", "Öppna kortet på en skärm");
        }
    }

    @Test
    void aTelephoneFindsTheCardByTheCodeOnTheFirstPage() throws IOException {
        assertThat(Scanner.read(Scanner.pages(booklet()).get(0)))
                .hasValueSatisfying(read -> assertThat(read.text()).startsWith("http://localhost/arbetskort/"));
    }

    private static void collect(PDStructureNode node, List<String> described) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    described.add(element.getAlternateDescription());
                }
                collect(element, described);
            }
        }
    }

    private byte[] booklet() throws IOException {
        Product product = new Making(world)
                .product(
                        Workshop.CARDBOARD,
                        Unit.PIECE,
                        List.of(new StepDraft(
                                "Vika ask",
                                "Fold a box",
                                20,
                                1,
                                DemandProfile.NOTHING,
                                SafetyClass.NONE,
                                null,
                                Set.of())));
        long step = world.in(() -> world.the(Catalog.class).currentRecipe(World.KARIN, product.id()))
                .orElseThrow()
                .steps()
                .get(0)
                .id();
        String photo = world.in(() -> {
            try {
                return box.keepPhoto(World.KARIN, PhotoTest.picture(640, 480, "jpg"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        List<MoveDraft> moves = List.of(
                new MoveDraft(Pictogram.FETCH, "Hämta en kartong", Map.of(CardLanguage.EN, "Fetch a box")),
                new MoveDraft(
                        Pictogram.FOLD,
                        "Vik längs linjen",
                        Map.of(CardLanguage.EN, "Fold along the line"),
                        new MovePhoto(photo, "Två händer viker kartong", false)));
        world.does(() -> box.write(World.KARIN, step, moves, null));
        return world.in(() -> {
            CardOfStep of = box.of(World.KARIN, step);
            byte[] pdf = new Booklet(
                            of,
                            java.util.Objects.requireNonNull(of.card()),
                            CardLanguage.EN,
                            Language.SV,
                            "http://localhost/arbetskort/" + step,
                            pictogram -> DRAWING,
                            sha256 ->
                                    box.photo(World.KARIN, sha256).orElseThrow().jpeg())
                    .pdf();
            String keep = System.getProperty("booklet.keep");
            if (keep != null) {
                Files.write(Path.of(keep, "booklet.pdf"), pdf);
            }
            return pdf;
        });
    }
}
