package se.butiktorsten.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published sample numbers only: 811218-9876, and 701063-2391 from Skatteverket's own text. */
class PersonalNumberGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811218-9876",
                "8112189876",
                "19811218-9876",
                "198112189876",
                "811218+9876",
                "811218 9876",
                "811218 - 9876",
                "811218–9876",
                "1981-12-18-9876",
                "19 811218-9876",
                "811218-987 6",
                "８１１２１８-９８７６",
                "Ring 811218-9876 i morgon.",
                "nr:811218-9876,",
                "den 20 811218-9876",
                "12 2026 811218-9876",
            })
    void findsAPersonalIdentityNumberHoweverItIsWritten(String text) {
        assertThat(PersonalNumberGuard.findsOneIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"701063-2391", "7010632391", "19701063-2391", "Samordningsnummer 701063-2391."})
    void findsACoordinationNumberWhoseDayIsSixtyMore(String text) {
        assertThat(PersonalNumberGuard.findsOneIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Räven",
                "10 fågelholkar till fredag",
                "811218-9875", // the check digit does not hold
                "812118-9876", // no month 21
                "811232-9876", // no day 32
                "701092-2391", // no day 32 + 60
                "212000-1124", // an organisation number: its "month" is 20
                "556036-0793",
                "7310865004703", // a bar code
                "0811218987600", // digits inside a longer row
                "2026-11-20",
                "040-34 10 00",
                "Order 4711, 250 st"
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(PersonalNumberGuard.findsOneIn(text)).isFalse();
    }

    @Test
    void knowsLeapDays() {
        assertThat(PersonalNumberGuard.findsOneIn(withCheckDigit("000229", "238")))
                .isTrue();
        assertThat(PersonalNumberGuard.findsOneIn("19" + withCheckDigit("000229", "238")))
                .as("1900 had no leap day")
                .isFalse();
        assertThat(PersonalNumberGuard.findsOneIn(withCheckDigit("010229", "238")))
                .isFalse();
    }

    /** The ten digits that begin so, ending in whichever digit makes the sum a whole number of tens. */
    private static String withCheckDigit(String date, String number) {
        String nine = date + number;
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int weighted = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return nine + (10 - sum % 10) % 10;
    }
}
