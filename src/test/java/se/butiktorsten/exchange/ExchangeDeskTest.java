package se.butiktorsten.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.CECILIA;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Ean;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.ShelfLife;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.exchange.Preview.Difference;
import se.butiktorsten.exchange.Preview.Entry;
import se.butiktorsten.exchange.Preview.State;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.placements.ContactWay;
import se.butiktorsten.placements.EmployerDesk;
import se.butiktorsten.placements.EmployerDraft;
import se.butiktorsten.placements.PlacementOffer;
import se.butiktorsten.results.EpisodeDesk;
import se.butiktorsten.results.EpisodeDraft;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** Lists that go out to a spreadsheet and come back. */
class ExchangeDeskTest {

    private static final String PRODUCTS =
            "artikelnummer;namn;namn på engelska;verkstad;räknas i;momsgrupp;pris;streckkod;säljs\n";
    private static final String OPENING =
            "artikelnummer;plats;mängd;parti;datum på förpackningen;datumet heter;leverantör\n";

    private static int numbers;

    private final World world = World.shared();
    private final ExchangeDesk desk = world.the(ExchangeDesk.class);
    private final Catalog catalog = world.the(Catalog.class);
    private final StockLedger ledger = world.the(StockLedger.class);

    @Test
    void whatIsTakenOutAndSentBackChangesNothing() {
        World own = World.fresh();
        own.at("2026-11-20T09:00:00Z");
        furnish(own);
        ExchangeDesk ownDesk = own.the(ExchangeDesk.class);

        for (ListKind kind : ListKind.values()) {
            for (SheetFormat format : SheetFormat.values()) {
                if (kind.isExported()) {
                    Actor somebody = kind == ListKind.EMPLOYERS || kind == ListKind.EPISODES ? CECILIA : KARIN;
                    Sheet sheet = own.in(() -> ownDesk.export(somebody, kind));
                    byte[] file = format.write(sheet);
                    UUID id = UUID.randomUUID();
                    own.in(() -> ownDesk.send(somebody, id, kind, "lista", file));
                    Preview preview = own.in(() -> ownDesk.preview(somebody, id));
                    assertThat(preview.faults()).as("%s %s", kind, format).isEmpty();
                    assertThat(preview.entries())
                            .as("%s %s", kind, format)
                            .isNotEmpty()
                            .allSatisfy(entry -> assertThat(entry.state())
                                    .as(entry.toString())
                                    .isEqualTo(State.SAME));
                }
            }
        }
    }

    @Test
    void aFileAboutPeopleIsNotKeptOnceItIsCarriedOut() {
        World own = World.fresh();
        own.at("2026-11-20T09:00:00Z");
        ExchangeDesk ownDesk = own.the(ExchangeDesk.class);
        byte[] file = (String.join(";", own.in(() -> ownDesk.columns(CECILIA, ListKind.EMPLOYERS)))
                        + "\n559999-0016;Blommor;Butik;Gatan 1;Siv;040-00 00 01;2;;;Per telefon;;;;;;;;;\n")
                .getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        own.in(() -> ownDesk.send(CECILIA, id, ListKind.EMPLOYERS, "arbetsgivare.csv", file));
        Preview preview = own.in(() -> ownDesk.preview(CECILIA, id));
        assertThat(preview.faults()).isEmpty();
        assertThat(own.in(() -> own.the(ListImports.class).get(id).content())).isEqualTo(file);

        own.in(() -> ownDesk.carryOut(CECILIA, id, preview.fingerprint()));

        assertThat(own.in(() -> own.the(ListImports.class).get(id).content())).isEmpty();
        assertThat(own.in(() -> ownDesk.carryOut(CECILIA, id, preview.fingerprint()))
                        .added())
                .as("carried out once, and answered alike")
                .isEqualTo(1);
    }

