package se.butiktorsten.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "51249, 51200",
        "51250, 51300",
        "51260, 51300",
        "49, 0",
        "50, 100",
        "-3749, -3700",
        "-3750, -3800",
        "0, 0"
    })
    void roundsToWholeKronorForCash(long ore, long rounded) {
        assertThat(new Money(ore).roundedForCash()).isEqualTo(new Money(rounded));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 2500, 2000",
        "10000, 1200, 1071",
        "10000, 600, 566",
        "3500, 600, 198",
        "2500, 600, 142",
        "4500, 600, 255",
        "14900, 2500, 2980",
        "8950, 2500, 1790",
        "-14900, 2500, -2980"
    })
    void takesTheVatOutOfAnAmountThatIncludesIt(long gross, int basisPoints, long vat) {
        VatRate rate = new VatRate(basisPoints);

        assertThat(rate.vatIn(new Money(gross))).isEqualTo(new Money(vat));
        assertThat(rate.netOf(new Money(gross))).isEqualTo(new Money(gross - vat));
    }

    @Test
    void splitsEveryPriceIntoNetAndVatThatAddUpAndMirrorWhenReturned() {
        for (int basisPoints : new int[] {0, 600, 1200, 2500}) {
            VatRate rate = new VatRate(basisPoints);
            for (long ore = 0; ore <= 200_000; ore++) {
                Money gross = new Money(ore);
                long vat = rate.vatIn(gross).ore();
                if (rate.netOf(gross).ore() + vat != ore
                        || rate.vatIn(gross.negated()).ore() != -vat) {
                    throw new AssertionError(gross + " at " + rate);
                }
            }
        }
    }

    @Test
    void pricesAPartOfAUnitHalfUp() {
        assertThat(new Money(4999).times(new Quantity(500))).isEqualTo(new Money(2500));
        assertThat(new Money(4999).times(new Quantity(-500))).isEqualTo(new Money(-2500));
        assertThat(new Money(100).times(Quantity.of(3))).isEqualTo(new Money(300));
    }
}
