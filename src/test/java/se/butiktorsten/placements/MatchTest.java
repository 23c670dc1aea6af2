package se.butiktorsten.placements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.placements.Match.Side;
import se.butiktorsten.shared.web.Form;

/** A place beside a person. */
class MatchTest {

    @Test
    void everyDemandStandsOnOneOfThreeSides() {
        Match match = Match.of(new WorkingProfile(3, 1, 2, 0, 5, 1, 1, 4), new WorkingProfile(2, 1, 2, 1, 0, 1, 1, 4));

        assertThat(match.asksMore()).containsExactly(new Side("PHYSICAL_LOAD", 3, 2), new Side("PROBLEM_CHANGE", 5, 0));
        assertThat(match.asksLess()).containsExactly(new Side("ATTENTION_STAMINA", 0, 1));
        assertThat(match.asksAlike()).hasSize(5);
    }

    @Test
    void aPlaceIsDescribedInAllEightDemandsOrInNone() {
        Form half = Form.empty().with("physicalLoad", "2");
        PlacementOffer.read(half);
        Form nothing = Form.empty();
        PlacementOffer unknown = PlacementOffer.read(nothing);

        assertThat(half.faults()).hasSize(7);
        assertThat(nothing.faults()).isEmpty();
        assertThat(unknown.demands()).isNull();
    }
}