    /** A small catalogue with everything in it that is hard to write into a file. */
    private static void furnish(World own) {
        Catalog catalog = own.the(Catalog.class);
        EmployerDesk employers = own.the(EmployerDesk.class);
        EpisodeDesk episodes = own.the(EpisodeDesk.class);
        own.does(() -> {
            employers.add(
                    CECILIA,
                    new EmployerDraft(
                            "=Exempel; \"blommor\"",
                            "5599990016",
                            "Blommor",
                            "Gatan 1",
                            "Siv",
                            "+46 40 00 00 01",
                            3,
                            new PlacementOffer(
                                    "+Binda",
                                    "9–15",
                                    ContactWay.EMAIL,
                                    "siv@example.se",
                                    new WorkingProfile(0, 1, 2, 3, 4, 5, 0, 1))));
            Form episode = Form.empty()
                    .with("reference", "-E 1")
                    .with("caseRef", "=1+1")
                    .with("sex", "WOMAN")
                    .with("ageBand", "UNDER_30")
                    .with("intervention", "WORK_TRAINING")
                    .with("referrer", "REGION")
                    .with("startedOn", "2026-01-31")
                    .with("goal", "Eget; mål")
                    .with("endedOn", "2026-10-31")
                    .with("completed", "NO")
                    .with("next", "UNKNOWN")
                    .with("followedUpOn", "2026-11-01");
            episodes.add(CECILIA, EpisodeDraft.read(episode, LocalDate.of(2026, 11, 20)));
            Product soap =
                    catalog.add(KARIN, draft("UT-1", "=HYPERLINK(\"http://x\";\"Tvål\")", Workshop.TEXTILE, 4550));
            catalog.giveOwnBarcode(KARIN, soap.id(), soap.version());
            catalog.add(KARIN, draft("UT-2", "'=redan med apostrof", Workshop.GARDEN, 100));
            Product gone = catalog.add(KARIN, draft("UT-3", "-Utgången; \"citerad\"\nvara", Workshop.OFFICE, 99999));
            catalog.withdraw(KARIN, gone.id());
            Product bun = catalog.add(
                    KARIN,
                    new ProductDraft(
                            "UT-4",
                            "Bulle",
                            "Bun",
                            Workshop.BAKERY,
                            Unit.KILOGRAM,
                            VatCategory.SERVING,
                            new Money(2000),
                            "ba-001"));
            catalog.declareFood(
                    KARIN,
                    bun.id(),
                    new FoodFacts(
                            EnumSet.of(Allergen.GLUTEN, Allergen.SULPHITES),
                            new ShelfLife(3, Expiry.BEST_BEFORE),
                            "@Förvaras torrt",
                            "80 g"),
                    bun.version());
            MaterialRegister materials = own.the(MaterialRegister.class);
            materials.add(
                    KARIN,
                    new MaterialDraft(
                            "UT-M1",
                            "Mjöl",
                            "Flour",
                            Workshop.BAKERY,
                            Unit.KILOGRAM,
                            ProductKind.MATERIAL,
                            new MaterialDraft.Buying(
                                    "Kvarnen & son", new PurchaseCost(new Money(24950), new Quantity(12_500)))));
            materials.add(
                    KARIN,
                    new MaterialDraft(
                            "UT-M2",
                            "Deg",
                            "Dough",
                            Workshop.BAKERY,
                            Unit.LITRE,
                            ProductKind.FOR_USE,
                            MaterialDraft.Buying.UNKNOWN));
        });
        new Making(own).product(Workshop.CARDBOARD, Unit.PIECE, 3);
    }

