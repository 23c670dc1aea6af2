package se.butiktorsten.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.butiktorsten.placements.PlacementFact;
import se.butiktorsten.shared.Period;

/** What placements led to in 2025. */
class EmployerResultsTest {

    private static final Period YEAR = new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));

    private static PlacementFact placement(String employer, String from, @Nullable String ended) {
        return new PlacementFact(
                employer, LocalDate.parse(from), ended == null ? null : LocalDate.parse(ended), false, false, null);
    }

    private static PlacementFact hired(String employer, String from, String ended, String on) {
        return new PlacementFact(
                employer, LocalDate.parse(from), LocalDate.parse(ended), true, false, LocalDate.parse(on));
    }

    @Test
    void placementsCountWhereTheyWereAndJobsWhereTheyWereEndedIn() {
        EmployerResults results = EmployerResults.of(
                YEAR,
                List.of(
                        placement("Kafé", "2024-01-01", "2024-12-31"),
                        placement("Kafé", "2024-12-31", "2025-01-01"),
                        placement("Kafé", "2025-12-31", null),
                        placement("Kafé", "2026-01-01", null),
                        hired("Kafé", "2025-01-01", "2025-03-31", "2025-04-01"),
                        hired("Blommor", "2025-10-01", "2026-01-15", "2026-01-16"),
                        placement("", "2025-05-05", "2025-05-05")));

        assertThat(results.byEmployer())
                .containsEntry("Kafé", new EmployerResults.Row(3, 2, 1))
                .containsEntry("Blommor", new EmployerResults.Row(1, 0, 0))
                .containsEntry("", new EmployerResults.Row(1, 1, 0));
        assertThat(results.total()).isEqualTo(new EmployerResults.Row(5, 3, 1));
        assertThat(results.medianDays()).isEqualTo(90);
    }

    @Test
    void whoIsHiredAsAnExtraResourceCountsOnceWhereverTheyTrained() {
        LocalDate from = LocalDate.parse("2025-02-01");
        LocalDate to = LocalDate.parse("2025-04-30");
        EmployerResults results = EmployerResults.of(
                YEAR,
                List.of(
                        new PlacementFact("", from, to, true, true, to.plusDays(1)),
                        new PlacementFact("Kafé", from, to, false, true, null),
                        new PlacementFact("Kafé", from, to, true, false, to.plusDays(1)),
                        new PlacementFact("Kafé", from.minusYears(1), to.minusYears(1), false, true, null)));

        assertThat(results.extraResources()).isEqualTo(2);
        assertThat(results.total()).isEqualTo(new EmployerResults.Row(3, 3, 2));
    }

    @Test
    void theMedianIsTheMiddleOrBetweenTheTwoInTheMiddle() {
        assertThat(EmployerResults.median(List.of())).isNull();
        assertThat(EmployerResults.median(List.of(9L, 1L, 4L))).isEqualTo(4);
        assertThat(EmployerResults.median(List.of(10L, 1L, 4L, 5L))).isEqualTo(5);
        assertThat(EmployerResults.median(List.of(4L, 6L))).isEqualTo(5);
    }
}
