package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemandProfileTest {

    @Test
    void levelIsTheMeanOfTheThreeHighestRoundedHalfUp() {
        assertThat(new DemandProfile(1, 4, 2, 3, 1, 1, 0, 1).overallLevel()).isEqualTo(3);
        assertThat(new DemandProfile(3, 2, 3, 3, 3, 4, 5, 4).overallLevel()).isEqualTo(4);
        assertThat(new DemandProfile(2, 1, 1, 1, 0, 0, 0, 0).overallLevel()).isEqualTo(1);
        assertThat(new DemandProfile(1, 5, 1, 1, 0, 0, 0, 0).overallLevel()).isEqualTo(2);
        assertThat(new DemandProfile(2, 3, 3, 2, 2, 1, 1, 1).overallLevel()).isEqualTo(3);
    }

    @Test
    void levelIsAtLeastOne() {
        assertThat(DemandProfile.NOTHING.overallLevel()).isEqualTo(1);
        assertThat(new DemandProfile(1, 0, 0, 0, 0, 0, 0, 0).overallLevel()).isEqualTo(1);
    }

    @Test
    void levelOfTheExampleTasksIsAsTheGuideSays() {
        assertThat(new DemandProfile(0, 2, 1, 1, 0, 1, 1, 1).overallLevel()).isEqualTo(1);
        assertThat(new DemandProfile(1, 3, 2, 2, 1, 1, 1, 1).overallLevel()).isEqualTo(2);
        assertThat(new DemandProfile(1, 3, 2, 3, 1, 1, 1, 1).overallLevel()).isEqualTo(3);
        assertThat(new DemandProfile(2, 2, 3, 3, 2, 4, 2, 4).overallLevel()).isEqualTo(4);
        assertThat(new DemandProfile(3, 2, 4, 4, 4, 5, 5, 5).overallLevel()).isEqualTo(5);
    }

    @Test
    void peaksAreTheDemandsFromFourOn() {
        assertThat(new DemandProfile(1, 5, 1, 1, 0, 0, 0, 0).peaks()).containsExactly(Demand.FINE_PRECISION);
        assertThat(new DemandProfile(3, 2, 3, 3, 3, 4, 5, 4).peaks())
                .isEqualTo(List.of(Demand.LANGUAGE_NUMBERS, Demand.SOCIAL_CONTACT, Demand.PACE_RESPONSIBILITY));
        assertThat(new DemandProfile(3, 3, 3, 3, 3, 3, 3, 3).peaks()).isEmpty();
    }

    @Test
    void knowsEachDemandByName() {
        DemandProfile profile = new DemandProfile(0, 1, 2, 3, 4, 5, 4, 3);

        assertThat(java.util.Arrays.stream(Demand.values()).map(profile::of)).containsExactly(0, 1, 2, 3, 4, 5, 4, 3);
    }

    @Test
    void refusesAGradeOutsideZeroToFive() {
        assertThatThrownBy(() -> new DemandProfile(0, 0, 0, 6, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DemandProfile(-1, 0, 0, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
