package se.butiktorsten.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.KARIN;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.BillDraft;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.Recipe;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.exchange.Preview.Difference;
import se.butiktorsten.exchange.Preview.Entry;
import se.butiktorsten.exchange.Preview.State;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Making;
import se.butiktorsten.world.World;

/** What recipes use, as a list that goes out to a spreadsheet and comes back. */
class RecipeMaterialListTest {

    private static final String HEADER =
            "artikelnummer;en omgång ger;kasseras i procent;materialets artikelnummer;mängd;räknas i;moment\n";

    private static int numbers;

    private final World world = World.shared();
    private final ExchangeDesk desk = world.the(ExchangeDesk.class);
    private final Catalog catalog = world.the(Catalog.class);

    @Test
    void whatIsTakenOutSaysAllOfTheBillAndSentBackChangesNothing() {
        Product flour = material(Unit.KILOGRAM);
        Product eggs = material(Unit.PIECE);
        Product bun = made(2, Quantity.of(40), 250, line(flour, 1_250, 1), line(flour, 100, 2), line(eggs, 2_000, 2));
        Product plain = new Making(world).product(Workshop.BAKERY, Unit.PIECE, 1);

        Sheet sheet = only(bun, plain);

        assertThat(sheet.rows())
                .containsExactlyInAnyOrder(
                        List.of(bun.sku(), "40", "2,5", flour.sku(), "1,25", "kilo", "1"),
                        List.of(bun.sku(), "40", "2,5", flour.sku(), "0,1", "kilo", "2"),
                        List.of(bun.sku(), "40", "2,5", eggs.sku(), "2", "styck", "2"),
                        List.of(plain.sku(), "1", "0", "", "", "", ""));
        for (SheetFormat format : SheetFormat.values()) {
            assertThat(preview(format.write(sheet)).entries())
                    .as(format.name())
                    .hasSize(2)
                    .extracting(Entry::state)
                    .containsOnly(State.SAME);
        }
    }

    @Test
    void anotherOrderOfTheLinesChangesNothing() {
        Product flour = material(Unit.KILOGRAM);
        Product bun = made(1, Quantity.of(40), 0, line(flour, 1_000, 1), line(material(Unit.LITRE), 500, 1));
        Sheet sheet = only(bun);
        List<List<String>> turned = new ArrayList<>(sheet.rows());
        Collections.reverse(turned);

        Preview preview =
                preview(SheetFormat.CSV.write(new Sheet(sheet.name(), sheet.headers(), sheet.numbers(), turned)));

        assertThat(preview.isWorthwhile()).isFalse();
    }

