package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.Statements;
import se.butiktorsten.world.World;

class MaterialCostsTest {

    private static final List<StepDraft> STEPS =
            List.of(new StepDraft("Baka", "Bake", 20, 2, DemandProfile.NOTHING, SafetyClass.NONE, null, Set.of()));
    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);
    private final MaterialRegister materials = world.the(MaterialRegister.class);
    private final MaterialCosts costs = world.the(MaterialCosts.class);
    private final FoodDeclarations declarations = world.the(FoodDeclarations.class);

    @Test
    void aMaterialCostsWhatWasPaidForIt() {
        Product flour = material("Mjöl", Unit.KILOGRAM, paid(24_900, 25_000));

        assertThat(cost(flour).perUnit()).isEqualTo(new Money(996));
        assertThat(cost(flour).lines()).isEmpty();
    }

    @Test
    void aGiftCostsNothingAndIsNotUnknown() {
        Product cloth = material("Tyg", Unit.METRE, paid(0, 1_000));
        Product bag = sold(VatCategory.STANDARD);
        write(bag, Quantity.ONE, 0, line(cloth, 800));

        assertThat(cost(bag).perUnit()).isEqualTo(Money.ZERO);
        assertThat(cost(bag).unknown()).isEmpty();
    }

    @Test
    void reckonsThroughEveryLevelAndRoundsOnce() {
        Product flour = material("Mjöl", Unit.KILOGRAM, paid(1, 3));
        Product starter = halfMade("Surdeg");
        Product dough = halfMade("Deg");
        Product bun = sold(VatCategory.FOOD);
        write(starter, new Quantity(3_000), 0, line(flour, 1_000));
        write(dough, new Quantity(7_000), 0, line(starter, 3_000), line(flour, 1_000));
        write(bun, Quantity.of(7), 0, line(dough, 7_000));

        // The dough takes two kilograms of flour to seven: 2 × 333⅓ öre; a seventh of it in each bun is 95.238 öre.
        assertThat(cost(bun).perUnit()).isEqualTo(new Money(95));
        assertThat(cost(bun).of(Quantity.of(7))).isEqualTo(new Money(667));
    }

    @Test
    void whatIsExpectedToBeScrappedIsPaidForToo() {
        Product flour = material("Mjöl", Unit.KILOGRAM, paid(1_000, 1_000));
        Product bun = sold(VatCategory.FOOD);
        write(bun, Quantity.of(40), 2_000, line(flour, 4_000));

        MaterialCost cost = cost(bun);

        assertThat(cost.perUnit()).isEqualTo(new Money(125));
        assertThat(cost.lines()).extracting(MaterialCost.Line::cost).containsExactly(new Money(4_000));
        assertThat(cost.shareOf(new Money(2_500))).isEqualTo(500);
    }

    @Test
    void saysWhichCostsNobodyKnowsRatherThanGuess() {
        Product flour = material("Mjöl", Unit.KILOGRAM, paid(1_000, 1_000));
        Product cinnamon = material("Kanel", Unit.KILOGRAM, MaterialDraft.Buying.UNKNOWN);
        Product filling = halfMade("Fyllning");
        Product glaze = halfMade("Glasyr utan recept");
        Product bun = sold(VatCategory.FOOD);
        write(filling, Quantity.ONE, 0, line(cinnamon, 100), line(flour, 10));
        write(bun, Quantity.of(40), 0, line(flour, 4_000), line(filling, 500), line(glaze, 100));

        MaterialCost cost = cost(bun);

        assertThat(cost.perUnit()).isNull();
        assertThat(cost.shareOf(new Money(2_500))).isNull();
        assertThat(cost.unknown()).extracting(Product::name).containsExactly("Kanel", "Glasyr utan recept");
        assertThat(cost.lines()).extracting(MaterialCost.Line::cost).containsExactly(new Money(4_000), null, null);
    }

    @Test
    void whatNobodyHasWrittenARecipeForHasNoKnownCost() {
        Product bun = sold(VatCategory.FOOD);

        assertThat(cost(bun).perUnit()).isNull();
        assertThat(cost(bun).bill()).isNull();
        assertThatThrownBy(() -> world.in(() -> costs.of(KARIN, 987_654))).isInstanceOf(NotFound.class);
    }

    @Test
    void theCostsOfAllArticlesTakeTwoQueriesAsLongAsNobodyWritesARecipe() {
        Product flour = material("Mjöl", Unit.KILOGRAM, paid(1_000, 1_000));
        for (int i = 0; i < 5; i++) {
            write(sold(VatCategory.FOOD), Quantity.of(40), 0, line(flour, 4_000));
        }
        Map<Long, MaterialCost> all = new HashMap<>();

        int first = queriesOfAll(all);
        int again = queriesOfAll(all);

        assertThat(all).containsKey(flour.id());
        assertThat(first).isEqualTo(4);
        assertThat(again).isEqualTo(2);
    }

    @Test
    void theCostFollowsTheRecipeWrittenLast() {
        Product flour = material("Mjöl", Unit.KILOGRAM, paid(1_000, 1_000));
        Product bun = sold(VatCategory.FOOD);
        write(bun, Quantity.of(40), 0, line(flour, 4_000));
        Money before = cost(bun).perUnit();

        world.in(() -> catalog.writeRecipe(
                KARIN, bun.id(), STEPS, new BillDraft(Quantity.of(40), 0, List.of(line(flour, 8_000))), 1));

        assertThat(before).isEqualTo(new Money(100));
        assertThat(cost(bun).perUnit()).isEqualTo(new Money(200));
    }

    @Test
    void aRecipeThatWasNeverCommittedIsNotTakenForTheOneThatWas() {
        Product flour = material("Mjöl", Unit.KILOGRAM, paid(1_000, 1_000));
        Product bun = sold(VatCategory.FOOD);
        Product loaf = sold(VatCategory.FOOD);

        assertThatThrownBy(() -> world.in(() -> {
                    catalog.writeRecipe(
                            KARIN, bun.id(), STEPS, new BillDraft(Quantity.of(40), 0, List.of(line(flour, 4_000))), 0);
                    throw new IllegalStateException(
                            String.valueOf(costs.of(FELIX, bun.id()).perUnit()));
                }))
                .hasMessage(String.valueOf(new Money(100)));
        write(loaf, Quantity.of(10), 0, line(flour, 6_000));

        assertThat(cost(bun).perUnit())
                .as("as many revisions as there were then")
                .isNull();
        assertThat(cost(loaf).perUnit()).isEqualTo(new Money(600));
    }

    private int queriesOfAll(Map<Long, MaterialCost> all) {
        return Statements.in(world, () -> {
            all.putAll(costs.all(FELIX));
            return all;
        });
    }

    @Test
    void aBunHasTheAllergensOfAllThatItIsMadeOfAndItsOwn() {
        Product flour = declared(material("Vetemjöl", Unit.KILOGRAM, paid(1, 1)), Allergen.GLUTEN);
        Product butter = declared(material("Smör", Unit.KILOGRAM, paid(1, 1)), Allergen.MILK);
        Product dough = declared(halfMade("Deg"), Allergen.SOY);
        Product bun = declared(sold(VatCategory.FOOD), Allergen.SESAME);
        write(dough, Quantity.ONE, 0, line(flour, 600), line(butter, 100));
        write(bun, Quantity.ONE, 0, line(dough, 80));

        assertThat(world.in(() -> declarations.allergensOf(SARA, bun.id())))
                .containsExactly(Allergen.GLUTEN, Allergen.SOY, Allergen.MILK, Allergen.SESAME);
        assertThat(world.in(() -> catalog.product(KARIN, bun.id())).allergens()).containsExactly(Allergen.SESAME);
    }

    @Test
    void listsIngredientsTheHeaviestFirstThroughEveryLevel() {
        Product flour = declared(material("Vetemjöl", Unit.KILOGRAM, paid(1, 1)), Allergen.GLUTEN);
        Product milk = declared(material("Mjölk", Unit.LITRE, paid(1, 1)), Allergen.MILK);
        Product sugar = material("Socker", Unit.KILOGRAM, paid(1, 1));
        Product eggs = declared(material("Ägg", Unit.PIECE, paid(1, 1)), Allergen.EGGS);
        Product bag = material("Påse", Unit.PIECE, paid(1, 1));
        Product dough = halfMade("Deg");
        Product bun = sold(VatCategory.FOOD);
        write(dough, Quantity.of(2), 0, line(milk, 500), line(sugar, 300), line(flour, 1_200));
        write(bun, Quantity.of(20), 0, line(bag, 20_000), line(eggs, 1_000), line(sugar, 300), line(dough, 1_000));

        FoodDeclaration declaration = world.in(() -> declarations.of(SARA, bun.id()));

        assertThat(declaration.ingredients())
                .extracting(each -> each.article().name())
                .containsExactly("Vetemjöl", "Socker", "Mjölk", "Ägg");
        assertThat(declaration.ingredients())
                .extracting(FoodDeclaration.Ingredient::isWeighed)
                .containsExactly(true, true, true, false);
        assertThat(declaration.ingredients().get(0).allergens()).containsExactly(Allergen.GLUTEN);
        assertThat(declaration.leftOut()).extracting(Product::id).containsExactly(bag.id());
    }

    @Test
    void aBirdBoxHasNoIngredients() {
        Product board = material("Bräda", Unit.METRE, paid(1, 1));
        Product box = sold(VatCategory.STANDARD);
        write(box, Quantity.ONE, 0, line(board, 1_500));

        FoodDeclaration declaration = world.in(() -> declarations.of(SARA, box.id()));

        assertThat(declaration.ingredients()).isEmpty();
        assertThat(declaration.leftOut()).isEmpty();
        assertThat(declaration.allergens()).isEmpty();
    }

    private MaterialCost cost(Product article) {
        return world.in(() -> costs.of(FELIX, article.id()));
    }

    private void write(Product product, Quantity yields, int scrap, BillDraft.Line... lines) {
        world.in(
                () -> catalog.writeRecipe(KARIN, product.id(), STEPS, new BillDraft(yields, scrap, List.of(lines)), 0));
    }

    private static BillDraft.Line line(Product article, long thousandths) {
        return new BillDraft.Line(article.id(), new Quantity(thousandths), 1);
    }

    private static MaterialDraft.Buying paid(long ore, long thousandths) {
        return new MaterialDraft.Buying(null, new PurchaseCost(new Money(ore), new Quantity(thousandths)));
    }

    private Product declared(Product article, Allergen allergen) {
        return world.in(() -> catalog.declareFood(
                KARIN, article.id(), new FoodFacts(Set.of(allergen), null, null, null), article.version()));
    }

    private Product material(String name, Unit unit, MaterialDraft.Buying buying) {
        return added(name, unit, ProductKind.MATERIAL, buying);
    }

    private Product halfMade(String name) {
        return added(name, Unit.KILOGRAM, ProductKind.FOR_USE, MaterialDraft.Buying.UNKNOWN);
    }

    private Product added(String name, Unit unit, ProductKind kind, MaterialDraft.Buying buying) {
        MaterialDraft draft = new MaterialDraft(
                String.format("COST-%05d", ++numbers), name, name, Workshop.BAKERY, unit, kind, buying);
        return world.in(() -> materials.add(KARIN, draft));
    }

    private Product sold(VatCategory vat) {
        ProductDraft draft = new ProductDraft(
                String.format("COST-%05d", ++numbers),
                "Bulle",
                "Bun",
                Workshop.BAKERY,
                Unit.PIECE,
                vat,
                Money.ofKronor(25),
                null);
        return world.in(() -> catalog.add(KARIN, draft));
    }
}
