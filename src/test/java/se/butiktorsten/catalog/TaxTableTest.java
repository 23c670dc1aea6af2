package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.butiktorsten.world.World.ADAM;
import static se.butiktorsten.world.World.FELIX;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.world.World;

/** Finance enters what the law will say: from a day to come, one rate on each day, and what has been sold stays. */
class TaxTableTest {

    private static final LocalDate MIDSUMMER = LocalDate.of(2027, 6, 24);

    private final World world = World.fresh();
    private final TaxTable table = world.the(TaxTable.class);
    private final Catalog catalog = world.the(Catalog.class);

    private void set(VatCategory category, int basisPoints, LocalDate from) {
        world.in(() -> table.set(FELIX, category, new VatRate(basisPoints), from));
    }

    private List<String> days(VatCategory category) {
        return world.in(() -> table.rates(FELIX)).stream()
                .filter(rate -> rate.category() == category)
                .map(rate -> rate.rate().basisPoints() + " " + rate.from() + " " + rate.to())
                .toList();
    }

    private int rate(LocalDate day) {
        return world.in(() -> catalog.vatRate(FELIX, VatCategory.FOOD, day)).basisPoints();
    }

    @Test
    void aNewRateCutsTheDaysOfTheOneBeforeAndEndsWithTheNextThatIsKnown() {
        set(VatCategory.FOOD, 900, MIDSUMMER);
        set(VatCategory.FOOD, 900, MIDSUMMER);

        assertThat(days(VatCategory.FOOD))
                .containsExactly(
                        "1200 2016-01-01 2026-04-01",
                        "600 2026-04-01 2027-06-24",
                        "900 2027-06-24 2028-01-01",
                        "1200 2028-01-01 null");
        assertThat(rate(MIDSUMMER.minusDays(1))).isEqualTo(600);
        assertThat(rate(MIDSUMMER)).isEqualTo(900);
        assertThat(rate(LocalDate.of(2027, 12, 31))).isEqualTo(900);
        assertThat(rate(LocalDate.of(2028, 1, 1))).isEqualTo(1200);
    }

    @Test
    void aRateThatBeginsOnThatDayIsReplaced() {
        set(VatCategory.FOOD, 600, LocalDate.of(2028, 1, 1));
        set(VatCategory.STANDARD, 2400, MIDSUMMER);
        set(VatCategory.STANDARD, 2600, MIDSUMMER);

        assertThat(days(VatCategory.FOOD)).last().isEqualTo("600 2028-01-01 null");
        assertThat(days(VatCategory.STANDARD)).containsExactly("2500 2016-01-01 2027-06-24", "2600 2027-06-24 null");
    }

    @Test
    void aDayThatHasBeenSoldOnKeepsItsRate() {
        LocalDate today = LocalDate.of(2026, 11, 20);

        assertThatThrownBy(() -> set(VatCategory.FOOD, 900, today)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> set(VatCategory.FOOD, 900, LocalDate.of(2100, 1, 1)))
                .isInstanceOf(InvalidInput.class);
        set(VatCategory.FOOD, 900, today.plusDays(1));
        assertThat(rate(today)).isEqualTo(600);
    }

    @Test
    void thePricesThatAChangeTouchesAreNamedWithWhatItDoesToThem() {
        world.does(() -> catalog.add(
                ADAM,
                new ProductDraft(
                        "REVIEW-BUN",
                        "Bulle",
                        "Bun",
                        Workshop.BAKERY,
                        Unit.PIECE,
                        VatCategory.FOOD,
                        new Money(2120),
                        null)));
        LocalDate change = LocalDate.of(2028, 1, 1);

        List<PriceToReview> list = world.in(() -> table.toReview(FELIX, VatCategory.FOOD, change));

        assertThat(list).singleElement().satisfies(one -> {
            assertThat(one.price()).isEqualTo(new Money(2120));
            assertThat(one.netBefore()).isEqualTo(new Money(2000));
            assertThat(one.netAfter()).isEqualTo(new Money(1893));
            assertThat(one.priceForSameNet()).isEqualTo(new Money(2240));
        });
        assertThat(world.in(() -> table.toReview(FELIX, VatCategory.FOOD, change.plusDays(1))))
                .isEmpty();
        assertThat(world.in(() -> table.toReview(FELIX, VatCategory.BOOK, change)))
                .isEmpty();
    }
}
