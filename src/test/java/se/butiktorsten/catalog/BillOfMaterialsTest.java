package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.shared.Quantity;

/** The arithmetic of recipes, against plain decimals reckoned another way. */
class BillOfMaterialsTest {

    @Test
    void fortyBunsOfTwoKilosTakeHalfAsMuchForTwenty() {
        BillOfMaterials buns = bill(Quantity.of(40), 0, line(Unit.KILOGRAM, 2_000));

        assertThat(needed(buns, Quantity.of(20))).isEqualTo(Quantity.ONE);
    }

    @Test
    void whatIsExpectedToBeScrappedIsBegunToo() {
        BillOfMaterials buns = bill(Quantity.of(40), 500, line(Unit.KILOGRAM, 2_000));

        assertThat(needed(buns, Quantity.of(38))).isEqualTo(Quantity.of(2));
        assertThat(buns.usedAfter(buns.lines().get(0), Quantity.of(40))).isEqualTo(Quantity.of(2));
    }

    @Test
    void aPartOfASheetNeedsAWholeOne() {
        BillOfMaterials boxes = bill(Quantity.of(3), 0, line(Unit.PIECE, 1_000));

        assertThat(needed(boxes, Quantity.of(1))).isEqualTo(Quantity.ONE);
        assertThat(needed(boxes, Quantity.of(4))).isEqualTo(Quantity.of(2));
    }

    @Test
    void sheetsAreUsedAtTheNearestWholeOne() {
        BillOfMaterials boxes = bill(Quantity.of(3), 0, line(Unit.PIECE, 1_000));

        List<Long> used = List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L).stream()
                .map(made ->
                        boxes.usedAfter(boxes.lines().get(0), Quantity.of(made)).thousandths() / Quantity.ONE_UNIT)
                .toList();

        assertThat(used).containsExactly(0L, 0L, 1L, 1L, 1L, 2L, 2L);
    }

    @Test
    void nothingMadeNeedsNothing() {
        BillOfMaterials buns = bill(Quantity.of(40), 5_000, line(Unit.KILOGRAM, 1));

        assertThat(needed(buns, Quantity.ZERO)).isEqualTo(Quantity.ZERO);
        assertThat(buns.usedAfter(buns.lines().get(0), Quantity.ZERO)).isEqualTo(Quantity.ZERO);
    }

    @Test
    void theLargestAmountsAreStillExact() {
        BillOfMaterials bill = bill(new Quantity(1), 5_000, line(Unit.LITRE, BillDraft.AMOUNT_MAX.thousandths()));

        assertThat(needed(bill, new Quantity(10_000_000))).isEqualTo(new Quantity(2_000_000_000_000_000L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 20_261_122})
    void agreesWithPlainDecimalsForAnyRecipe(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Line some = anyLine(random);
            Quantity made = new Quantity(random.nextLong(0, 5_000_000));
            String recipe = "seed " + seed + ", recipe " + i + ": " + some + " for " + made;

            BigDecimal begun = decimal(some.amount)
                    .multiply(decimal(made.thousandths()))
                    .divide(decimal(some.bill.yields().thousandths()), 60, RoundingMode.FLOOR);
            BigDecimal good = decimal(some.amount)
                    .multiply(decimal(made.thousandths()))
                    .multiply(decimal(10_000))
                    .divide(
                            decimal(some.bill.yields().thousandths())
                                    .multiply(decimal(10_000 - some.bill.expectedScrap())),
                            60,
                            RoundingMode.CEILING);

            assertThat(needed(some.bill, made).thousandths())
                    .as(recipe)
                    .isEqualTo(grains(good, some.unit, RoundingMode.CEILING));
            assertThat(some.bill.usedAfter(some.bill.lines().get(0), made).thousandths())
                    .as(recipe)
                    .isEqualTo(grains(begun, some.unit, RoundingMode.HALF_UP));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 1_001})
    void recordingInPartsUsesWhatTheWholeDoesAndNeverMoreThanWasNeeded(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Line some = anyLine(random);
            BillOfMaterials.Line line = some.bill.lines().get(0);
            long recorded = 0;
            long used = 0;
            for (int part = 0; part < 20; part++) {
                recorded += random.nextLong(0, 40_000);
                long after = some.bill.usedAfter(line, new Quantity(recorded)).thousandths();
                assertThat(after).as("seed %d, %s", seed, some).isGreaterThanOrEqualTo(used);
                used = after;
            }

            assertThat(used)
                    .isEqualTo(some.bill.usedAfter(line, new Quantity(recorded)).thousandths());
            assertThat(used)
                    .as("seed %d, %s after %d", seed, some, recorded)
                    .isLessThanOrEqualTo(
                            needed(some.bill, new Quantity(recorded)).thousandths());
        }
    }

    private record Line(BillOfMaterials bill, Unit unit, long amount) {}

    private static Line anyLine(Random random) {
        Unit unit = random.nextBoolean() ? Unit.PIECE : Unit.KILOGRAM;
        long amount = unit == Unit.PIECE ? random.nextLong(1, 50) * Quantity.ONE_UNIT : random.nextLong(1, 90_000);
        Quantity yields = new Quantity(random.nextLong(1, 100_000));
        return new Line(bill(yields, random.nextInt(0, 5_001), line(unit, amount)), unit, amount);
    }

    private static long grains(BigDecimal thousandths, Unit unit, RoundingMode mode) {
        long grain = unit == Unit.PIECE ? Quantity.ONE_UNIT : 1;
        return thousandths.divide(decimal(grain)).setScale(0, mode).longValueExact() * grain;
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value);
    }

    private static Quantity needed(BillOfMaterials bill, Quantity made) {
        return bill.needs(made).get(0).amount();
    }

    private static BillOfMaterials bill(Quantity yields, int scrap, BillOfMaterials.Line line) {
        return new BillOfMaterials(1, 1, yields, scrap, List.of(line));
    }

    private static BillOfMaterials.Line line(Unit unit, long amount) {
        return new BillOfMaterials.Line(1, 1, 1, 2, unit, new Quantity(amount), 1);
    }
}
