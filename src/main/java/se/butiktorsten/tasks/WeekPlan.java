package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for some days in a row: each day within the hours of that day and until the orders are due, by the same
 * {@link Precedence} as one day, and with what a person does earlier in the week counted as done lately.
 *
 * <p>That last rule ties the days together. They are found one after the other, each exactly; then each is found again
 * around all the others, until nothing gets better. {@link #bound} is what no proposal can exceed: the days found each by
 * itself, as if nobody minded the same step every day. Pure, as {@link DayPlan} is.
 *
 * @param days the pairs of each day, by person
 * @param total the sum of the weights
 * @param bound of the sum
 * @param people how many times somebody is waiting for a task, all days together: what the weights are made for
 */
record WeekPlan(List<List<DayPlan.Pair>> days, long total, long bound, int people) {

    /** Better by each round, so this is never reached; it only keeps the promise that it ends. */
    private static final int ROUNDS_MOST = 20;

    /** One of the days: who is waiting for a task, and where one can begin. */
    record Day(LocalDate day, List<Candidate> people, List<Opening> openings) {}

    /** @param days in their order; orders that are due earlier, and were not late already on the first, are left out */
    static WeekPlan best(List<Day> days) {
        return new Search(days).run();
    }

    private static final class Search {

        private final LocalDate first;
        private final List<Day> days;
        private final int pairs;

        /** By day, person and opening; null where the pair may not be proposed. */
        private final List<@Nullable Precedence[][]> precedences = new ArrayList<>();

        /** By day: what each person does, by index of the opening. */
        private final List<int[]> chosen = new ArrayList<>();

        private final List<Map<Long, Candidate>> byId = new ArrayList<>();

        /** By person and step of a recipe: on which of the days. */
        private final Map<Long, Map<Long, TreeSet<Integer>>> when = new HashMap<>();

        Search(List<Day> given) {
            first = given.get(0).day();
            days = given.stream()
                    .map(day -> new Day(
                            day.day(),
                            day.people().stream()
                                    .sorted(Comparator.comparingLong(Candidate::participantId))
                                    .toList(),
                            day.openings().stream()
                                    .filter(opening -> opening.seatsFree() > 0 && isStillDue(opening, day.day()))
                                    .sorted(Comparator.comparingLong(Opening::orderStepId))
                                    .toList()))
                    .toList();
            pairs = days.stream().mapToInt(day -> day.people().size()).sum();
            for (Day day : days) {
                Precedence[][] ofDay =
                        new Precedence[day.people().size()][day.openings().size()];
                for (int i = 0; i < ofDay.length; i++) {
                    for (int j = 0; j < ofDay[i].length; j++) {
                        Candidate person = day.people().get(i);
                        Judged judged = Judged.of(person, day.openings().get(j), day.day());
                        ofDay[i][j] = DayPlan.mayBeProposed(person, judged) ? judged.precedence() : null;
                    }
                }
                precedences.add(ofDay);
                Map<Long, Candidate> known = new HashMap<>();
                day.people().forEach(person -> known.put(person.participantId(), person));
                byId.add(known);
                int[] nobody = new int[day.people().size()];
                Arrays.fill(nobody, BestMatching.NONE);
                chosen.add(nobody);
            }
        }

        private boolean isStillDue(Opening opening, LocalDate day) {
            return !opening.dueOn().isBefore(day) || opening.dueOn().isBefore(first);
        }

        WeekPlan run() {
            long bound = 0;
            for (int d = 0; d < days.size(); d++) {
                bound = Math.addExact(bound, solve(d).total());
            }
            long total = Long.MIN_VALUE;
            for (int round = 0; round < ROUNDS_MOST; round++) {
                for (int d = 0; d < days.size(); d++) {
                    forget(d);
                    choose(d, solve(d));
                }
                long now = total();
                if (now <= total) {
                    break;
                }
                total = now;
            }
            return new WeekPlan(plan(), total, bound, pairs);
        }

        /** The best for one day around what is chosen for the others. */
        private BestMatching solve(int d) {
            Day day = days.get(d);
            Precedence[][] ofDay = precedences.get(d);
            long[][] weights = new long[ofDay.length][day.openings().size()];
            for (int i = 0; i < ofDay.length; i++) {
                for (int j = 0; j < weights[i].length; j++) {
                    Precedence alone = ofDay[i][j];
                    if (alone != null) {
                        weights[i][j] = alone.withRepeated(repetition(d, i, j)).weight(pairs);
                    }
                }
            }
            return BestMatching.of(
                    weights,
                    day.openings().stream().mapToInt(Opening::seatsFree).toArray());
        }

        /** By how much the week repeats itself more when this is chosen too: that day, and on later days because of it. */
        private int repetition(int d, int person, int opening) {
            Candidate candidate = days.get(d).people().get(person);
            long taskStep = days.get(d).openings().get(opening).taskStepId();
            TreeSet<Integer> others = on(candidate.participantId(), taskStep);
            if (others.isEmpty()) {
                return Math.min(
                        Precedence.REPEATED_MOST, candidate.lately(taskStep).times());
            }
            int before = repeatedOn(others, candidate.participantId(), taskStep);
            TreeSet<Integer> with = new TreeSet<>(others);
            with.add(d);
            return repeatedOn(with, candidate.participantId(), taskStep) - before;
        }

        private int repeatedOn(TreeSet<Integer> on, long participantId, long taskStep) {
            int sum = 0;
            int earlier = 0;
            for (int d : on) {
                sum += Math.min(
                        Precedence.REPEATED_MOST,
                        Objects.requireNonNull(byId.get(d).get(participantId))
                                        .lately(taskStep)
                                        .times()
                                + earlier);
                earlier++;
            }
            return sum;
        }

        /** On which days the person is at this step so far. */
        private TreeSet<Integer> on(long participantId, long taskStep) {
            return when.computeIfAbsent(participantId, none -> new HashMap<>())
                    .computeIfAbsent(taskStep, none -> new TreeSet<>());
        }

        private void forget(int d) {
            each(
                    d,
                    (person, opening) ->
                            on(person.participantId(), opening.taskStepId()).remove(d));
        }

        private void choose(int d, BestMatching best) {
            Arrays.setAll(chosen.get(d), best::of);
            each(
                    d,
                    (person, opening) ->
                            on(person.participantId(), opening.taskStepId()).add(d));
        }

        private interface Pairing {
            void of(Candidate person, Opening opening);
        }

        private void each(int d, Pairing work) {
            int[] ofDay = chosen.get(d);
            for (int i = 0; i < ofDay.length; i++) {
                if (ofDay[i] != BestMatching.NONE) {
                    work.of(days.get(d).people().get(i), days.get(d).openings().get(ofDay[i]));
                }
            }
        }

        private long total() {
            long sum = 0;
            for (List<DayPlan.Pair> ofDay : plan()) {
                for (DayPlan.Pair pair : ofDay) {
                    sum = Math.addExact(sum, pair.judged().precedence().weight(pairs));
                }
            }
            return sum;
        }

        /** Each pair as it looks when the earlier days of the week are over. */
        private List<List<DayPlan.Pair>> plan() {
            List<List<DayPlan.Pair>> plan = new ArrayList<>();
            for (int d = 0; d < days.size(); d++) {
                int today = d;
                LocalDate day = days.get(d).day();
                List<DayPlan.Pair> ofDay = new ArrayList<>();
                each(d, (person, opening) -> {
                    Candidate then = person;
                    for (int earlier :
                            on(person.participantId(), opening.taskStepId()).headSet(today)) {
                        then = then.havingDone(
                                opening.taskStepId(), days.get(earlier).day());
                    }
                    ofDay.add(new DayPlan.Pair(then, opening, Judged.of(then, opening, day)));
                });
                plan.add(List.copyOf(ofDay));
            }
            return List.copyOf(plan);
        }
    }
}
