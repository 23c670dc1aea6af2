package se.butiktorsten.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.catalog.DemandProfile;
import se.butiktorsten.catalog.EnvironmentFlag;
import se.butiktorsten.catalog.SafetyClass;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.Workshop;

class DayPlanTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAsGoodAsTheBestOfAllProposalsThereAre(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            InventedDay day = InventedDay.of(1 + random.nextInt(5), 1 + random.nextInt(5), 3, random);

            DayPlan plan = DayPlan.best(day.people(), day.openings(), FRIDAY);

            assertThat(grades(plan))
                    .isEqualTo(bestOfAll(day, 0, new int[day.openings().size()]));
        }
    }

    /** Pairs (negated), then the four grades of the order of choice, each summed: the first in lexical order is the best. */
    private static List<Integer> grades(DayPlan plan) {
        List<Integer> sums = new ArrayList<>(List.of(-plan.pairs().size(), 0, 0, 0, 0));
        for (DayPlan.Pair pair : plan.pairs()) {
            for (int i = 0; i < 4; i++) {
                sums.set(
                        i + 1,
                        sums.get(i + 1) + pair.judged().precedence().grades().get(i));
            }
        }
        return sums;
    }

    private static List<Integer> bestOfAll(InventedDay day, int person, int[] taken) {
        if (person == day.people().size()) {
            return List.of(0, 0, 0, 0, 0);
        }
        List<Integer> best = bestOfAll(day, person + 1, taken);
        for (int j = 0; j < taken.length; j++) {
            Opening opening = day.openings().get(j);
            Judged judged = Judged.of(day.people().get(person), opening, FRIDAY);
            if (judged.mayBeProposed() && taken[j] < opening.seatsFree()) {
                taken[j]++;
                List<Integer> rest = bestOfAll(day, person + 1, taken);
                taken[j]--;
                List<Integer> all = new ArrayList<>(List.of(rest.get(0) - 1));
                for (int i = 0; i < 4; i++) {
                    all.add(rest.get(i + 1) + judged.precedence().grades().get(i));
                }
                if (isBefore(all, best)) {
                    best = all;
                }
            }
        }
        return best;
    }

    private static boolean isBefore(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return false;
    }

    @Test
    void keepsEverySafetyHourAndSeat() {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            InventedDay day = InventedDay.of(40, 30, 2, random);

            DayPlan plan = DayPlan.best(day.people(), day.openings(), FRIDAY);

            assertThat(plan.pairs()).isNotEmpty().allSatisfy(pair -> {
                Agreement agreed = pair.person().agreementOn(pair.opening());
                assertThat(JustRight.closedDoors(pair.opening().station(), agreed))
                        .isEmpty();
                assertThat(agreed.minutesLeft())
                        .isGreaterThanOrEqualTo(pair.opening().station().minutes());
                assertThat(JustRight.of(pair.opening().station(), agreed).fit()).isNotEqualTo(Fit.NOT_TODAY);
            });
            assertThat(plan.pairs())
                    .extracting(pair -> pair.person().participantId())
                    .doesNotHaveDuplicates();
            for (Opening opening : day.openings()) {
                assertThat(plan.pairs())
                        .filteredOn(pair -> pair.opening().equals(opening))
                        .hasSizeLessThanOrEqualTo(opening.seatsFree());
            }
            assertThat(plan.pairs().size() + plan.left().size())
                    .isEqualTo(day.people().size());
        }
    }

    @Test
    void proposesTheSameInWhateverOrderPeopleAndStepsCome() {
        Random random = new Random(11);
        InventedDay day = InventedDay.of(12, 6, 2, random);
        // Everybody twice over but for the name, so that there is nothing but ties.
        List<Candidate> people = new ArrayList<>(day.people());
        day.people().forEach(person -> people.add(InventedDay.named(person, person.participantId() + 100)));
        List<Opening> openings = new ArrayList<>(day.openings());
        DayPlan first = DayPlan.best(people, openings, FRIDAY);

        for (int i = 0; i < 10; i++) {
            Collections.shuffle(people, random);
            Collections.shuffle(openings, random);

            assertThat(DayPlan.best(people, openings, FRIDAY)).isEqualTo(first);
        }
    }

    @Test
    void wouldRatherGiveEverybodyATaskThanOneTheBest() {
        Candidate versatile = person(1).build();
        Candidate beginner = person(2).at(WorkingProfile.START).build();
        Opening gentle = step(1, "11111111");
        Opening harder = step(2, "22222222");
        Candidate atTwo =
                person(1).at(WorkingProfile.of(List.of(2, 2, 2, 2, 2, 2, 2, 2))).build();

        DayPlan plan = DayPlan.best(List.of(versatile, beginner), List.of(gentle), FRIDAY);
        DayPlan both = DayPlan.best(List.of(atTwo, beginner), List.of(gentle, harder), FRIDAY);

        assertThat(plan.pairs()).hasSize(1);
        assertThat(plan.left()).singleElement().satisfies(left -> {
            assertThat(left.suiting()).isEqualTo(1);
            assertThat(left.nearest()).isNull();
        });
        assertThat(both.pairs())
                .extracting(pair -> pair.opening().orderStepId())
                .containsExactly(2L, 1L);
    }

    @Test
    void prefersInTurnFitVarietyTheOwnWorkshopAndWhatIsNeeded() {
        Opening below = step(1, "00000000");
        Opening repeated = step(2, "11111111");
        Opening away = in(step(3, "11111111"), Workshop.GARDEN, FRIDAY.plusDays(9), false);
        Opening later = in(step(4, "11111111"), Workshop.CARDBOARD, FRIDAY.plusDays(9), false);
        Opening soldOut = in(step(5, "11111111"), Workshop.CARDBOARD, FRIDAY.plusDays(9), true);
        Candidate anna =
                person(1).lately(2, new Lately(2, FRIDAY.minusDays(1), 0)).build();

        List<Opening> left = new ArrayList<>(List.of(below, repeated, away, later, soldOut));
        List<Long> inTurn = new ArrayList<>();
        while (!left.isEmpty()) {
            Opening next =
                    DayPlan.best(List.of(anna), left, FRIDAY).pairs().get(0).opening();
            inTurn.add(next.orderStepId());
            left.remove(next);
        }

        assertThat(inTurn).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void proposesNothingNewToSomebodyTiredAndTheShorterStepFirst() {
        Opening stretch = step(1, "21111111");
        Opening longer = lasting(step(2, "11111111"), 120);
        Opening shorter = lasting(step(3, "00000000"), 30);
        Candidate tired = person(1).build().feeling(DayForm.TIRED);

        assertThat(DayPlan.best(List.of(tired), List.of(longer, shorter), FRIDAY)
                        .pairs())
                .extracting(pair -> pair.opening().orderStepId())
                .containsExactly(3L);
        DayPlan nothing = DayPlan.best(List.of(tired), List.of(stretch), FRIDAY);
        assertThat(nothing.pairs()).isEmpty();
        assertThat(nothing.left().get(0).nearest().judged().suits().reasons())
                .containsExactly(new Reason("tasks.reason.form.new"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEEDS_TO_TALK", "AWAY"})
    void leavesSomebodyWhoWantsToTalkOrIsAwayToTheLeader(DayForm form) {
        DayPlan plan = DayPlan.best(List.of(person(1).build().feeling(form)), List.of(step(1, "11111111")), FRIDAY);

        assertThat(plan.pairs()).isEmpty();
        assertThat(plan.left()).hasSize(1);
    }

    @Test
    void keepsWhatTheLeaderChoseAndFindsTheBestAroundIt() {
        Candidate anna = person(1).build();
        Candidate bo = person(2).build();
        Opening one = step(1, "11111111");
        Opening other = step(2, "00000000");
        Choice annaAtTheOther = new Choice(1, 2, FRIDAY);

        DayPlan plan = DayPlan.best(List.of(anna, bo), List.of(one, other), FRIDAY, List.of(annaAtTheOther));

        assertThat(plan.pairs())
                .extracting(pair -> pair.opening().orderStepId())
                .containsExactly(2L, 1L);
    }

    @Test
    void keepsNothingThatNobodyMayDecide() {
        Candidate anna = person(1).build();
        Opening saw = new Opening(
                1,
                1,
                new Station(demands("11111111"), 60, SafetyClass.LICENCE, "Bandsåg", Workshop.CARPENTRY, Set.of()),
                1,
                FRIDAY,
                false);

        DayPlan plan = DayPlan.best(List.of(anna), List.of(saw), FRIDAY, List.of(new Choice(1, 1, FRIDAY)));

        assertThat(plan.pairs()).isEmpty();
        assertThat(plan.left().get(0).nearest().judged().suits().reasons())
                .containsExactly(new Reason("tasks.reason.licence", Map.of("machine", "Bandsåg")));
    }

    @Test
    void namesWhatStandsLeastInTheWayOfSomebodyWithoutATask() {
        Candidate anna = new Candidate(
                1,
                WorkingProfile.START,
                Set.of(Avoidance.DUST),
                Workshop.CARDBOARD,
                Set.of(),
                Set.of(),
                240,
                0,
                Map.of(),
                null);
        Opening dusty = new Opening(
                1,
                1,
                new Station(
                        demands("11111111"),
                        60,
                        SafetyClass.NONE,
                        null,
                        Workshop.CARPENTRY,
                        Set.of(EnvironmentFlag.DUST)),
                1,
                FRIDAY,
                false);
        Opening muchTooMuch = step(2, "55555555");

        DayPlan plan = DayPlan.best(List.of(anna), List.of(muchTooMuch, dusty), FRIDAY);

        assertThat(plan.left()).singleElement().satisfies(left -> {
            assertThat(left.suiting()).isZero();
            assertThat(left.nearest().opening()).isEqualTo(dusty);
        });
    }

    @Test
    void hasNothingForAnybodyWhereNothingNeedsDoing() {
        DayPlan plan = DayPlan.best(List.of(person(1).build()), List.of(), FRIDAY);

        assertThat(plan.left())
                .singleElement()
                .satisfies(left -> assertThat(left.nearest()).isNull());
        assertThat(DayPlan.best(List.of(), List.of(step(1, "11111111")), FRIDAY))
                .isEqualTo(new DayPlan(List.of(), List.of()));
    }

    @Test
    void takesASumOfWeightsApartIntoWhatWentIntoIt() {
        long sum = new Precedence(3, 1, 0, 14).weight(40) + new Precedence(23, 0, 1, 2).weight(40);

        assertThat(Precedence.takenApart(sum, 40)).containsExactly(2L, 26L, 1L, 1L, 16L);
    }

    private static Somebody person(long id) {
        return new Somebody(id, WorkingProfile.START, Map.of());
    }

    private record Somebody(long id, WorkingProfile profile, Map<Long, Lately> lately) {

        Somebody at(WorkingProfile profile) {
            return new Somebody(id, profile, lately);
        }

        Somebody lately(long taskStep, Lately what) {
            return new Somebody(id, profile, Map.of(taskStep, what));
        }

        Candidate build() {
            return new Candidate(id, profile, Set.of(), Workshop.CARDBOARD, Set.of(), Set.of(), 240, 0, lately, null);
        }
    }

    private static Opening step(long id, String demands) {
        return new Opening(
                id,
                id,
                new Station(demands(demands), 60, SafetyClass.NONE, null, Workshop.CARDBOARD, Set.of()),
                1,
                FRIDAY.plusDays(9),
                false);
    }

    private static Opening in(Opening step, Workshop workshop, LocalDate dueOn, boolean soldOut) {
        Station station = step.station();
        return new Opening(
                step.orderStepId(),
                step.taskStepId(),
                new Station(station.demands(), station.minutes(), SafetyClass.NONE, null, workshop, Set.of()),
                1,
                dueOn,
                soldOut);
    }

    private static Opening lasting(Opening step, int minutes) {
        return new Opening(
                step.orderStepId(),
                step.taskStepId(),
                new Station(step.station().demands(), minutes, SafetyClass.NONE, null, Workshop.CARDBOARD, Set.of()),
                1,
                step.dueOn(),
                false);
    }

    private static DemandProfile demands(String grades) {
        int[] g = grades.chars().map(c -> c - '0').toArray();
        return new DemandProfile(g[0], g[1], g[2], g[3], g[4], g[5], g[6], g[7]);
    }
}
