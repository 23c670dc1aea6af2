package se.butiktorsten.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerDesk;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.CustomerOrderDraft;
import se.butiktorsten.customers.Delivery;
import se.butiktorsten.customers.InvoiceBasis;
import se.butiktorsten.customers.InvoiceDesk;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** The delivery note and the invoice basis, read back from their PDFs. */
class OrderPaperTest {

    private final World world = World.shared();
    private final CustomerDesk desk = world.the(CustomerDesk.class);

    private Product box;
    private CustomerOrder order;
    private Delivery delivery;

    @BeforeEach
    void aCafeHasGotSevenOfTen() {
        box = new Making(world).product(Workshop.CARDBOARD, Unit.PIECE, 1);
        world.does(() -> world.the(StockLedger.class)
                .receive(
                        World.KARIN,
                        box.id(),
                        Workshop.SHOP,
                        Quantity.of(10),
                        new MovementSource("TEST", UUID.randomUUID())));
        CustomerOrderDraft draft = new CustomerOrderDraft(
                new Contact("Kafé Sofia", "040-12 34 56", null),
                LocalDate.of(2026, 11, 27),
                Money.ofKronor(50),
                null,
                List.of(new CustomerOrderDraft.Line(box.id(), Quantity.of(10), new Money(3_250))));
        CustomerOrder asked = world.in(() -> desk.take(World.SARA, draft, UUID.randomUUID()));
        CustomerOrder agreed = world.in(() -> desk.agree(World.KARIN, asked.id(), Set.of(), asked.version()));
        long line = agreed.lines().get(0).id();
        delivery = world.in(() ->
                desk.deliver(World.SARA, asked.id(), Workshop.SHOP, Map.of(line, Quantity.of(7)), UUID.randomUUID()));
        world.does(() -> desk.receiveDeposit(World.SARA, asked.id()));
        order = world.in(() -> desk.order(World.SARA, asked.id()));
    }

    @Test
    void theDeliveryNoteSaysWhatWasHandedOverAndNoPrice() throws IOException {
        String text = text(paper(Language.SV).deliveryNote(delivery), "foljesedel");

        assertThat(text)
                .contains(
                        "Följesedel",
                        "Kafé Sofia",
                        "Beställning " + order.id(),
                        "fredag 20 november 2026",
                        box.name(),
                        "7 st",
                        "En del av beställningen är kvar",
                        "Sida 1 av 1")
                .doesNotContain("kr", "040");
    }

    @Test
    void theInvoiceBasisAddsUp() throws IOException {
        InvoiceBasis basis = world.in(() -> world.the(InvoiceDesk.class).basis(World.FELIX, order.id()))
                .orElseThrow();

        String text =
                text(paper(Language.EN).invoiceBasis(basis), "fakturaunderlag").replace('\u00a0', ' ');

        assertThat(text)
                .contains("Invoice basis", "Kafé Sofia", box.nameEn(), "32.50", "227.50", "182.00", "45.50", "177.50")
                .contains("Deposit paid", "To pay");
    }

    private OrderPaper paper(Language language) {
        return new OrderPaper(order, Map.of(box.id(), box), language);
    }

    private static String text(byte[] file, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(name + ".pdf"), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(pdf);
        }
    }
}