    @Test
    void aChangeIsShownLineByLineAndBecomesANewRevisionWithTheSameSteps() {
        Product flour = material(Unit.KILOGRAM);
        Product eggs = material(Unit.PIECE);
        Product milk = material(Unit.LITRE);
        Product bun = made(2, Quantity.of(40), 0, line(flour, 1_250, 1), line(eggs, 2_000, 2));
        UUID id = send(bun.sku() + ";50;2,5 %;" + flour.sku().toLowerCase() + ";1,5;kilo;1\n" + bun.sku() + ";;;"
                + milk.sku() + ";0,5;LITRE;\n");

        Preview shown = world.in(() -> desk.preview(KARIN, id));
        world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint()));
        world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint()));

        assertThat(shown.faults()).isEmpty();
        assertThat(shown.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.differences())
                        .containsExactly(
                                new Difference("en omgång ger", "40", "50"),
                                new Difference("kasseras i procent", "0", "2,5"),
                                new Difference(used(flour, 1), "1,25 kilo", "1,5 kilo"),
                                new Difference(used(eggs, 2), "2 styck", ""),
                                new Difference(used(milk, 1), "", "0,5 liter")));
        world.does(() -> {
            List<Recipe> revisions = catalog.recipesOf(KARIN, bun.id());
            assertThat(revisions).extracting(Recipe::revision).containsExactly(2, 1);
            assertThat(revisions.get(0).steps())
                    .extracting(TaskStep::asDraft)
                    .isEqualTo(revisions.get(1).steps().stream()
                            .map(TaskStep::asDraft)
                            .toList());
            assertThat(catalog.bill(KARIN, revisions.get(0).id()).asDraft())
                    .isEqualTo(new BillDraft(Quantity.of(50), 250, List.of(line(flour, 1_500, 1), line(milk, 500, 1))));
            assertThat(catalog.bill(KARIN, revisions.get(1).id()).lines()).hasSize(2);
        });
    }

    @Test
    void aLineWithoutAMaterialSaysThatNothingIsUsed() {
        Product bun = made(1, Quantity.of(40), 100, line(material(Unit.KILOGRAM), 1_000, 1));

        carryOut(bun.sku() + ";1;0;;;;\n");

        assertThat(billOf(bun)).isEqualTo(BillDraft.NONE);
    }

    @Test
    void everyFaultIsNamedAtItsRowAndColumn() {
        Product flour = material(Unit.KILOGRAM);
        Product eggs = material(Unit.PIECE);
        Product bun = made(2, Quantity.of(40), 0, line(flour, 1_000, 1));
        Product other = made(1, Quantity.of(10), 0, line(flour, 1_000, 1));
        Product without = new Making(world).product(Workshop.BAKERY, Unit.PIECE, List.of());

        Preview preview = preview(String.join(
                "\n",
                bun.sku() + ";40;5;FINNS-INTE;1;kilo;1",
                bun.sku() + ";40;5;" + flour.sku() + ";0;kilo;1",
                bun.sku() + ";40;5;" + flour.sku() + ";-2;kilo;2",
                bun.sku() + ";41;6;" + flour.sku() + ";250;styck;2",
                bun.sku() + ";;;" + flour.sku() + ";1;kilo;1",
                bun.sku() + ";;;" + flour.sku() + ";2;kilo;1",
                bun.sku() + ";;;" + eggs.sku() + ";1,5;styck;3",
                bun.sku() + ";;;" + other.sku() + ";1;styck;1",
                bun.sku() + ";;;;;;",
                other.sku() + ";0;60;" + flour.sku() + ";;;",
                flour.sku() + ";1;0;;;;",
                without.sku() + ";1;0;;;;",
                "INGEN-ALLS;1;0;;;;",
                ";1;0;;;;",
                ""));

        assertThat(preview.entries()).isEmpty();
        assertThat(preview.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " "
                        + fault.fault().code())
                .containsExactlyInAnyOrder(
                        "2 materialets artikelnummer exchange.fault.unknown",
                        "3 mängd shared.fault.too-small",
                        "4 mängd shared.fault.too-small",
                        "5 en omgång ger exchange.fault.not-as-first",
                        "5 kasseras i procent exchange.fault.not-as-first",
                        "5 räknas i exchange.fault.other-unit",
                        "7 materialets artikelnummer catalog.fault.material-twice",
                        "8 mängd catalog.fault.whole-pieces",
                        "8 moment catalog.fault.no-step",
                        "9 materialets artikelnummer catalog.fault.no-material",
                        "10 materialets artikelnummer shared.fault.required",
                        "10 mängd shared.fault.required",
                        "10 räknas i shared.fault.required",
                        "11 en omgång ger shared.fault.too-small",
                        "11 kasseras i procent shared.fault.too-large",
                        "11 mängd shared.fault.required",
                        "11 räknas i shared.fault.required",
                        "12 artikelnummer catalog.fault.bought",
                        "13 artikelnummer exchange.fault.no-recipe",
                        "14 artikelnummer exchange.fault.unknown",
                        "15 artikelnummer shared.fault.required");
    }

    @Test
    void aCircleThatOnlyTwoRecipesOfTheFileCloseIsNamedAtItsRows() {
        Product flour = material(Unit.KILOGRAM);
        Product dough = halfMade(line(flour, 1_000, 1));
        Product leaven = halfMade(line(flour, 1_000, 1));

        Preview preview = preview(dough.sku() + ";1;0;" + leaven.sku() + ";1;kilo;1\n" + leaven.sku() + ";1;0;"
                + flour.sku() + ";1;kilo;1\n" + leaven.sku() + ";;;" + dough.sku() + ";1;kilo;1\n");

        assertThat(preview.faults())
                .extracting(fault -> fault.line() + " " + fault.fault().code() + " "
                        + fault.fault().facts().get("circle"))
                .containsExactly(
                        "2 catalog.fault.circle " + dough.name() + " → " + leaven.name() + " → " + dough.name(),
                        "4 catalog.fault.circle " + leaven.name() + " → " + dough.name() + " → " + leaven.name());
    }

    @Test
    void whatIsMadeOfWhatMayTurnRoundInOneFile() {
        Product flour = material(Unit.KILOGRAM);
        Product leaven = halfMade(line(flour, 1_000, 1));
        Product dough = halfMade(line(leaven, 1_000, 1));

        carryOut(leaven.sku() + ";1;0;" + dough.sku() + ";1;kilo;1\n" + dough.sku() + ";1;0;" + flour.sku()
                + ";1;kilo;1\n");

        assertThat(billOf(leaven).lines()).containsExactly(line(dough, 1_000, 1));
        assertThat(billOf(dough).lines()).containsExactly(line(flour, 1_000, 1));
    }

    @Test
    void isRefusedWhenTheRecipeHasANewerRevisionThanWasShown() {
        Product flour = material(Unit.KILOGRAM);
        Product bun = made(1, Quantity.of(40), 0, line(flour, 1_000, 1));
        UUID id = send(bun.sku() + ";40;0;" + flour.sku() + ";2;kilo;1\n");
        Preview shown = world.in(() -> desk.preview(KARIN, id));
        BillDraft meanwhile = new BillDraft(Quantity.of(40), 0, List.of(line(flour, 1_500, 1)));
        world.in(() -> catalog.writeRecipe(KARIN, bun.id(), List.of(Making.EASY), meanwhile, 1));

        assertThatThrownBy(() -> world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint())))
                .isInstanceOf(OtherThanShown.class);

        assertThat(billOf(bun)).isEqualTo(meanwhile);
    }

    private BillDraft billOf(Product product) {
        return world.in(() -> catalog.bill(
                        KARIN,
                        catalog.currentRecipe(KARIN, product.id()).orElseThrow().id()))
                .asDraft();
    }

    private static String used(Product material, int step) {
        return material.name() + " (" + material.sku() + ") i moment " + step;
    }

    private static BillDraft.Line line(Product article, long thousandths, int step) {
        return new BillDraft.Line(article.id(), new Quantity(thousandths), step);
    }

    private Product material(Unit unit) {
        return article(unit, ProductKind.MATERIAL);
    }

    private Product halfMade(BillDraft.Line... lines) {
        return written(article(Unit.KILOGRAM, ProductKind.FOR_USE), 1, new BillDraft(Quantity.ONE, 0, List.of(lines)));
    }

    private Product article(Unit unit, ProductKind kind) {
        String name = "Råvara " + ++numbers;
        return world.in(() -> world.the(MaterialRegister.class)
                .add(
                        KARIN,
                        new MaterialDraft(
                                "LRM-" + numbers,
                                name,
                                name,
                                Workshop.BAKERY,
                                unit,
                                kind,
                                MaterialDraft.Buying.UNKNOWN)));
    }

    private Product made(int steps, Quantity yields, int scrap, BillDraft.Line... lines) {
        Product product = new Making(world).product(Workshop.BAKERY, Unit.PIECE, List.of());
        return written(product, steps, new BillDraft(yields, scrap, List.of(lines)));
    }

    private Product written(Product product, int steps, BillDraft bill) {
        world.in(() -> catalog.writeRecipe(KARIN, product.id(), Collections.nCopies(steps, Making.EASY), bill, 0));
        return product;
    }

    /** The list as it goes out, with the rows of these products alone. */
    private Sheet only(Product... products) {
        Sheet all = world.in(() -> desk.export(KARIN, ListKind.RECIPE_MATERIALS));
        List<String> skus = List.of(products).stream().map(Product::sku).toList();
        List<List<String>> rows =
                all.rows().stream().filter(row -> skus.contains(row.get(0))).toList();
        return new Sheet(all.name(), all.headers(), all.numbers(), rows);
    }

    private void carryOut(String rows) {
        UUID id = send(rows);
        Preview shown = world.in(() -> desk.preview(KARIN, id));
        assertThat(shown.faults()).isEmpty();
        world.in(() -> desk.carryOut(KARIN, id, shown.fingerprint()));
    }

    private Preview preview(String rows) {
        return preview((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Preview preview(byte[] file) {
        UUID id = send(file);
        return world.in(() -> desk.preview(KARIN, id));
    }

    private UUID send(String rows) {
        return send((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private UUID send(byte[] file) {
        UUID id = UUID.randomUUID();
        world.in(() -> desk.send(KARIN, id, ListKind.RECIPE_MATERIALS, "recept", file));
        return id;
    }
}
