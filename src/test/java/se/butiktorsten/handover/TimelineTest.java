package se.butiktorsten.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.butiktorsten.participants.Gap;

/** Today is Friday 20 November 2026. */
class TimelineTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static Step step(String from, @Nullable String to) {
        return new Step(day(from), to == null ? null : day(to), "x", "", false, true, null, null);
    }

    private static Step closing(String from, String to) {
        return new Step(day(from), day(to), "x", "", true, true, null, null);
    }

    private static Step planned(String from, String to) {
        return new Step(day(from), day(to), "x", "", false, false, null, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<Gap> gaps(Step... steps) {
        return Timeline.of(List.of(steps), TODAY).gaps();
    }

    @Test
    void aWeekendBetweenTwoStepsIsNoGapButAMondayIs() {
        assertThat(gaps(step("2026-09-01", "2026-10-30"), step("2026-11-02", null)))
                .isEmpty();
        assertThat(gaps(step("2026-09-01", "2026-10-30"), step("2026-11-03", null)))
                .containsExactly(new Gap(day("2026-10-31"), day("2026-11-02")));
    }

    @Test
    void aShorterStepInsideALongerOneEndsNothing() {
        assertThat(gaps(step("2026-01-01", "2027-06-30"), step("2026-03-01", "2026-04-01")))
                .isEmpty();
        assertThat(gaps(step("2026-01-01", null), closing("2026-03-01", "2026-04-01")))
                .isEmpty();
    }

    @Test
    void theNextStepIsToBePlannedFourWeeksBeforeTheLastDay() {
        assertThat(gaps(step("2026-09-01", "2026-12-18"))).containsExactly(new Gap(day("2026-12-19"), null));
        assertThat(gaps(step("2026-09-01", "2026-12-19"))).isEmpty();
        assertThat(gaps(step("2026-09-01", "2026-12-18"), planned("2026-12-21", "2027-02-01")))
                .isEmpty();
    }

    @Test
    void workOrStudiesAskForNoNextStep() {
        assertThat(gaps(closing("2026-09-01", "2026-10-01"))).isEmpty();
        assertThat(gaps(closing("2026-01-01", "2026-03-01"), step("2026-09-01", null)))
                .as("came back")
                .isEmpty();
        assertThat(gaps(step("2026-09-01", "2026-10-01"), closing("2026-08-01", "2026-10-01")))
                .as("both ended on the same day, one of them in work")
                .isEmpty();
    }

    @Test
    void whatShouldHaveBegunAndHasNotFillsNoDaysUntilToday() {
        assertThat(gaps(step("2026-09-01", "2026-11-13"), planned("2026-11-16", "2027-01-31")))
                .containsExactly(new Gap(day("2026-11-14"), day("2026-11-19")));
        assertThat(gaps(step("2026-09-01", "2026-10-30"), planned("2026-11-02", "2026-11-13")))
                .containsExactly(new Gap(day("2026-10-31"), null));
    }

    @Test
    void whoeverHasNoStepAtAllNeedsOneToday() {
        assertThat(gaps()).containsExactly(new Gap(TODAY, null));
    }

    @Test
    void onlyWhatCanStillBeMendedIsOpen() {
        assertThat(new Gap(day("2026-11-01"), day("2026-11-19")).isOpen(TODAY)).isFalse();
        assertThat(new Gap(day("2026-11-01"), day("2026-11-20")).isOpen(TODAY)).isTrue();
        assertThat(new Gap(day("2026-11-21"), null).hasBegun(TODAY)).isFalse();
    }
}
