package se.butiktorsten.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.ProductionOrder;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.ShopSign;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.print.Scanner;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** Labels on paper, looked at as a customer and a scanner do. */
class LabelPressTest {

    private static int numbers;

    private final World world = World.shared();
    private final LabelPress press = world.the(LabelPress.class);
    private final Catalog catalog = world.the(Catalog.class);

    @Test
    void everyBarcodeOfASheetIsReadBack() throws IOException {
        List<Product> products = List.of(
                product("LB-" + ++numbers, "Fågelholk"),
                product("L" + ++numbers, "Ljus"),
                product("SNICKERI.HYLLA_" + (100_000 + ++numbers), "Hylla av gammalt virke, stor, med tre plan"),
                numbered(product("LB-" + ++numbers, "Tvål")),
                product("LB-" + (100_000_000 + ++numbers), "Ask"));
        LabelJob job = new LabelJob(lines(products, 5), LabelPaper.SHEET, 1, true);

        List<BufferedImage> pages = Scanner.pages(look("sheet", world.in(() -> press.print(SARA, job))));

        assertThat(pages).hasSize(2);
        List<Scanner.Read> read = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            read.add(Scanner.read(Scanner.label(pages.get(i / 24), i % 24 + 1)).orElseThrow());
        }
        List<Scanner.Read> expected = new ArrayList<>();
        for (Product product : products) {
            for (int i = 0; i < 5; i++) {
                expected.add(new Scanner.Read(
                        new Label(product, Label.Stamp.NONE, null).number(LabelPaper.SHEET),
                        product.barcode() == null ? BarcodeFormat.CODE_128 : BarcodeFormat.EAN_13));
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aBegunSheetIsUsedUp() throws IOException {
        Product product = product("LB-" + ++numbers, "Fågelholk");
        LabelJob job = new LabelJob(lines(List.of(product), 3), LabelPaper.SHEET, 23, false);

        List<BufferedImage> pages = Scanner.pages(world.in(() -> press.print(SARA, job)));

        assertThat(pages).hasSize(2);
        for (int number = 1; number <= 22; number++) {
            assertThat(Scanner.isBlank(Scanner.label(pages.get(0), number)))
                    .as("label %s", number)
                    .isTrue();
        }
        for (BufferedImage label : List.of(
                Scanner.label(pages.get(0), 23), Scanner.label(pages.get(0), 24), Scanner.label(pages.get(1), 1))) {
            assertThat(Scanner.read(label)).map(Scanner.Read::text).contains(product.sku());
        }
        assertThat(Scanner.isBlank(Scanner.label(pages.get(1), 2))).isTrue();
    }

    @Test
    void aRollHasAPageForEachLabel() throws IOException {
        Product holk = product("LB-" + ++numbers, "Fågelholk");
        Product soap = numbered(product("LB-" + ++numbers, "Tvål"));
        LabelJob job = new LabelJob(lines(List.of(holk, soap), 2), LabelPaper.ROLL, 1, true);

        byte[] pdf = look("roll", world.in(() -> press.print(SARA, job)));

        assertThat(Scanner.pages(pdf).stream()
                        .map(page -> Scanner.read(page).orElseThrow().text()))
                .containsExactly(
                        holk.sku(),
                        holk.sku(),
                        soap.barcode().digits(),
                        soap.barcode().digits());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(175f, 177f); // 62 mm
        }
    }

    @ParameterizedTest
    @EnumSource(LabelPaper.class)
    void foodHasItsAllergensInBoldAndEverythingElseThatMustBeThere(LabelPaper paper) throws IOException {
        Product bread = product("LB-" + ++numbers, "Rågbröd med linfrö");
        Label label = new Label(
                bread,
                new Label.Stamp("B-2026-0042", LocalDate.of(2026, 11, 27), null, false),
                new Label.Contents(
                        List.of(
                                new Label.Part("Ingredienser: ", false),
                                new Label.Part("rågmjöl", true),
                                new Label.Part(" 52 %, vatten, vetesurdeg (", false),
                                new Label.Part("vete", true),
                                new Label.Part(
                                        "), sirap, linfrö, rapsolja, salt & jäst < 2 %. Kan innehålla spår av ", false),
                                new Label.Part("mjölk", true),
                                new Label.Part(".", false)),
                        List.of(),
                        "750 g",
                        "Förvaras torrt i rumstemperatur"));
        LabelJob job = new LabelJob(List.of(new LabelJob.Line(bread.id(), null, 2, "copies")), paper, 1, true);

        byte[] pdf = look(
                "food-" + paper,
                new LabelSheet(job, List.of(new LabelSheet.Copies(label, 2)), world.the(ShopSign.class)).pdf());

        Words words = new Words();
        String text = words.of(pdf).replaceAll("[\\s\u00a0]+", " ");
        assertThat(text)
                .contains("Rågbröd med linfrö", "45 kr", "52 %, vatten", "salt & jäst < 2 %")
                .contains(
                        "Bäst före 2026-11-27",
                        "Parti B-2026-0042",
                        "Nettomängd 750 g",
                        "Förvaras torrt i rumstemperatur")
                .contains("Butik Torsten, Exempelgatan 1, 211 00 Malmö");
        assertThat(words.bold).contains("rågmjöl", "vete", "mjölk").doesNotContain("sirap", "vatten");
        BufferedImage page = Scanner.pages(pdf).get(0);
        BufferedImage printed = paper == LabelPaper.SHEET ? Scanner.label(page, 2) : page;
        assertThat(Scanner.read(printed)).map(Scanner.Read::text).contains(bread.sku());
    }

    @Test
    void whatIsDeclaredOfAFoodStandsOnItsLabel() {
        Product added = bun();
        Product bun = world.in(() -> catalog.declareFood(
                KARIN,
                added.id(),
                new FoodFacts(EnumSet.of(Allergen.MILK, Allergen.GLUTEN), null, "Förvaras torrt", "80 g"),
                added.version()));

        Label label = world.in(() -> press.label(SARA, bun.id()));

        assertThat(label.contents())
                .isEqualTo(new Label.Contents(
                        List.of(
                                new Label.Part("Innehåller ", false),
                                new Label.Part("spannmål med gluten", true),
                                new Label.Part(", ", false),
                                new Label.Part("mjölk", true),
                                new Label.Part(".", false)),
                        List.of(
                                new Label.Part("Innehåller ", false),
                                new Label.Part("spannmål med gluten", true),
                                new Label.Part(", ", false),
                                new Label.Part("mjölk", true),
                                new Label.Part(".", false)),
                        "80 g",
                        "Förvaras torrt"));
    }

    @ParameterizedTest
    @EnumSource(LabelPaper.class)
    void whatAFoodIsMadeOfStandsOnItsLabelWithTheAllergensInBold(LabelPaper paper) throws IOException {
        Product butter = material("Smör", Allergen.MILK);
        Product bun = made(bun(), line(material("Vetemjöl", Allergen.GLUTEN), 800), line(butter, 200));
        Product milk = material("Mjölk", Allergen.MILK);
        Product dough = made(halfMade(), line(material("Socker"), 300), line(milk, 500));
        Product cake = declared(
                made(bun(), line(dough, 1_000), line(butter, 600), line(material("Salt & peppar"), 1)), Allergen.NUTS);
        LabelJob job = new LabelJob(lines(List.of(bun, cake), 1), paper, 1, true);

        byte[] pdf = look("made-" + paper, world.in(() -> press.print(SARA, job)));

        Words words = new Words();
        assertThat(words.of(pdf).replaceAll("[\\s\u00a0]+", " "))
                .contains("Ingredienser: vetemjöl (spannmål med gluten), smör (mjölk).")
                .contains("Ingredienser: smör (mjölk), mjölk, socker, salt & peppar. Innehåller även nötter.");
        assertThat(words.bold)
                .contains("smör", "gluten", "mjölk", "nötter")
                .doesNotContain("socker", "salt", "Ingredienser", "även");
        List<BufferedImage> pages = Scanner.pages(pdf);
        for (int i = 0; i < 2; i++) {
            BufferedImage label = paper == LabelPaper.SHEET ? Scanner.label(pages.get(0), i + 1) : pages.get(i);
            assertThat(Scanner.read(label))
                    .map(Scanner.Read::text)
                    .contains(List.of(bun, cake).get(i).sku());
        }
    }

    @Test
    void whereTheIngredientsDoNotFitTheAllergensStandThereAndWhereTheRestIsTold() throws IOException {
        BillDraft.Line[] many = new BillDraft.Line[14];
        for (int i = 0; i < many.length; i++) {
            many[i] = line(material("Torkad frukt från gården " + i), 1_000 - i);
        }
        Product muesli = declared(made(bun(), many), Allergen.values());

        String sheet = printed(muesli, LabelPaper.SHEET);
        String roll = printed(muesli, LabelPaper.ROLL);

        assertThat(sheet)
                .contains("Innehåller spannmål med gluten, kräftdjur, ägg", "lupin, blötdjur.")
                .contains("Alla ingredienser: se skylten eller fråga oss.")
                .doesNotContain("Torkad", "torkad");
        assertThat(roll)
                .contains("Ingredienser: torkad frukt från gården 0", "torkad frukt från gården 13. Innehåller även")
                .contains("blötdjur.")
                .doesNotContain("skylten");
    }

    private String printed(Product product, LabelPaper paper) throws IOException {
        LabelJob job = new LabelJob(lines(List.of(product), 1), paper, 1, false);
        byte[] pdf = look("many-" + paper, world.in(() -> press.print(SARA, job)));
        return new Words().of(pdf).replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void theLabelOfABatchSaysWhatItWasMadeOfWhateverIsTrueToday() {
        Product flour = material("Vetemjöl", Allergen.GLUTEN);
        Product bun = made(bun(), line(flour, 1_000));
        ProductionOrder order = new Making(world).order(bun, 2);
        made(bun, line(material("Nötter", Allergen.NUTS), 1_000));
        var recorded = world.in(() -> world.the(ProductionFloor.class)
                .record(KARIN, order.steps().get(0).id(), Quantity.of(2), Quantity.ZERO, null, UUID.randomUUID()));
        declared(flour, Allergen.GLUTEN, Allergen.LUPIN);
        declared(bun, Allergen.EGGS);

        long lot = world.in(() -> world.the(LotRegister.class).withNumber(SARA, recorded.batchNumber()))
                .get(0)
                .id();

        assertThat(text(world.in(() -> press.labelOfLot(SARA, lot))))
                .isEqualTo("Ingredienser: vetemjöl (spannmål med gluten).");
        assertThat(text(world.in(() -> press.label(SARA, bun.id()))))
                .isEqualTo("Ingredienser: nötter. Innehåller även ägg.");
    }

    private static String text(Label label) {
        return label.contents().ingredients().stream().map(Label.Part::text).collect(Collectors.joining());
    }

    private static BillDraft.Line line(Product article, long thousandths) {
        return new BillDraft.Line(article.id(), new Quantity(thousandths), 1);
    }

    private Product made(Product product, BillDraft.Line... lines) {
        world.in(() -> catalog.writeRecipe(
                KARIN,
                product.id(),
                List.of(Making.EASY),
                new BillDraft(Quantity.ONE, 0, List.of(lines)),
                catalog.currentRecipe(KARIN, product.id()).map(Recipe::revision).orElse(0)));
        return product;
    }

    private Product declared(Product product, Allergen... allergens) {
        return world.in(() -> catalog.declareFood(
                KARIN,
                product.id(),
                new FoodFacts(Set.of(allergens), null, "Torrt", "80 g"),
                catalog.product(KARIN, product.id()).version()));
    }

    private Product material(String name, Allergen... allergens) {
        Product material = article(name, ProductKind.MATERIAL);
        return allergens.length == 0 ? material : declared(material, allergens);
    }

    private Product halfMade() {
        return article("Deg", ProductKind.FOR_USE);
    }

    private Product article(String name, ProductKind kind) {
        return world.in(() -> world.the(MaterialRegister.class)
                .add(
                        KARIN,
                        new MaterialDraft(
                                "LBM-" + ++numbers,
                                name,
                                name,
                                Workshop.BAKERY,
                                Unit.KILOGRAM,
                                kind,
                                MaterialDraft.Buying.UNKNOWN)));
    }

    private Product bun() {
        return world.in(() -> catalog.add(
                KARIN,
                new ProductDraft(
                        "LB-" + ++numbers,
                        "Bulle",
                        "Bun",
                        Workshop.BAKERY,
                        Unit.PIECE,
                        VatCategory.FOOD,
                        Money.ofKronor(20),
                        null)));
    }

    @Test
    void theLongestIngredientsAreStillPrintedToTheEnd() throws IOException {
        Product cake = product("LB-" + ++numbers, "Kaka");
        for (LabelPaper paper : LabelPaper.values()) {
            String long_ = ("vetemjöl, socker, smör, ".repeat(60)).substring(0, paper.contentsMost() - 5) + " slut";
            Label label = new Label(
                    cake,
                    Label.Stamp.NONE,
                    new Label.Contents(List.of(new Label.Part(long_, true)), List.of(), null, null));
            LabelJob job = new LabelJob(List.of(new LabelJob.Line(cake.id(), null, 1, "copies")), paper, 1, false);

            byte[] pdf = look(
                    "long-" + paper,
                    new LabelSheet(job, List.of(new LabelSheet.Copies(label, 1)), world.the(ShopSign.class)).pdf());

            Words words = new Words();
            assertThat(words.of(pdf)).as(paper.name()).contains("slut");
            assertThat(words.smallest).as(paper.name()).isGreaterThanOrEqualTo(4.7f); // x-height 0.9 mm
        }
    }

    @Test
    void theLabelOfALotCarriesItsNumberAndDays() throws IOException {
        Product bread = product("LB-" + ++numbers, "Bröd");
        Lot lot = lot(bread);

        Label label = world.in(() -> press.labelOfLot(SARA, lot.id()));
        byte[] pdf = world.in(() -> press.print(
                SARA, new LabelJob(List.of(new LabelJob.Line(0, lot.id(), 1, "copies")), LabelPaper.ROLL, 1, false)));

        assertThat(label.stamp()).isEqualTo(new Label.Stamp(lot.number(), null, LocalDate.of(2026, 12, 3), true));
        assertThat(new Words().of(pdf)).contains("Parti " + lot.number(), "Sista förbrukningsdag 2026-12-03");
    }

    @ParameterizedTest
    @EnumSource(LabelPaper.class)
    void aScannerReadsTheNumberOfALotFromItsLabel(LabelPaper paper) throws IOException {
        Product bread = declared(bun(), Allergen.GLUTEN);
        Product holk = numbered(product("LB-" + ++numbers, "Fågelholk"));
        String ours = "B-2026-%04d".formatted(++numbers);
        LabelJob job = new LabelJob(
                List.of(
                        new LabelJob.Line(0, lot(bread, ours).id(), 1, "copies"),
                        new LabelJob.Line(0, lot(holk, "v 12/07 " + numbers).id(), 1, "copies")),
                paper,
                1,
                false);

        List<BufferedImage> pages = Scanner.pages(look("lots-" + paper, world.in(() -> press.print(SARA, job))));

        for (int i = 0; i < 2; i++) {
            BufferedImage label = paper == LabelPaper.SHEET ? Scanner.label(pages.get(0), i + 1) : pages.get(i);
            assertThat(Scanner.read(label))
                    .contains(new Scanner.Read(i == 0 ? ours : "v 12/07 " + numbers, BarcodeFormat.CODE_128));
        }
    }

    @Test
    void theLabelOfALotKeepsTheProductsCodeWhereItsNumberWouldMeanSomethingElseOrNotBeRead() {
        Product soap = numbered(product("LB-" + ++numbers, "Tvål"));
        Product other = product("LB-" + ++numbers, "Ask");
        String shared = "LS-" + ++numbers;
        lot(other, shared);

        for (String number :
                List.of(shared, other.sku(), "ÅÄÖ-" + numbers, "EN MYCKET LANG BETECKNING NR " + numbers)) {
            Lot lot = lot(soap, number);
            Label label = world.in(() -> press.labelOfLot(SARA, lot.id()));
            assertThat(label.number(LabelPaper.SHEET))
                    .as(number)
                    .isEqualTo(soap.barcode().digits());
        }
    }

    @Test
    void refusesWhatCannotBePrintedAndNamesEachFault() {
        Product holk = product("LB-" + ++numbers, "Fågelholk");
        Product tooLong = product("EN.MYCKET.LANG-ARTIKEL_BETECKNING-NR" + ++numbers, "Låda");

        assertThat(faults(new LabelJob(List.of(), LabelPaper.SHEET, 1, false))).containsExactly("labels.fault.none");
        assertThat(faults(new LabelJob(lines(List.of(holk), 0), LabelPaper.SHEET, 25, false)))
                .containsExactly("labels.fault.copies", "labels.fault.start");
        assertThat(faults(new LabelJob(lines(List.of(holk, holk, holk), 400), LabelPaper.ROLL, 1, false)))
                .containsExactly("labels.fault.too-many");
        assertThat(faults(new LabelJob(lines(List.of(tooLong), 1), LabelPaper.SHEET, 1, false)))
                .containsExactly("labels.fault.number");
        Product withOwnNumber = numbered(tooLong);
        assertThat(world.in(() ->
                        press.print(SARA, new LabelJob(lines(List.of(withOwnNumber), 1), LabelPaper.SHEET, 1, false))))
                .isNotEmpty();
    }

    @Test
    void materialHasNoLabel() {
        Product flour = material("Mjöl");

        assertThatThrownBy(() -> world.in(() -> press.label(SARA, flour.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void anEanIsPrintedAtFourFifthsOrMoreOnEveryPaper() {
        Product soap = numbered(product("LB-" + ++numbers, "Tvål"));
        Label label = new Label(soap, Label.Stamp.NONE, null);

        for (LabelPaper paper : LabelPaper.values()) {
            assertThat(label.code(paper).module(paper.codeWidth(false))).isGreaterThanOrEqualTo(264);
            assertThat(label.code(paper).module(paper.codeWidth(true))).isGreaterThanOrEqualTo(264);
        }
    }

    private List<String> faults(LabelJob job) {
        try {
            world.in(() -> press.print(SARA, job));
            return List.of();
        } catch (InvalidInput no) {
            return no.faults().stream().map(Fault::code).toList();
        }
    }

    private static List<LabelJob.Line> lines(List<Product> products, int copies) {
        return products.stream()
                .map(product -> new LabelJob.Line(product.id(), null, copies, "copies-p" + product.id()))
                .toList();
    }

    private Product product(String sku, String name) {
        return world.in(() -> catalog.add(
                KARIN,
                new ProductDraft(
                        sku,
                        name,
                        "A thing made of wood",
                        Workshop.CARPENTRY,
                        Unit.PIECE,
                        VatCategory.STANDARD,
                        Money.ofKronor(45),
                        null)));
    }

    private Product numbered(Product product) {
        return world.in(() -> catalog.giveOwnBarcode(KARIN, product.id(), product.version()));
    }

    private Lot lot(Product product) {
        return lot(product, "LP-" + product.id());
    }

    private Lot lot(Product product, String number) {
        return world.in(() -> world.the(StockLedger.class)
                .receive(
                        KARIN,
                        product.id(),
                        product.workshop(),
                        Quantity.of(6),
                        new LotDraft(number, null, LocalDate.of(2026, 12, 3), null, Set.of()),
                        new MovementSource(MovementSource.DELIVERY, UUID.randomUUID()))
                .lot());
    }

    /** Leaves the pages where a person can look at them, when asked to. */
    private static byte[] look(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("labels.look");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
        return pdf;
    }

    /** The words of a PDF, with those in bold, and the size of the smallest letters. */
    private static final class Words extends PDFTextStripper {

        private final TreeSet<String> bold = new TreeSet<>();
        private float smallest = Float.MAX_VALUE;

        String of(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                return getText(document);
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) throws IOException {
            StringBuilder word = new StringBuilder();
            for (TextPosition letter : letters) {
                smallest = Math.min(smallest, letter.getFontSizeInPt());
                boolean isBold = letter.getFont().getName().contains("Bold");
                if (isBold && Character.isLetter(letter.getUnicode().charAt(0))) {
                    word.append(letter.getUnicode());
                } else if (!word.isEmpty()) {
                    bold.add(word.toString());
                    word.setLength(0);
                }
            }
            if (!word.isEmpty()) {
                bold.add(word.toString());
            }
            super.writeString(text, letters);
        }
    }
}
