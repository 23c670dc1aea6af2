package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.KARIN;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.world.World;

class FoodFactsTest {

    private static final FoodFacts BUN_FACTS = new FoodFacts(
            Set.of(Allergen.MILK, Allergen.GLUTEN), new ShelfLife(2, Expiry.BEST_BEFORE), "Torrt", "90 g");
    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);
    private final MaterialRegister materials = world.the(MaterialRegister.class);

    @Test
    void keepsWhatWasSaidOfABunInTheOrderOfTheLaw() {
        Product bun = sold(VatCategory.FOOD);

        world.in(() -> catalog.declareFood(KARIN, bun.id(), BUN_FACTS, bun.version()));

        Product kept = world.in(() -> catalog.product(KARIN, bun.id()));
        assertThat(kept.food()).isEqualTo(BUN_FACTS);
        assertThat(kept.allergens()).containsExactly(Allergen.GLUTEN, Allergen.MILK);
        assertThat(kept.shelfLife().lastDay(LocalDate.parse("2026-11-20"))).isEqualTo("2026-11-22");
    }

    @Test
    void nothingIsSaidOfAnArticleUntilSomebodyDoes() {
        assertThat(sold(VatCategory.FOOD).food()).isEqualTo(FoodFacts.NONE);
    }

    @Test
    void takesBackWhatWasSaid() {
        Product bun = declared();

        world.in(() -> catalog.declareFood(KARIN, bun.id(), FoodFacts.NONE, bun.version()));

        assertThat(world.in(() -> catalog.product(KARIN, bun.id())).food()).isEqualTo(FoodFacts.NONE);
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Product bun = declared();

        Product again = world.in(() -> catalog.declareFood(ADAM, bun.id(), BUN_FACTS, 0));

        assertThat(again.version()).isEqualTo(bun.version());
    }

    @Test
    void refusesWhatIsSaidFromAStalePage() {
        Product bun = declared();

        assertThatThrownBy(() -> world.in(() -> catalog.declareFood(ADAM, bun.id(), FoodFacts.NONE, bun.version() - 1)))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(world.in(() -> catalog.product(KARIN, bun.id())).food()).isEqualTo(BUN_FACTS);
    }

    @Test
    void saysItOfMaterialsToo() {
        Product butter = world.in(() -> materials.add(
                KARIN,
                new MaterialDraft(
                        "FOOD-" + ++numbers,
                        "Smör",
                        "Butter",
                        Workshop.BAKERY,
                        Unit.KILOGRAM,
                        ProductKind.MATERIAL,
                        MaterialDraft.Buying.UNKNOWN)));
        FoodFacts milk = new FoodFacts(Set.of(Allergen.MILK), null, null, null);

        world.in(() -> catalog.declareFood(KARIN, butter.id(), milk, butter.version()));

        assertThat(world.in(() -> catalog.product(KARIN, butter.id())).food()).isEqualTo(milk);
    }

    @Test
    void saysNothingOfABirdBox() {
        Product box = sold(VatCategory.STANDARD);

        assertThat(box.mayBeFood()).isFalse();
        assertThatThrownBy(() -> world.in(() -> catalog.declareFood(KARIN, box.id(), BUN_FACTS, box.version())))
                .isInstanceOf(NotFood.class);
        assertThat(world.in(() -> catalog.product(KARIN, box.id())).food()).isEqualTo(FoodFacts.NONE);
    }

    @Test
    void whatHasAllergensStaysFoodUntilTheyAreTakenAway() {
        Product bun = declared();

        assertThatThrownBy(() -> world.in(() ->
                        catalog.describe(KARIN, bun.id(), "Bulle", "Bun", VatCategory.STANDARD, null, bun.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Fault("vatCategory", "catalog.fault.food-facts")));
        Product eatenHere = world.in(
                () -> catalog.describe(KARIN, bun.id(), "Bulle", "Bun", VatCategory.SERVING, null, bun.version()));
        assertThat(eatenHere.food()).isEqualTo(BUN_FACTS);
    }

    @Test
    void namesEveryFaultAtOnce() {
        Product bun = sold(VatCategory.FOOD);
        FoodFacts bad = new FoodFacts(Set.of(), new ShelfLife(3651, Expiry.USE_BY), "x".repeat(121), "x".repeat(41));

        assertThatThrownBy(() -> world.in(() -> catalog.declareFood(KARIN, bun.id(), bad, bun.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("shelfLifeDays", "storage", "netQuantity"));
    }

    @Test
    void aFormHoldsAndReadsTheSameFacts() {
        for (FoodFacts facts : Set.of(BUN_FACTS, FoodFacts.NONE)) {
            assertThat(CatalogForms.holding(facts).read(CatalogForms::food)).isEqualTo(facts);
        }
    }

    @Test
    void aNumberOfDaysSaysWhatTheLastOneMeansAndTheOtherWayRound() {
        Form onlyDays = Form.empty().with("shelfLifeDays", 3);
        Form onlyMeaning = Form.empty().with("expiry", Expiry.USE_BY);

        assertThatThrownBy(() -> onlyDays.read(CatalogForms::food)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> onlyMeaning.read(CatalogForms::food)).isInstanceOf(InvalidInput.class);

        assertThat(onlyDays.faults()).extracting(Fault::field).containsExactly("expiry");
        assertThat(onlyMeaning.faults()).extracting(Fault::field).containsExactly("shelfLifeDays");
    }

    private Product declared() {
        Product bun = sold(VatCategory.FOOD);
        world.in(() -> catalog.declareFood(KARIN, bun.id(), BUN_FACTS, bun.version()));
        return world.in(() -> catalog.product(KARIN, bun.id()));
    }

    private Product sold(VatCategory vat) {
        ProductDraft draft = new ProductDraft(
                "FOOD-" + ++numbers, "Bulle", "Bun", Workshop.BAKERY, Unit.PIECE, vat, Money.ofKronor(25), null);
        return world.in(() -> catalog.add(KARIN, draft));
    }
}
