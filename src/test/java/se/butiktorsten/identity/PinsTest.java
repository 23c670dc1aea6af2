package se.butiktorsten.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which short codes can be chosen. */
class PinsTest {

    @ParameterizedTest
    @ValueSource(strings = {"4711", "80153", "112358", "1213"})
    void takesFourToSixFiguresThatNobodyGuessesAtOnce(String pin) {
        assertThat(Pins.fault(pin)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "471", "1234567", "47a1", "47 11", "٤٧١١", "-471"})
    void takesNothingButFigures(String pin) {
        assertThat(Pins.fault(pin)).extracting("code").isEqualTo("identity.fault.pin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "777777", "1234", "456789", "9876", "7890", "3210"})
    void refusesOneFigureAgainAndAgainAndFiguresInARow(String pin) {
        assertThat(Pins.fault(pin)).extracting("code").isEqualTo("identity.fault.pin-easy");
    }
}
