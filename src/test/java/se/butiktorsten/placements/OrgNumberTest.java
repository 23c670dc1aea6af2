package se.butiktorsten.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"212000-1124", "2120001124", " 212000 1124 ", "16212000-1124", "212000–1124"})
    void readsWhatPeopleWrite(String written) {
        assertThat(OrgNumber.read(written)).hasValue(new OrgNumber("2120001124"));
    }

    @Test
    void isPrintedWithAHyphen() {
        assertThat(new OrgNumber("2120001124").written()).isEqualTo("212000-1124");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "212000-112",
                "212000-11244",
                "212000-1125",
                "811218-9876",
                "16811218-9876",
                "２１２００００１１２４"
            })
    void refusesWhatIsNone(String written) {
        assertThat(OrgNumber.read(written)).isEmpty();
    }

    @Test
    void cannotBeMadeWrong() {
        assertThatThrownBy(() -> new OrgNumber("2120001125")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2026-11-30, 2027-02-28",
        "2027-08-31, 2027-11-30, 2028-02-29",
        "2026-11-30, 2027-02-28, 2027-05-30",
        "2028-02-29, 2028-05-29, 2028-08-29",
        "2026-05-15, 2026-08-15, 2026-11-15",
    })
    void aFollowUpIsDueSoManyCalendarMonthsLater(LocalDate ended, LocalDate three, LocalDate six) {
        assertThat(FollowUpKind.THREE_MONTHS.dueAfter(ended)).isEqualTo(three);
        assertThat(FollowUpKind.SIX_MONTHS.dueAfter(ended)).isEqualTo(six);
    }
}
