package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.Till;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;
import se.butiktorsten.world.Purchase;
import se.butiktorsten.world.World;

class MaterialRegisterTest {

    private static final MaterialDraft.Buying A_SACK =
            new MaterialDraft.Buying("Kvarnen", new PurchaseCost(Money.ofKronor(249), Quantity.of(25)));
    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);
    private final MaterialRegister materials = world.the(MaterialRegister.class);

    @Test
    void keepsAMaterialWithWhatWasPaidForIt() {
        Product flour = flour();

        Product kept = world.in(() -> catalog.product(KARIN, flour.id()));
        assertThat(kept.kind()).isEqualTo(ProductKind.MATERIAL);
        assertThat(kept.supplier()).isEqualTo("Kvarnen");
        assertThat(kept.cost()).isEqualTo(A_SACK.cost());
        assertThat(kept.price()).isNull();
        assertThat(kept.isOnSale()).isFalse();
        assertThat(world.in(() -> catalog.priceHistory(KARIN, flour.id()))).isEmpty();
    }

    @Test
    void showsAMaterialAmongMaterialsAndNowhereThatSomethingIsSold() {
        Product flour = flour();

        assertThat(world.in(() -> materials.all(SARA))).extracting(Product::id).contains(flour.id());
        assertThat(world.in(() -> materials.withCosts(FELIX)))
                .extracting(Product::id)
                .contains(flour.id());
        assertThat(world.in(() -> catalog.products(KARIN)))
                .extracting(Product::id)
                .contains(flour.id());
        assertThat(world.in(() -> catalog.forSale(KARIN)))
                .extracting(Product::id)
                .doesNotContain(flour.id());
        assertThat(world.in(() -> catalog.onSale(KARIN)))
                .extracting(Product::id)
                .doesNotContain(flour.id());
    }

    @Test
    void cannotBeSold() {
        Product flour = flour();
        Till till = world.the(Till.class);

        assertThatThrownBy(() -> world.in(() -> till.sell(
                        SARA,
                        Purchase.at("BUTIK")
                                .line(flour.sku(), Quantity.ONE, Money.ofKronor(10))
                                .paidBy(PaymentMethod.CARD))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .contains("lines[0].sku"));
    }

    @Test
    void canHaveNoPriceAndNotBePutOnSale() {
        Product flour = flour();

        assertThatThrownBy(
                        () -> world.in(() -> catalog.reprice(KARIN, flour.id(), Money.ofKronor(20), flour.version())))
                .isInstanceOf(NotForSale.class);
        assertThatThrownBy(() -> world.in(() -> catalog.putOnSale(KARIN, flour.id())))
                .isInstanceOf(NotForSale.class);
        assertThatThrownBy(() -> world.in(() ->
                        catalog.describe(KARIN, flour.id(), "Mjöl", "Flour", VatCategory.FOOD, null, flour.version())))
                .isInstanceOf(NotForSale.class);

        Product kept = world.in(() -> catalog.product(KARIN, flour.id()));
        assertThat(kept.price()).isNull();
        assertThat(kept.isOnSale()).isFalse();
    }

    @Test
    void isKeptByTheSameLedgerAsWhatIsSold() {
        Product flour = flour();
        StockLedger ledger = world.the(StockLedger.class);
        MovementSource delivery = new MovementSource(MovementSource.DELIVERY, UUID.randomUUID());

        world.in(() -> ledger.receive(KARIN, flour.id(), Workshop.BAKERY, new Quantity(25_500), delivery));

        assertThat(world.in(() -> ledger.balance(KARIN, flour.id(), Workshop.BAKERY)))
                .isEqualTo(new Quantity(25_500));
    }

    @Test
    void addsTheSameMaterialOnceAndNoOtherUnderItsNumber() {
        MaterialDraft draft = aDraft(ProductKind.MATERIAL, A_SACK);
        Product first = world.in(() -> materials.add(KARIN, draft));

        Product again = world.in(() -> materials.add(ADAM, draft));

        assertThat(again.id()).isEqualTo(first.id());
        MaterialDraft other = new MaterialDraft(
                draft.sku(), "Socker", "Sugar", Workshop.BAKERY, Unit.KILOGRAM, ProductKind.MATERIAL, A_SACK);
        assertThatThrownBy(() -> world.in(() -> materials.add(KARIN, other))).isInstanceOf(SkuTaken.class);
    }

    @Test
    void remembersWhatWasPaidLast() {
        Product flour = flour();
        MaterialDraft.Buying gift = new MaterialDraft.Buying(" Grannen ", new PurchaseCost(Money.ZERO, Quantity.of(3)));

        world.in(() -> materials.change(KARIN, flour.id(), "Rågmjöl", "Rye flour", gift, flour.version()));

        Product kept = world.in(() -> catalog.product(KARIN, flour.id()));
        assertThat(kept.name()).isEqualTo("Rågmjöl");
        assertThat(kept.supplier()).isEqualTo("Grannen");
        assertThat(kept.cost()).isEqualTo(new PurchaseCost(Money.ZERO, Quantity.of(3)));
    }

    @Test
    void tellsAForgottenCostFromNoCost() {
        Product flour = flour();

        world.in(() -> materials.change(
                KARIN, flour.id(), "Vetemjöl", "Flour", MaterialDraft.Buying.UNKNOWN, flour.version()));

        assertThat(world.in(() -> catalog.product(KARIN, flour.id())).cost()).isNull();
    }

    @Test
    void refusesAChangeFromAStalePage() {
        Product flour = flour();
        world.in(() -> materials.change(KARIN, flour.id(), "Rågmjöl", "Rye flour", A_SACK, flour.version()));

        assertThatThrownBy(() -> world.in(
                        () -> materials.change(ADAM, flour.id(), "Dinkelmjöl", "Spelt flour", A_SACK, flour.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void namesEveryFaultOfAMaterialAtOnce() {
        MaterialDraft bad = new MaterialDraft(
                "RV 1",
                " ",
                "x".repeat(121),
                Workshop.BAKERY,
                Unit.KILOGRAM,
                ProductKind.FOR_SALE,
                new MaterialDraft.Buying("x".repeat(121), new PurchaseCost(Money.ofKronor(1_000_001), Quantity.ONE)));

        assertThatThrownBy(() -> world.in(() -> materials.add(KARIN, bad)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(Set.copyOf(refused.faults().stream()
                                        .map(Fault::field)
                                        .toList()))
                                .isEqualTo(Set.of("sku", "name", "nameEn", "kind", "supplier", "paid")));
    }

    @Test
    void aHalfMadeThingIsMadeHereAndHasNoSupplier() {
        MaterialDraft bought = aDraft(ProductKind.FOR_USE, A_SACK);
        assertThatThrownBy(() -> world.in(() -> materials.add(KARIN, bought))).isInstanceOf(InvalidInput.class);

        Product dough = world.in(() -> materials.add(KARIN, aDraft(ProductKind.FOR_USE, MaterialDraft.Buying.UNKNOWN)));
        Recipe recipe = world.in(() -> catalog.writeRecipe(KARIN, dough.id(), List.of(kneading())));

        assertThat(recipe.revision()).isEqualTo(1);
    }

    @Test
    void aMaterialIsBoughtAndHasNoRecipe() {
        Product flour = flour();

        assertThatThrownBy(() -> world.in(() -> catalog.writeRecipe(KARIN, flour.id(), List.of(kneading()))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Fault("steps", "catalog.fault.bought", Map.of())));
    }

    @Test
    void whatIsForSaleIsNotChangedAsAMaterial() {
        Product bun = world.in(() -> catalog.add(
                KARIN,
                new ProductDraft(
                        "MAT-SALE-" + ++numbers,
                        "Bulle",
                        "Bun",
                        Workshop.BAKERY,
                        Unit.PIECE,
                        VatCategory.FOOD,
                        Money.ofKronor(12),
                        null)));

        assertThatThrownBy(
                        () -> world.in(() -> materials.change(KARIN, bun.id(), "Bulle", "Bun", A_SACK, bun.version())))
                .isInstanceOf(NotFound.class);
    }

    private Product flour() {
        return world.in(() -> materials.add(KARIN, aDraft(ProductKind.MATERIAL, A_SACK)));
    }

    private static synchronized MaterialDraft aDraft(ProductKind kind, MaterialDraft.Buying buying) {
        return new MaterialDraft(
                "mat-" + ++numbers, "Vetemjöl", "Wheat flour", Workshop.BAKERY, Unit.KILOGRAM, kind, buying);
    }

    private static StepDraft kneading() {
        return new StepDraft(
                "Knåda degen", "Knead the dough", 20, 2, DemandProfile.NOTHING, SafetyClass.NONE, null, Set.of());
    }
}
