package se.butiktorsten.transfers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.print.Scanner;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.transfers.PickList;
import se.butiktorsten.transfers.PickListDraft;
import se.butiktorsten.transfers.TransferDesk;
import se.butiktorsten.transfers.web.TransferPages.ListSheet;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** The pick list's paper, read back from its PDF, and its barcode by a scanner. */
class PickPaperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final World world = World.shared();

    @Test
    void saysWhatToTakeOfWhichLotAndOpensTheListWhenItIsScanned() throws IOException {
        world.at("2026-11-20T09:00:00Z");
        Product bun = new Making(world).product(Workshop.BAKERY, Unit.PIECE, 1);
        Product bread = new Making(world).product(Workshop.BAKERY, Unit.PIECE, 1);
        receive(bun, "SENARE", TODAY.plusDays(5));
        receive(bun, "FÖRST", TODAY.plusDays(2));
        receive(bun, "GAMMAL", TODAY.minusDays(1));
        PickList list = world.in(() -> world.the(TransferDesk.class)
                .make(
                        World.KARIN,
                        new PickListDraft(
                                Workshop.BAKERY,
                                Workshop.SHOP,
                                "Till skyltfönstret",
                                List.of(
                                        new PickListDraft.Line(bun.id(), null, Quantity.of(12)),
                                        new PickListDraft.Line(bread.id(), null, Quantity.of(3)))),
                        UUID.randomUUID()));
        ListSheet sheet = new ListSheet(
                list,
                Map.of(bun.id(), bun, bread.id(), bread),
                Map.of(
                        bun.id(),
                        world.in(() -> world.the(LotRegister.class).left(World.KARIN)).stream()
                                .filter(left -> left.lot().productId() == bun.id())
                                .toList()),
                Map.of(),
                TODAY,
                Form.empty());

        byte[] paper = new PickPaper(sheet, Language.SV).pdf();

        assertThat(text(paper).replace('\u00a0', ' '))
                .contains(
                        "Plocklista " + list.id(),
                        "Bageri",
                        "Butik",
                        "Gjord av karin",
                        "Till skyltfönstret",
                        bun.name(),
                        "12 st",
                        "3 st",
                        "Ta först FÖRST (Sista förbrukningsdag",
                        "Sida 1 av 1")
                .doesNotContain("GAMMAL");
        BufferedImage page = Scanner.pages(paper).get(0);
        BufferedImage corner = page.getSubimage(page.getWidth() / 2, 0, page.getWidth() / 2, page.getHeight() / 6);
        assertThat(Scanner.read(corner).orElseThrow().text()).isEqualTo("PL-" + list.id());
        assertThat(PickCode.in("pl-" + list.id())).hasValue(list.id());
        assertThat(PickCode.in(" " + list.id() + " ")).hasValue(list.id());
        assertThat(PickCode.in("PL-")).isEmpty();
    }

    private void receive(Product product, String lot, LocalDate useBy) {
        world.in(() -> world.the(StockLedger.class)
                .receive(
                        World.KARIN,
                        product.id(),
                        Workshop.BAKERY,
                        Quantity.of(9),
                        new LotDraft(lot, null, useBy, null, Set.of()),
                        new MovementSource(MovementSource.DELIVERY, UUID.randomUUID())));
    }

    private static String text(byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve("plocklista.pdf"), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(pdf);
        }
    }
}
