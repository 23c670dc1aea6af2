package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.Workshop;

class WeekPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsEveryGateSeatAndDueDayAndNeverExceedsItsBound(long seed) {
        Random random = new Random(seed);
        InventedDay house = InventedDay.of(15, 12, 2, random);
        List<WeekPlan.Day> days = new ArrayList<>();
        for (int d = 0; d < 5; d++) {
            days.add(new WeekPlan.Day(
                    MONDAY.plusDays(d),
                    house.people().stream().filter(p -> random.nextInt(3) > 0).toList(),
                    house.openings()));
        }

        WeekPlan week = WeekPlan.best(days);

        assertThat(week.total()).isPositive().isLessThanOrEqualTo(week.bound());
        for (int d = 0; d < 5; d++) {
            LocalDate day = MONDAY.plusDays(d);
            List<DayPlan.Pair> pairs = week.days().get(d);
            assertThat(pairs).allSatisfy(pair -> {
                assertThat(pair.judged().mayBeProposed()).isTrue();
                assertThat(JustRight.closedDoors(
                                pair.opening().station(), pair.person().agreementOn(pair.opening())))
                        .isEmpty();
                assertThat(pair.opening().dueOn().isBefore(day)
                                && !pair.opening().dueOn().isBefore(MONDAY))
                        .as("due earlier in the week")
                        .isFalse();
            });
            assertThat(pairs)
                    .extracting(pair -> pair.person().participantId())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(days.get(d).people().stream()
                            .map(Candidate::participantId)
                            .toList());
            for (Opening opening : house.openings()) {
                assertThat(pairs)
                        .filteredOn(pair -> pair.opening().equals(opening))
                        .hasSizeLessThanOrEqualTo(opening.seatsFree());
            }
        }
    }

    @Test
    void isTheDaysProposalWhereTheWeekHasOneDayLeft() {
        InventedDay house = InventedDay.of(20, 15, 2, new Random(9));
        WeekPlan week = WeekPlan.best(List.of(new WeekPlan.Day(InventedDay.FRIDAY, house.people(), house.openings())));

        assertThat(week.days().get(0))
                .isEqualTo(DayPlan.best(house.people(), house.openings(), InventedDay.FRIDAY)
                        .pairs());
        assertThat(week.total()).isEqualTo(week.bound());
    }

    @Test
    void givesNobodyTheSameStepEveryDayWhereThereIsAnother() {
        Opening folding = step(1, MONDAY.plusDays(9));
        Opening gluing = step(2, MONDAY.plusDays(9));

        WeekPlan week = WeekPlan.best(week(List.of(person()), List.of(folding, gluing)));

        List<Long> steps = week.days().stream()
                .map(pairs -> pairs.get(0).opening().orderStepId())
                .toList();
        assertThat(steps).hasSize(5).contains(1L, 2L);
        assertThat(steps.stream().filter(step -> step == 1L).count()).isBetween(2L, 3L);
    }

    @Test
    void saysThatAStepWasDoneEarlierInTheWeek() {
        WeekPlan week = WeekPlan.best(week(List.of(person()), List.of(step(1, MONDAY.plusDays(9)))));

        assertThat(week.days().get(0).get(0).judged().suits().reasons())
                .extracting(Reason::code)
                .doesNotContain("tasks.reason.again");
        assertThat(week.days().get(1).get(0).judged().suits().reasons())
                .contains(new Reason("tasks.reason.again", Map.of("day", MONDAY)));
    }

    @Test
    void worksOnAnOrderUntilItIsDueAndOnALateOneEveryDay() {
        Opening dueOnWednesday = step(1, MONDAY.plusDays(2));
        Opening late = step(2, MONDAY.minusDays(4));

        List<Integer> pairs = WeekPlan.best(week(List.of(person()), List.of(dueOnWednesday))).days().stream()
                .map(List::size)
                .toList();
        List<Integer> latePairs = WeekPlan.best(week(List.of(person()), List.of(late))).days().stream()
                .map(List::size)
                .toList();

        assertThat(pairs).containsExactly(1, 1, 1, 0, 0);
        assertThat(latePairs).containsExactly(1, 1, 1, 1, 1);
    }

    private static List<WeekPlan.Day> week(List<Candidate> people, List<Opening> openings) {
        List<WeekPlan.Day> days = new ArrayList<>();
        for (int d = 0; d < 5; d++) {
            days.add(new WeekPlan.Day(MONDAY.plusDays(d), people, openings));
        }
        return days;
    }

    private static Candidate person() {
        return new Candidate(
                1, WorkingProfile.START, Set.of(), Workshop.CARDBOARD, Set.of(), Set.of(), 240, 0, Map.of(), null);
    }

    private static Opening step(long id, LocalDate dueOn) {
        return new Opening(
                id,
                id,
                new Station(
                        new DemandProfile(1, 1, 1, 1, 1, 1, 1, 1),
                        60,
                        SafetyClass.NONE,
                        null,
                        Workshop.CARDBOARD,
                        Set.of()),
                1,
                dueOn,
                false);
    }
}