    @Test
    void showsWhatWouldChangeAndChangesNothingYet() {
        Product holk = product("Fågelholk");
        Product same = product("Ljus");
        String newSku = "NY-" + ++numbers;

        Preview preview = preview(
                ListKind.PRODUCTS,
                PRODUCTS + holk.sku() + ";Fågelholk;Fågelholk;Snickeri;styck;Vanlig vara;199,50;;nej\n" + same.sku()
                        + ";Ljus;Ljus;CARPENTRY;Piece;STANDARD;45;;ja\n" + newSku
                        + ";Ny sak;;Textil;meter;Livsmedel att ta med;10;;ja\n");

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.entries()).extracting(Entry::state).containsExactly(State.CHANGED, State.SAME, State.NEW);
        assertThat(preview.entries().get(0).differences())
                .containsExactly(new Difference("pris", "45", "199,50"), new Difference("säljs", "ja", "nej"));
        assertThat(preview.entries().get(2).differences())
                .contains(new Difference("namn på engelska", "", "Ny sak"), new Difference("räknas i", "", "meter"));
        assertThat(world.in(() -> catalog.product(KARIN, holk.id())).price()).isEqualTo(Money.ofKronor(45));
        assertThat(world.in(() -> catalog.productBySku(KARIN, newSku))).isEmpty();
    }

    @Test
    void carriesOutJustWhatWasShownAndOnce() {
        Product holk = product("Fågelholk");
        String newSku = "NY-" + ++numbers;
        String barcode = Ean.beginning("739%09d".formatted(holk.id())).digits();
        UUID id = send(
                ListKind.PRODUCTS,
                PRODUCTS + holk.sku() + ";Fågelholk stor;Large bird box;Snickeri;styck;Bok;199,50;" + barcode + ";nej\n"
                        + newSku + ";Ny sak;;Textil;meter;Vanlig vara;10;;nej\n");
        Preview shown = world.in(() -> desk.preview(KARIN, id));

        ListImport done = world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint()));
        ListImport again = world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint()));

        assertThat(List.of(done.added(), done.changed())).containsExactly(1, 1);
        assertThat(again.doneAt()).isEqualTo(done.doneAt());
        Product changed = world.in(() -> catalog.product(KARIN, holk.id()));
        assertThat(changed.name()).isEqualTo("Fågelholk stor");
        assertThat(changed.nameEn()).isEqualTo("Large bird box");
        assertThat(changed.vatCategory()).isEqualTo(VatCategory.BOOK);
        assertThat(changed.price()).isEqualTo(new Money(19_950));
        assertThat(changed.barcode().digits()).isEqualTo(barcode);
        assertThat(changed.isOnSale()).isFalse();
        assertThat(world.in(() -> catalog.productBySku(KARIN, newSku))
                        .orElseThrow()
                        .isOnSale())
                .isFalse();
        assertThat(world.in(() -> catalog.priceHistory(KARIN, holk.id()))).hasSize(2);
    }

    @Test
    void refusesWhenTheWorldHasChangedMeanwhile() {
        Product holk = product("Fågelholk");
        UUID id = send(
                ListKind.PRODUCTS, PRODUCTS + holk.sku() + ";Fågelholk;Fågelholk;Snickeri;styck;Vanlig vara;50;;ja\n");
        Preview shown = world.in(() -> desk.preview(KARIN, id));
        world.in(() -> catalog.reprice(KARIN, holk.id(), Money.ofKronor(48), holk.version()));

        assertThatThrownBy(() -> world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint())))
                .isInstanceOf(OtherThanShown.class);

        assertThat(world.in(() -> catalog.product(KARIN, holk.id())).price()).isEqualTo(Money.ofKronor(48));
        Preview anew = world.in(() -> desk.preview(KARIN, id));
        assertThat(anew.entries().get(0).differences()).containsExactly(new Difference("pris", "48", "50"));
        world.in(() -> desk.carryOut(KARIN, id, anew.fingerprint()));
        assertThat(world.in(() -> catalog.product(KARIN, holk.id())).price()).isEqualTo(Money.ofKronor(50));
    }

    @Test
    void namesEveryFaultByLineAndColumn() {
        Product holk = product("Fågelholk");
        Product marked = product("Tvål");
        String code = world.in(() -> catalog.giveOwnBarcode(KARIN, marked.id(), marked.version()))
                .barcode()
                .digits();

        Preview preview = preview(
                ListKind.PRODUCTS,
                PRODUCTS + ";;;Gruva;styck;Vanlig vara;abc;123;kanske\n" + holk.sku()
                        + ";Fågelholk;;Textil;kilo;Vanlig vara;45;" + code + ";ja\n" + holk.sku()
                        + ";Fågelholk;;Snickeri;styck;Vanlig vara;0;;ja\n");

        assertThat(preview.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " "
                        + fault.fault().code())
                .contains(
                        "2 artikelnummer shared.fault.required",
                        "2 namn shared.fault.required",
                        "2 verkstad shared.fault.choice",
                        "2 pris shared.fault.number",
                        "2 streckkod catalog.fault.barcode",
                        "2 säljs exchange.fault.yes-or-no",
                        "3 verkstad exchange.fault.fixed",
                        "3 räknas i exchange.fault.fixed",
                        "3 streckkod exchange.fault.barcode",
                        "4 artikelnummer exchange.fault.twice",
                        "4 pris shared.fault.too-small");
        UUID id = send(ListKind.PRODUCTS, PRODUCTS + ";;;;;;;;\nX;;;;;;;;\n");
        String shown = world.in(() -> desk.preview(KARIN, id)).fingerprint();
        assertThatThrownBy(() -> world.in(() -> desk.carryOut(KARIN, id, shown)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void materialsAndWhatIsSaidOfFoodComeInToo() {
        String flour = "MJ-" + ++numbers;
        carryOut(
                ListKind.MATERIALS,
                "artikelnummer;namn;namn på engelska;sort;verkstad;räknas i;leverantör;betalt;för mängden;streckkod\n"
                        + flour + ";Vetemjöl;Wheat flour;MATERIAL;Bageri;kilo;Kvarnen;249;25;\n");
        carryOut(
                ListKind.FOOD,
                "artikelnummer;allergener;hållbar dagar;sista dagen heter;förvaring;nettomängd\n" + flour
                        + ";spannmål med gluten, Mjölk;180;bäst före;Torrt;25 kg\n");

        Product kept = world.in(() -> catalog.productBySku(KARIN, flour)).orElseThrow();
        assertThat(kept.cost()).isEqualTo(new PurchaseCost(Money.ofKronor(249), Quantity.of(25)));
        assertThat(kept.food())
                .isEqualTo(new FoodFacts(
                        Set.of(Allergen.GLUTEN, Allergen.MILK),
                        new ShelfLife(180, Expiry.BEST_BEFORE),
                        "Torrt",
                        "25 kg"));
    }

    @Test
    void aChangedStepBecomesANewRevision() {
        Product box = new Making(world).product(Workshop.CARDBOARD, Unit.PIECE, 2);
        Sheet all = world.in(() -> desk.export(KARIN, ListKind.RECIPES));
        List<List<String>> rows = all.rows().stream()
                .filter(row -> row.get(0).equals(box.sku()))
                .map(ArrayList::new)
                .map(row -> (List<String>) row)
                .toList();
        int minutes = all.headers().indexOf("minuter");
        rows.get(1).set(minutes, "90");
        byte[] file = new Sheet("Recept", all.headers(), all.numbers(), rows).xlsx();
        UUID id = UUID.randomUUID();
        world.in(() -> desk.send(KARIN, id, ListKind.RECIPES, "recept.xlsx", file));

        Preview shown = world.in(() -> desk.preview(KARIN, id));
        world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint()));

        assertThat(shown.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.differences())
                        .containsExactly(new Difference("moment 2, minuter", "60", "90")));
        Recipe recipe = world.in(() -> {
            Recipe current = catalog.currentRecipe(KARIN, box.id()).orElseThrow();
            assertThat(current.steps()).extracting(TaskStep::minutes).containsExactly(60, 90);
            return current;
        });
        assertThat(recipe.revision()).isEqualTo(2);
    }

    @Test
    void openingStockIsReceivedOnce() {
        Product holk = product("Fågelholk");
        Product bread = product("Bröd");
        String file = OPENING + holk.sku() + ";Butik Torsten;12;;;;\n" + bread.sku()
                + ";SHOP;3;P-1;2026-12-01;bäst före;Bagaren\n" + bread.sku()
                + ";SHOP;4;P-1;2026-12-01;Bäst före;Bagaren\n";
        UUID id = carryOut(ListKind.OPENING_STOCK, file);
        world.in(() -> desk.carryOut(KARIN, id, "whatever was shown"));

        assertThat(world.in(() -> ledger.balance(KARIN, holk.id(), Workshop.SHOP)))
                .isEqualTo(Quantity.of(12));
        assertThat(world.in(() -> ledger.balance(KARIN, bread.id(), Workshop.SHOP)))
                .isEqualTo(Quantity.of(7));
        assertThat(world.in(() -> world.the(LotRegister.class).withNumber(KARIN, "P-1")).stream()
                        .filter(lot -> lot.productId() == bread.id()))
                .hasSize(1);
        assertThat(preview(ListKind.OPENING_STOCK, file).faults())
                .extracting(found -> found.fault().code())
                .containsExactly("exchange.fault.done-before");
    }

    @Test
    void openingStockNamesWhatCannotBeReceived() {
        Product bread = product("Bröd");

        Preview preview = preview(
                ListKind.OPENING_STOCK,
                OPENING + "FINNS-INTE;SHOP;1;;;;\n" + bread.sku() + ";Månen;1,5;;2026-12-01;USE_BY;\n" + bread.sku()
                        + ";SHOP;1;P-9;2026-12-01;USE_BY;\n" + bread.sku() + ";SHOP;1;P-9;2026-12-02;USE_BY;\n"
                        + bread.sku() + ";SHOP;1;P-8;1 dec;;\n");

        assertThat(preview.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " "
                        + fault.fault().code())
                .contains(
                        "2 artikelnummer exchange.fault.unknown",
                        "3 plats shared.fault.choice",
                        "3 mängd stock.fault.whole-pieces",
                        "3 parti stock.fault.lot-number",
                        "5 parti exchange.fault.other-lot",
                        "6 datum på förpackningen shared.fault.day");
    }

    @Test
    void noCellIsEverCarriedOutAsAFormula() {
        World own = World.fresh();
        furnish(own);

        String csv = new String(
                own.in(() -> own.the(ExchangeDesk.class).export(KARIN, ListKind.PRODUCTS))
                        .csv(),
                StandardCharsets.UTF_8);

        assertThat(csv).contains("'=HYPERLINK").contains("''=redan").contains("'-Utgången");
        assertThat(csv.lines().flatMap(line -> List.of(line.split(";")).stream()))
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"));
    }

    @Test
    void refusesFilesThatAreNoLists() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 90; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        StringBuilder many = new StringBuilder(PRODUCTS);
        for (int i = 0; i <= SheetFile.ROWS_MOST; i++) {
            many.append("R-").append(i).append(";a;;Textil;styck;Bok;1;;ja\n");
        }

        assertThat(refusal(bomb.toByteArray())).containsExactly("exchange.fault.unpacks-large");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 5, 6, 7})).containsExactly("exchange.fault.broken");
        assertThat(refusal(new byte[SheetFile.BYTES_MOST + 1])).containsExactly("exchange.fault.too-large");
        assertThat(refusal(many.toString().getBytes(StandardCharsets.UTF_8)))
                .containsExactly("exchange.fault.too-many-rows");
        assertThat(refusal(PRODUCTS.getBytes(StandardCharsets.UTF_8))).containsExactly("exchange.fault.no-rows");
        assertThat(refusal((PRODUCTS + "A;B\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("exchange.fault.ragged");
        assertThat(refusal("artikelnummer;namn\nA;B\n".getBytes(StandardCharsets.UTF_8)))
                .contains("shared.fault.csv-column-missing");
    }

    @Test
    void aFileSentTwiceUnderOneNumberIsOneImport() {
        UUID id = UUID.randomUUID();
        byte[] file = (PRODUCTS + "Q;a;;Textil;styck;Bok;1;;ja\n").getBytes(StandardCharsets.UTF_8);
        byte[] other = (PRODUCTS + "Q;b;;Textil;styck;Bok;1;;ja\n").getBytes(StandardCharsets.UTF_8);

        world.in(() -> desk.send(KARIN, id, ListKind.PRODUCTS, "a.csv", file));

        assertThat(world.in(() -> desk.send(KARIN, id, ListKind.PRODUCTS, "a.csv", file))
                        .id())
                .isEqualTo(id);
        assertThatThrownBy(() -> world.in(() -> desk.send(KARIN, id, ListKind.PRODUCTS, "b.csv", other)))
                .isInstanceOf(SentBefore.class);
    }

    @Test
    void theStockListSaysWhatLayWhereOnADay() {
        Product holk = product("Fågelholk");
        carryOut(ListKind.OPENING_STOCK, OPENING + holk.sku() + ";Snickeri;4;;;;\n");
        world.at("2026-11-25T09:00:00Z");
        carryOut(ListKind.OPENING_STOCK, OPENING + holk.sku() + ";Snickeri;6;;;;\n");

        Sheet now = world.in(() -> desk.stock(SARA, null));
        Sheet then = world.in(() -> desk.stock(FELIX, java.time.LocalDate.of(2026, 11, 24)));

        assertThat(line(now, holk)).containsExactly("Snickeri", holk.sku(), "Fågelholk", "styck", "10", "45", "450");
        assertThat(line(then, holk)).containsExactly("Snickeri", holk.sku(), "Fågelholk", "styck", "4", "45", "180");
    }

    private static List<String> line(Sheet sheet, Product product) {
        return sheet.rows().stream()
                .filter(row -> row.get(1).equals(product.sku()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> refusal(byte[] file) {
        try {
            world.in(() -> desk.send(KARIN, UUID.randomUUID(), ListKind.PRODUCTS, "fil", file));
            return List.of();
        } catch (InvalidInput no) {
            return no.faults().stream().map(Fault::code).toList();
        }
    }

    private UUID carryOut(ListKind kind, String csv) {
        UUID id = send(kind, csv);
        Preview shown = world.in(() -> desk.preview(KARIN, id));
        assertThat(shown.faults()).isEmpty();
        world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint()));
        return id;
    }

    private Preview preview(ListKind kind, String csv) {
        UUID id = send(kind, csv);
        return world.in(() -> desk.preview(KARIN, id));
    }

    private UUID send(ListKind kind, String csv) {
        UUID id = UUID.randomUUID();
        world.in(() -> desk.send(KARIN, id, kind, "lista.csv", csv.getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private Product product(String name) {
        return world.in(() -> catalog.add(KARIN, draft("EX-" + ++numbers, name, Workshop.CARPENTRY, 4500)));
    }

    private static ProductDraft draft(String sku, String name, Workshop workshop, long ore) {
        return new ProductDraft(sku, name, name, workshop, Unit.PIECE, VatCategory.STANDARD, new Money(ore), null);
    }
}
