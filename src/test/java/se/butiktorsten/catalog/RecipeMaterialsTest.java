package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.KARIN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

class RecipeMaterialsTest {

    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);
    private final MaterialRegister materials = world.the(MaterialRegister.class);
    private final TaskLibrary library = world.the(TaskLibrary.class);

    @Test
    void aRecipeKeepsWhatItUsesWithItsStep() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product eggs = material("Ägg", Unit.PIECE);
        Product bun = bun();
        BillDraft bill = new BillDraft(
                Quantity.of(40),
                250,
                List.of(
                        new BillDraft.Line(flour.id(), new Quantity(1_500), 1),
                        new BillDraft.Line(eggs.id(), Quantity.of(2), 2)));

        Recipe recipe = world.in(() -> catalog.writeRecipe(KARIN, bun.id(), steps("Knåda", "Grädda"), bill, 0));

        BillOfMaterials kept = world.in(() -> catalog.bill(KARIN, recipe.id()));
        assertThat(kept.asDraft()).isEqualTo(bill);
        assertThat(kept.lines()).extracting(BillOfMaterials.Line::unit).containsExactly(Unit.KILOGRAM, Unit.PIECE);
        assertThat(recipe.yields()).isEqualTo(Quantity.of(40));
        assertThat(recipe.expectedScrap()).isEqualTo(250);
    }

    @Test
    void saysWhatSoMuchNeeds() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product bun = bun();
        Recipe recipe = written(bun, Quantity.of(40), line(flour, 1_000));

        List<BillOfMaterials.Need> needs = world.in(() -> catalog.needs(KARIN, recipe.id(), Quantity.of(30)));

        assertThat(needs).hasSize(1);
        assertThat(needs.get(0).amount()).isEqualTo(new Quantity(750));
        assertThat(needs.get(0).line().articleId()).isEqualTo(flour.id());
        assertThatThrownBy(() -> world.in(() -> catalog.needs(KARIN, 987_654, Quantity.ONE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void readsTheMaterialsOfManyRecipesTogether() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Recipe one = written(bun(), Quantity.ONE, line(flour, 100));
        Recipe other = written(bun(), Quantity.ONE, line(flour, 200));
        Product plain = bun();
        Recipe without = world.in(() -> catalog.writeRecipe(KARIN, plain.id(), steps("Knåda")));

        var bills = world.in(() -> catalog.bills(KARIN, Set.of(one.id(), other.id(), without.id(), 987_654L)));

        assertThat(bills).containsOnlyKeys(one.id(), other.id(), without.id());
        assertThat(bills.get(other.id()).lines())
                .extracting(BillOfMaterials.Line::amount)
                .containsExactly(new Quantity(200));
        assertThat(bills.get(without.id()).asDraft()).isEqualTo(BillDraft.NONE);
    }

    @Test
    void newStepsAloneKeepTheMaterialsAndAddUpWhatMeetsAtTheLastOne() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product bun = bun();
        BillDraft bill = new BillDraft(
                Quantity.of(40),
                100,
                List.of(
                        new BillDraft.Line(flour.id(), new Quantity(1_000), 1),
                        new BillDraft.Line(flour.id(), new Quantity(200), 2)));
        world.in(() -> catalog.writeRecipe(KARIN, bun.id(), steps("Knåda", "Baka ut"), bill, 0));

        Recipe next = world.in(() -> catalog.writeRecipe(KARIN, bun.id(), steps("Knåda och baka ut"), 1));

        assertThat(world.in(() -> catalog.bill(KARIN, next.id())).asDraft())
                .isEqualTo(new BillDraft(
                        Quantity.of(40), 100, List.of(new BillDraft.Line(flour.id(), new Quantity(1_200), 1))));
    }

    @Test
    void anOldRevisionKeepsItsMaterials() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product bun = bun();
        Recipe first = written(bun, Quantity.of(40), line(flour, 1_000));

        world.in(() -> catalog.writeRecipe(KARIN, bun.id(), steps("Knåda"), BillDraft.NONE, 1));

        assertThat(world.in(() -> catalog.bill(KARIN, first.id())).lines()).hasSize(1);
        assertThat(world.in(() -> catalog.madeWith(KARIN, flour.id()))).isEmpty();
    }

    @Test
    void writingTheSameAgainChangesNothing() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product bun = bun();
        BillDraft bill = new BillDraft(Quantity.of(40), 0, List.of(line(flour, 1_000)));
        Recipe first = world.in(() -> catalog.writeRecipe(KARIN, bun.id(), steps("Knåda"), bill, 0));

        Recipe again = world.in(() -> catalog.writeRecipe(ADAM, bun.id(), steps("Knåda"), bill, 0));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void anotherAmountIsANewRevisionAndIsRefusedFromAStalePage() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product bun = bun();
        written(bun, Quantity.of(40), line(flour, 1_000));
        BillDraft more = new BillDraft(Quantity.of(40), 0, List.of(line(flour, 1_100)));

        assertThatThrownBy(() -> world.in(() -> catalog.writeRecipe(ADAM, bun.id(), steps("Knåda"), more, 0)))
                .isInstanceOf(ChangedMeanwhile.class);
        Recipe second = world.in(() -> catalog.writeRecipe(ADAM, bun.id(), steps("Knåda"), more, 1));

        assertThat(second.revision()).isEqualTo(2);
    }

    @Test
    void tellsWhereAMaterialIsUsed() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product dough = halfMade("Deg");
        Product bun = bun();
        written(dough, Quantity.ONE, line(flour, 600));
        written(bun, Quantity.ONE, line(dough, 80));

        assertThat(world.in(() -> catalog.madeWith(KARIN, flour.id())))
                .extracting(Product::id)
                .containsExactly(dough.id());
        assertThat(world.in(() -> catalog.madeWith(KARIN, dough.id())))
                .extracting(Product::id)
                .containsExactly(bun.id());
    }

    @Test
    void namesEveryFaultOfEveryRowAtOnce() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product eggs = material("Ägg", Unit.PIECE);
        Product bun = bun();
        BillDraft bad = new BillDraft(
                new Quantity(500),
                5_001,
                List.of(
                        line(flour, 0),
                        new BillDraft.Line(flour.id(), Quantity.ONE, 1),
                        new BillDraft.Line(eggs.id(), new Quantity(1_500), 2),
                        line(bun, 1_000),
                        new BillDraft.Line(987_654, Quantity.of(100_001), 0)));

        assertThatThrownBy(() -> world.in(() -> catalog.writeRecipe(KARIN, bun.id(), List.of(), bad, 0)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "steps",
                                        "yields",
                                        "expectedScrap",
                                        "materials[0].amount",
                                        "materials[1].articleId",
                                        "materials[2].amount",
                                        "materials[2].step",
                                        "materials[3].articleId",
                                        "materials[4].articleId",
                                        "materials[4].step"));
        assertThat(world.in(() -> catalog.currentRecipe(KARIN, bun.id()))).isEmpty();
    }

    @Test
    void nothingIsMadeOfItself() {
        Product dough = halfMade("Deg");

        assertThat(circleOf(dough, dough)).isEqualTo("Deg → Deg");
    }

    @Test
    void refusesACircleOverManyLevelsAndNamesIt() {
        Product dough = halfMade("Deg");
        Product starter = halfMade("Surdeg");
        Product filling = halfMade("Fyllning");
        written(dough, Quantity.ONE, line(starter, 200));
        written(starter, Quantity.ONE, line(filling, 100));

        assertThat(circleOf(filling, dough)).isEqualTo("Fyllning → Deg → Surdeg → Fyllning");
        assertThat(world.in(() -> catalog.currentRecipe(KARIN, filling.id()))).isEmpty();
    }

    @Test
    void theSameThingOnTwoWaysIsNoCircle() {
        Product butter = halfMade("Brynt smör");
        Product dough = halfMade("Deg");
        Product filling = halfMade("Fyllning");
        written(dough, Quantity.ONE, line(butter, 200));
        written(filling, Quantity.ONE, line(butter, 100));
        Product roll = halfMade("Rulle");

        Recipe both = written(roll, Quantity.ONE, line(dough, 500), line(filling, 100));

        assertThat(world.in(() -> catalog.bill(KARIN, both.id())).lines()).hasSize(2);
    }

    @Test
    void aNewRevisionMayBreakACircleOpen() {
        Product dough = halfMade("Deg");
        Product starter = halfMade("Surdeg");
        written(dough, Quantity.ONE, line(starter, 200));
        world.in(() -> catalog.writeRecipe(KARIN, dough.id(), steps("Knåda"), BillDraft.NONE, 1));

        Recipe other = written(starter, Quantity.ONE, line(dough, 100));

        assertThat(world.in(() -> catalog.bill(KARIN, other.id())).lines()).hasSize(1);
    }

    @Test
    void aStepInPartsKeepsItsMaterialsAtTheFirstAndMovesThoseAfterIt() {
        Product flour = material("Mjöl", Unit.KILOGRAM);
        Product sugar = material("Pärlsocker", Unit.KILOGRAM);
        Product bun = bun();
        Recipe recipe = world.in(() -> catalog.writeRecipe(
                KARIN,
                bun.id(),
                steps("Knåda", "Pensla"),
                new BillDraft(
                        Quantity.of(40),
                        0,
                        List.of(line(flour, 1_000), new BillDraft.Line(sugar.id(), new Quantity(100), 2))),
                0));
        long kneading = recipe.steps().get(0).id();

        RecipeDraft split = world.in(() -> library.split(KARIN, kneading, 3));

        assertThat(split.bill().lines()).extracting(BillDraft.Line::step).containsExactly(1, 4);
        assertThat(split.bill().yields()).isEqualTo(Quantity.of(40));
    }

    private String circleOf(Product made, Product used) {
        InvalidInput refused = (InvalidInput)
                org.assertj.core.api.Assertions.catchThrowable(() -> written(made, Quantity.ONE, line(used, 100)));
        assertThat(refused.faults()).extracting(Fault::field).containsExactly("materials[0].articleId");
        return (String) refused.faults().get(0).facts().get("circle");
    }

    private Recipe written(Product product, Quantity yields, BillDraft.Line... lines) {
        return world.in(() ->
                catalog.writeRecipe(KARIN, product.id(), steps("Knåda"), new BillDraft(yields, 0, List.of(lines)), 0));
    }

    private static BillDraft.Line line(Product article, long thousandths) {
        return new BillDraft.Line(article.id(), new Quantity(thousandths), 1);
    }

    private Product material(String name, Unit unit) {
        return added(name, unit, ProductKind.MATERIAL);
    }

    private Product halfMade(String name) {
        return added(name, Unit.KILOGRAM, ProductKind.FOR_USE);
    }

    private Product added(String name, Unit unit, ProductKind kind) {
        MaterialDraft draft = new MaterialDraft(
                "BILL-" + ++numbers, name, name, Workshop.BAKERY, unit, kind, MaterialDraft.Buying.UNKNOWN);
        return world.in(() -> materials.add(KARIN, draft));
    }

    private Product bun() {
        ProductDraft draft = new ProductDraft(
                "BILL-" + ++numbers,
                "Bulle",
                "Bun",
                Workshop.BAKERY,
                Unit.PIECE,
                VatCategory.FOOD,
                Money.ofKronor(25),
                null);
        return world.in(() -> catalog.add(KARIN, draft));
    }

    private static List<StepDraft> steps(String... names) {
        return Arrays.stream(names)
                .map(name -> new StepDraft(
                        name,
                        name.toLowerCase(Locale.ROOT),
                        20,
                        2,
                        DemandProfile.NOTHING,
                        SafetyClass.NONE,
                        null,
                        Set.of()))
                .toList();
    }
}
