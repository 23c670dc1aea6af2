package se.butiktorsten.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.planning.Refill.Advice;
import se.butiktorsten.shared.Quantity;

/** How much to make, as a pure function: the examples that people think of, then thousands that nobody does. */
class RefillTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void fillsUpToAWeeksSalesWhenLessThanThreeDaysAreLeft() {
        // 120 in four weeks: 30 a week, and 12.9 in three days.
        assertThat(Refill.of(sells(120).has(12).now(), FRIDAY).map(Advice::quantity))
                .contains(Quantity.of(18));
        assertThat(Refill.of(sells(120).has(13).now(), FRIDAY)).isEmpty();
    }

    @Test
    void goesByTheReorderPointAndFillsUpToTheParLevel() {
        assertThat(Refill.of(sells(0).has(5).wants(4, 20).now(), FRIDAY)).isEmpty();
        assertThat(Refill.of(sells(0).has(4).wants(4, 20).now(), FRIDAY).map(Advice::quantity))
                .contains(Quantity.of(16));
    }

    @Test
    void fillsUpToTheParLevelAloneAndToTheReorderPointAlone() {
        assertThat(Refill.of(sells(0).has(19).wants(null, 20).now(), FRIDAY).map(Advice::quantity))
                .contains(Quantity.ONE);
        assertThat(Refill.of(sells(0).has(3).wants(5, null).now(), FRIDAY).map(Advice::quantity))
                .contains(Quantity.of(2));
    }

    @Test
    void countsWhatLiesInTheWorkshopAndWhatIsBeingMade() {
        assertThat(Refill.of(sells(120).has(0).inWorkshops(6).coming(7).now(), FRIDAY))
                .isEmpty();
        assertThat(Refill.of(sells(120).has(0).inWorkshops(6).coming(4).now(), FRIDAY)
                        .map(Advice::quantity))
                .contains(Quantity.of(20));
    }

    @Test
    void proposesNoMoreThanIsSoldWhileItIsGood() {
        // 10 a day by the calendar; good for two days: twenty, although the shop wants a hundred.
        Optional<Advice> advice =
                Refill.of(sells(280).has(3).wants(null, 100).keeps(2).now(), FRIDAY);

        assertThat(advice.map(Advice::quantity)).contains(Quantity.of(17));
        assertThat(advice.orElseThrow().reasons()).extracting(Because::code).contains("planning.because.shelf-life");
    }

    @Test
    void makesNoLessThanTheShopAsksForAlsoWhenThereIsEnough() {
        Advice asked =
                Refill.of(sells(120).has(80).isAskedFor(12).now(), FRIDAY).orElseThrow();

        assertThat(asked.quantity()).isEqualTo(Quantity.of(12));
        assertThat(asked.reasons().get(0))
                .isEqualTo(Because.of("planning.because.wished", "quantity", Quantity.of(12)));
        assertThat(Refill.of(sells(120).has(12).isAskedFor(5).now(), FRIDAY).map(Advice::quantity))
                .as("eighteen fill up the shelf")
                .contains(Quantity.of(18));
        assertThat(Refill.of(sells(280).has(20).isAskedFor(30).keeps(2).now(), FRIDAY)
                        .orElseThrow()
                        .reasons())
                .as("the shop knows best what it can sell")
                .extracting(Because::code)
                .doesNotContain("planning.because.shelf-life");
    }

    @Test
    void makesWhatIsPromisedAlsoOfWhatNobodyBuys() {
        Situation promised = new Situation(
                Unit.PIECE,
                Quantity.of(2),
                Quantity.ZERO,
                Quantity.ZERO,
                Quantity.of(12),
                LocalDate.of(2026, 11, 26),
                Quantity.ZERO,
                20,
                null,
                null,
                Quantity.ZERO,
                null);

        Advice advice = Refill.of(promised, FRIDAY).orElseThrow();

        assertThat(advice.quantity()).isEqualTo(Quantity.of(10));
        assertThat(advice.dueOn()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(advice.reasons().get(0).code()).isEqualTo("planning.because.promised");
    }

    @Test
    void saysWhyInWords() {
        Advice advice = Refill.of(sells(120).has(4).now(), FRIDAY).orElseThrow();

        assertThat(advice.reasons())
                .containsExactly(
                        Because.of("planning.because.sells", "rate", Quantity.of(6)),
                        Because.of("planning.because.left", "left", Quantity.of(4)),
                        Because.of("planning.because.lasts-today"));
    }

    @Test
    void isDueTheDayTheShelfIsEmptyButNeverOnAWeekend() {
        // 10 a day by the calendar and 25 left: two days, so until Sunday; Friday has passed, so Monday.
        assertThat(Refill.of(sells(280).has(25).now(), FRIDAY).orElseThrow().dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Refill.of(sells(280).has(25).now(), LocalDate.of(2026, 11, 23))
                        .orElseThrow()
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void isExactForWhateverTheShelvesHold() {
        SplittableRandom random = new SplittableRandom(20261120);
        for (int i = 0; i < 50_000; i++) {
            Situation now = anything(random);
            Optional<Advice> advice = Refill.of(now, FRIDAY);
            assertThat(Refill.of(now, FRIDAY)).as("the same again").isEqualTo(advice);
            if (advice.isEmpty()) {
                assertThat(now.available().isNegative())
                        .as("what is promised is made: %s", now)
                        .isFalse();
                continue;
            }
            Quantity quantity = advice.get().quantity();
            assertThat(quantity.isPositive()).isTrue();
            assertThat(now.unit().allows(quantity)).isTrue();
            assertThat(advice.get().dueOn()).isAfter(FRIDAY);
            assertThat(advice.get().dueOn().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(advice.get().reasons()).isNotEmpty();
            long after = now.available().plus(quantity).thousandths();
            long par = now.parLevel() == null ? weekOf(now) : now.parLevel().thousandths();
            long point = now.reorderPoint() == null ? 0 : now.reorderPoint().thousandths();
            assertThat(after)
                    .as("never more than the target, but for the last piece: %s", now)
                    .isLessThan(Math.max(par, point) + Quantity.ONE_UNIT);
        }
    }

    @Test
    void proposesNothingMoreOnceWhatItProposedIsBeingMade() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            Situation now = anything(random);
            Refill.of(now, FRIDAY)
                    .ifPresent(advice -> assertThat(Refill.of(coming(now, advice.quantity()), FRIDAY))
                            .as("%s, then %s are coming", now, advice.quantity())
                            .isEmpty());
        }
    }

    private static long weekOf(Situation now) {
        return (now.sold().thousandths() + 3) / 4;
    }

    private static Situation anything(SplittableRandom random) {
        Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
        Quantity point = random.nextInt(3) == 0 ? some(random, unit, 20) : null;
        Quantity par = random.nextInt(3) == 0
                ? some(random, unit, 40).plus(Quantity.ONE).plus(point == null ? Quantity.ZERO : point)
                : null;
        Quantity promised = random.nextInt(4) == 0 ? some(random, unit, 15) : Quantity.ZERO;
        return new Situation(
                unit,
                some(random, unit, 40),
                some(random, unit, 10),
                some(random, unit, 10),
                promised,
                promised.isPositive() ? FRIDAY.plusDays(random.nextInt(30)) : null,
                some(random, unit, 200),
                1 + random.nextInt(20),
                point,
                par,
                Quantity.ZERO,
                random.nextInt(3) == 0 ? 1 + random.nextInt(10) : null);
    }

    private static Quantity some(SplittableRandom random, Unit unit, int most) {
        return unit == Unit.PIECE ? Quantity.of(random.nextInt(most)) : new Quantity(random.nextInt(most * 1000));
    }

    private static Situation coming(Situation now, Quantity more) {
        return new Situation(
                now.unit(),
                now.inShop(),
                now.inWorkshops(),
                now.coming().plus(more),
                now.promised(),
                now.promisedBy(),
                now.sold(),
                now.sellingDays(),
                now.reorderPoint(),
                now.parLevel(),
                now.wished(),
                now.shelfLifeDays());
    }

    private static Shelf sells(long inFourWeeks) {
        return new Shelf(inFourWeeks, 0, 0, 0, null, null, 0, null);
    }

    /** Pieces that sell on twenty days of four weeks. */
    private record Shelf(
            long sold,
            long inShop,
            long inWorkshops,
            long coming,
            Long point,
            Long par,
            long wished,
            Integer shelfLife) {

        Shelf has(long pieces) {
            return new Shelf(sold, pieces, inWorkshops, coming, point, par, wished, shelfLife);
        }

        Shelf inWorkshops(long pieces) {
            return new Shelf(sold, inShop, pieces, coming, point, par, wished, shelfLife);
        }

        Shelf coming(long pieces) {
            return new Shelf(sold, inShop, inWorkshops, pieces, point, par, wished, shelfLife);
        }

        Shelf wants(Integer reorderPoint, Integer parLevel) {
            return new Shelf(
                    sold,
                    inShop,
                    inWorkshops,
                    coming,
                    reorderPoint == null ? null : reorderPoint.longValue(),
                    parLevel == null ? null : parLevel.longValue(),
                    wished,
                    shelfLife);
        }

        Shelf isAskedFor(long pieces) {
            return new Shelf(sold, inShop, inWorkshops, coming, point, par, pieces, shelfLife);
        }

        Shelf keeps(int days) {
            return new Shelf(sold, inShop, inWorkshops, coming, point, par, wished, days);
        }

        Situation now() {
            return new Situation(
                    Unit.PIECE,
                    Quantity.of(inShop),
                    Quantity.of(inWorkshops),
                    Quantity.of(coming),
                    Quantity.ZERO,
                    null,
                    Quantity.of(sold),
                    20,
                    point == null ? null : Quantity.of(point),
                    par == null ? null : Quantity.of(par),
                    Quantity.of(wished),
                    shelfLife);
        }
    }
}
