package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.KARIN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.ChangedMeanwhile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.photo.Photo;
import se.butiktorsten.shared.photo.PhotoTest;
import se.butiktorsten.world.World;

class CatalogTest {

    private static final VatRate SIX = new VatRate(600);
    private static final VatRate TWELVE = new VatRate(1200);
    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);

    @Test
    void findsWhatWasAdded() {
        ProductDraft draft = aBirdBox();

        Product added = world.in(() -> catalog.add(KARIN, draft));

        Product found = world.in(() -> catalog.productBySku(KARIN, draft.sku().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow());
        assertThat(found.id()).isEqualTo(added.id());
        assertThat(found.isAsIn(draft)).isTrue();
        assertThat(found.isOnSale()).isTrue();
        assertThat(world.in(() -> catalog.onSale(KARIN)))
                .extracting(Product::sku)
                .contains(draft.sku());
    }

    @Test
    void addsTheSameProductOnce() {
        ProductDraft draft = aBirdBox();

        Product first = world.in(() -> catalog.add(KARIN, draft));
        Product again = world.in(() -> catalog.add(ADAM, draft));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(world.in(() -> catalog.priceHistory(KARIN, first.id()))).hasSize(1);
    }

    @Test
    void refusesAnotherProductUnderATakenNumber() {
        ProductDraft draft = aBirdBox();
        world.in(() -> catalog.add(KARIN, draft));
        ProductDraft other = new ProductDraft(
                draft.sku(),
                "Insektshotell",
                "Insect hotel",
                Workshop.CARPENTRY,
                Unit.PIECE,
                VatCategory.STANDARD,
                Money.ofKronor(245),
                null);

        assertThatThrownBy(() -> world.in(() -> catalog.add(KARIN, other))).isInstanceOf(SkuTaken.class);
    }

    @Test
    void takesInAProductOfAnOlderTillWithoutSellingIt() {
        Product cake = world.in(() -> catalog.addFromHistory(ADAM, aBirdBox(), false));

        assertThat(world.in(() -> catalog.product(KARIN, cake.id())).isOnSale()).isFalse();
        assertThat(world.in(() -> catalog.priceHistory(KARIN, cake.id()))).hasSize(1);
    }

    @Test
    void namesEveryFaultOfAProductAtOnce() {
        ProductDraft bad = new ProductDraft(
                "SN 001/<b>",
                " ",
                "x".repeat(121),
                Workshop.CARPENTRY,
                Unit.PIECE,
                VatCategory.STANDARD,
                Money.ZERO,
                "../secret");

        assertThatThrownBy(() -> world.in(() -> catalog.add(KARIN, bad)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("sku", "name", "nameEn", "price", "drawing"));
    }

    @Test
    void remembersEveryPrice() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));
        world.at("2026-11-21T10:00:00Z");

        world.in(() -> catalog.reprice(ADAM, box.id(), Money.ofKronor(210), box.version()));

        List<PriceChange> history = world.in(() -> catalog.priceHistory(KARIN, box.id()));
        assertThat(history).extracting(PriceChange::price).containsExactly(Money.ofKronor(210), Money.ofKronor(195));
        assertThat(history)
                .extracting(PriceChange::validFrom)
                .containsExactly(Instant.parse("2026-11-21T10:00:00Z"), Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(history).extracting(PriceChange::changedBy).containsExactly("adam", "karin");
        assertThat(world.in(() -> catalog.product(KARIN, box.id())).price()).isEqualTo(Money.ofKronor(210));
    }

    @Test
    void repricesOnceWhenAskedTwice() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));

        world.in(() -> catalog.reprice(KARIN, box.id(), Money.ofKronor(210), box.version()));
        world.in(() -> catalog.reprice(KARIN, box.id(), Money.ofKronor(210), box.version()));

        assertThat(world.in(() -> catalog.priceHistory(KARIN, box.id()))).hasSize(2);
    }

    @Test
    void refusesANewPriceFromAStalePage() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));
        world.in(() -> catalog.reprice(KARIN, box.id(), Money.ofKronor(210), box.version()));

        assertThatThrownBy(() -> world.in(() -> catalog.reprice(ADAM, box.id(), Money.ofKronor(180), box.version())))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(world.in(() -> catalog.product(KARIN, box.id())).price()).isEqualTo(Money.ofKronor(210));
    }

    @Test
    void refusesAPriceOfNothing() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));

        for (Money price : List.of(Money.ZERO, new Money(-100), Money.ofKronor(1_000_001))) {
            assertThatThrownBy(() -> world.in(() -> catalog.reprice(KARIN, box.id(), price, box.version())))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void renamesAProduct() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));

        world.in(() -> catalog.describe(
                KARIN, box.id(), " Starholk ", "Starling box", VatCategory.STANDARD, null, box.version()));

        Product renamed = world.in(() -> catalog.product(KARIN, box.id()));
        assertThat(renamed.name()).isEqualTo("Starholk");
        assertThat(renamed.nameIn(java.util.Locale.ENGLISH)).isEqualTo("Starling box");
        assertThat(renamed.nameIn(java.util.Locale.forLanguageTag("sv"))).isEqualTo("Starholk");
    }

    @Test
    void withdrawsAndPutsBack() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));

        world.in(() -> catalog.withdraw(KARIN, box.id()));
        assertThat(world.in(() -> catalog.onSale(KARIN)))
                .extracting(Product::id)
                .doesNotContain(box.id());
        assertThat(world.in(() -> catalog.products(KARIN)))
                .extracting(Product::id)
                .contains(box.id());

        world.in(() -> catalog.putOnSale(KARIN, box.id()));
        assertThat(world.in(() -> catalog.onSale(KARIN)))
                .extracting(Product::id)
                .contains(box.id());
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThatThrownBy(() -> world.in(() -> catalog.product(KARIN, 987_654)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> catalog.recipe(KARIN, 987_654))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.in(() -> catalog.withdraw(KARIN, 987_654)))
                .isInstanceOf(NotFound.class);
        assertThat(world.in(() -> catalog.productBySku(KARIN, "XX-404"))).isEmpty();
        assertThat(world.in(() -> catalog.currentRecipe(KARIN, 987_654))).isEmpty();
    }

    @Test
    void foodTaxChangesAtMidnightAndNothingElseDoes() {
        assertThat(rate(VatCategory.FOOD, "2016-10-30")).isEqualTo(TWELVE);
        assertThat(rate(VatCategory.FOOD, "2026-03-31")).isEqualTo(TWELVE);
        assertThat(rate(VatCategory.FOOD, "2026-04-01")).isEqualTo(SIX);
        assertThat(rate(VatCategory.FOOD, "2027-12-31")).isEqualTo(SIX);
        assertThat(rate(VatCategory.FOOD, "2028-01-01")).isEqualTo(TWELVE);
        for (String day : List.of("2016-01-01", "2026-03-31", "2026-04-01", "2028-01-01")) {
            assertThat(rate(VatCategory.STANDARD, day)).isEqualTo(new VatRate(2500));
            assertThat(rate(VatCategory.SERVING, day)).isEqualTo(TWELVE);
            assertThat(rate(VatCategory.BOOK, day)).isEqualTo(SIX);
        }
    }

    @Test
    void exactlyOneRateHoldsOnAnyDay() {
        for (VatCategory category : VatCategory.values()) {
            for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2029; day = day.plusDays(7)) {
                LocalDate asked = day;
                assertThat(world.in(() -> world.the(VatRates.class)
                                .em
                                .createNativeQuery("SELECT COUNT(*) FROM vat_rate WHERE category = ?1"
                                        + " AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2)")
                                .setParameter(1, category.name())
                                .setParameter(2, java.sql.Date.valueOf(asked))
                                .getSingleResult()))
                        .as(category + " on " + day)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void knowsNoRateBeforeTheTableBegins() {
        assertThatThrownBy(() -> rate(VatCategory.FOOD, "2015-12-31")).isInstanceOf(NoVatRate.class);
    }

    @Test
    void keepsEveryRevisionOfARecipe() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));
        Recipe first = world.in(() -> catalog.writeRecipe(KARIN, box.id(), List.of(sawing(), nailing())));

        Recipe second = world.in(() -> catalog.writeRecipe(KARIN, box.id(), List.of(nailing())));

        assertThat(second.revision()).isEqualTo(2);
        assertThat(world.in(() ->
                        catalog.currentRecipe(KARIN, box.id()).orElseThrow().id()))
                .isEqualTo(second.id());
        Recipe kept = world.in(() -> catalog.recipe(KARIN, first.id()));
        assertThat(kept.steps()).extracting(TaskStep::asDraft).containsExactly(sawing(), nailing());
        assertThat(kept.steps()).extracting(TaskStep::position).containsExactly(1, 2);
        assertThat(world.in(() -> catalog.recipesOf(KARIN, box.id())))
                .extracting(Recipe::revision)
                .containsExactly(2, 1);
    }

    @Test
    void writesTheSameRecipeOnce() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));

        Recipe first = world.in(() -> catalog.writeRecipe(KARIN, box.id(), List.of(sawing()), 0));
        Recipe again = world.in(() -> catalog.writeRecipe(KARIN, box.id(), List.of(sawing()), 0));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void refusesARecipeWrittenFromAStalePage() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));
        world.in(() -> catalog.writeRecipe(KARIN, box.id(), List.of(sawing()), 0));

        assertThatThrownBy(() -> world.in(() -> catalog.writeRecipe(ADAM, box.id(), List.of(nailing()), 0)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void namesEveryFaultOfARecipeAtOnce() {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));
        StepDraft bad = new StepDraft(
                "",
                "Saw",
                0,
                31,
                DemandProfile.NOTHING,
                SafetyClass.LICENCE,
                " ",
                EnumSet.noneOf(EnvironmentFlag.class));

        assertThatThrownBy(() -> world.in(() -> catalog.writeRecipe(KARIN, box.id(), List.of(sawing(), bad))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly(
                                        "steps[1].name", "steps[1].minutes", "steps[1].seats", "steps[1].machine"));
        assertThatThrownBy(() -> world.in(() -> catalog.writeRecipe(KARIN, box.id(), List.of())))
                .isInstanceOf(InvalidInput.class);
        assertThat(world.in(() -> catalog.currentRecipe(KARIN, box.id()))).isEmpty();
    }

    @Test
    void showsAPhotoUnderItsMark() throws Exception {
        Product box = world.in(() -> catalog.add(KARIN, aBirdBox()));
        assertThat(world.in(() -> catalog.photo(KARIN, box.id()))).isEmpty();

        world.in(() -> catalog.putPhoto(KARIN, box.id(), PhotoTest.picture(400, 300, "png")));
        world.in(() -> catalog.putPhoto(KARIN, box.id(), PhotoTest.picture(300, 400, "jpg")));

        Photo kept = world.in(() -> catalog.photo(KARIN, box.id()).orElseThrow());
        assertThat(world.in(() -> catalog.product(KARIN, box.id())).photoSha256())
                .isEqualTo(kept.sha256());
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(kept.jpeg()))
                        .getHeight())
                .isEqualTo(400);
    }

    private VatRate rate(VatCategory category, String day) {
        return world.in(() -> catalog.vatRate(KARIN, category, LocalDate.parse(day)));
    }

    private static synchronized ProductDraft aBirdBox() {
        return new ProductDraft(
                "CAT-" + ++numbers,
                "Fågelholk",
                "Bird box",
                Workshop.CARPENTRY,
                Unit.PIECE,
                VatCategory.STANDARD,
                Money.ofKronor(195),
                "bird-box");
    }

    private static StepDraft sawing() {
        return new StepDraft(
                "Såga delar",
                "Saw the parts",
                45,
                1,
                new DemandProfile(3, 4, 2, 3, 1, 1, 1, 2),
                SafetyClass.LICENCE,
                "BAND_SAW",
                Set.of(EnvironmentFlag.NOISE, EnvironmentFlag.DUST));
    }

    private static StepDraft nailing() {
        return new StepDraft(
                "Spika ihop",
                "Nail together",
                30,
                2,
                new DemandProfile(2, 3, 3, 2, 2, 1, 1, 1),
                SafetyClass.INSTRUCTION,
                null,
                Set.of());
    }
}
