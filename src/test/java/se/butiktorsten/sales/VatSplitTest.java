package se.butiktorsten.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.VatRate;

class VatSplitTest {

    private static final VatRate FOOD = new VatRate(600);
    private static final VatRate STANDARD = new VatRate(2500);

    @Test
    void takesTheVatOutOfASingleLine() {
        assertThat(split(line(FOOD, 4500))).containsExactly(255L);
        assertThat(split(line(STANDARD, 14900))).containsExactly(2980L);
    }

    @Test
    void givesTheOddOreToTheLargestRemainder() {
        // Three buns of 25,00: 4,2453 of VAT together, 1,4151 each; the receipt says 4,25 and not 3 × 1,42.
        assertThat(split(line(FOOD, 2500), line(FOOD, 2500), line(FOOD, 2500))).containsExactly(142L, 142L, 141L);
    }

    @Test
    void worksOutEachRateByItself() {
        assertThat(split(line(FOOD, 2500), line(STANDARD, 2500), line(FOOD, 2500)))
                .containsExactly(142L, 500L, 141L);
    }

    @Test
    void leavesNothingOfNothing() {
        assertThat(split()).isEmpty();
        assertThat(split(line(FOOD, 0), line(new VatRate(0), 500))).containsExactly(0L, 0L);
    }

    @Test
    void refusesToSplitAReturnAnew() {
        assertThatThrownBy(() -> line(FOOD, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpToTheVatOfTheSumWhateverTheLines() {
        Random random = new Random(20261120);
        for (int round = 0; round < 20_000; round++) {
            List<VatSplit.Taxed> lines = new ArrayList<>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                lines.add(line(random.nextBoolean() ? FOOD : STANDARD, random.nextInt(0, 100_000)));
            }

            List<Money> vat = VatSplit.over(lines);

            for (VatRate rate : List.of(FOOD, STANDARD)) {
                Money gross = Money.ZERO;
                Money sum = Money.ZERO;
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).rate().equals(rate)) {
                        gross = gross.plus(lines.get(i).gross());
                        sum = sum.plus(vat.get(i));
                        long exact = rate.vatIn(lines.get(i).gross()).ore();
                        assertThat(vat.get(i).ore()).isBetween(exact - 1, exact + 1);
                    }
                }
                assertThat(sum).as("%s of %s", rate, lines).isEqualTo(rate.vatIn(gross));
            }
        }
    }

    private static VatSplit.Taxed line(VatRate rate, long ore) {
        return new VatSplit.Taxed(rate, new Money(ore));
    }

    private static List<Long> split(VatSplit.Taxed... lines) {
        return VatSplit.over(List.of(lines)).stream().map(Money::ore).toList();
    }
}
