package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best proposal for one day: one step for each person, no more people at a step than it has seats, nothing that
 * {@link JustRight} closes. Of all such proposals the best by {@link Precedence}, found as one optimisation.
 *
 * <p>Pure: no clock, no database, and people and steps may come in any order. Gives nothing to anybody.
 *
 * @param pairs by person
 * @param left those without a step, and why
 */
record DayPlan(List<Pair> pairs, List<Left> left) {

    /** A step for a person. */
    record Pair(Candidate person, Opening opening, Judged judged) {}

    /**
     * Somebody without a step.
     *
     * @param suiting how many steps would have suited
     * @param nearest where none does: what stands least in the way of, and why; null when nothing needs doing
     */
    record Left(Candidate person, int suiting, @Nullable Pair nearest) {}

    /** The best proposal. */
    static DayPlan best(Collection<Candidate> candidates, Collection<Opening> openings, LocalDate day) {
        return best(candidates, openings, day, List.of());
    }

    /**
     * The best proposal around what the leader has chosen already.
     *
     * @param kept stays as it is where somebody may do the step at all, also where it is not proposed
     */
    static DayPlan best(
            Collection<Candidate> candidates, Collection<Opening> openings, LocalDate day, List<Choice> kept) {
        List<Candidate> people = candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::participantId))
                .toList();
        List<Opening> steps = openings.stream()
                .filter(opening -> opening.seatsFree() > 0)
                .sorted(Comparator.comparingLong(Opening::orderStepId))
                .toList();
        Map<Long, Pair> pairs = new HashMap<>();
        Map<Long, Integer> seatsTaken = new HashMap<>();
        keep(people, steps, day, kept, pairs, seatsTaken);

        List<Candidate> open = people.stream()
                .filter(person -> !pairs.containsKey(person.participantId()))
                .toList();
        Judged[][] judged = new Judged[open.size()][steps.size()];
        long[][] weights = new long[open.size()][steps.size()];
        for (int i = 0; i < open.size(); i++) {
            for (int j = 0; j < steps.size(); j++) {
                judged[i][j] = Judged.of(open.get(i), steps.get(j), day);
                weights[i][j] = mayBeProposed(open.get(i), judged[i][j])
                        ? judged[i][j].precedence().weight(open.size())
                        : 0;
            }
        }
        int[] seats = steps.stream()
                .mapToInt(step -> step.seatsFree() - seatsTaken.getOrDefault(step.orderStepId(), 0))
                .toArray();
        BestMatching best = BestMatching.of(weights, seats);
        List<Left> left = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Candidate person = open.get(i);
            int j = best.of(i);
            if (j == BestMatching.NONE) {
                left.add(left(person, steps, judged[i]));
            } else {
                pairs.put(person.participantId(), new Pair(person, steps.get(j), judged[i][j]));
            }
        }
        return new DayPlan(
                people.stream()
                        .map(person -> pairs.get(person.participantId()))
                        .filter(Objects::nonNull)
                        .toList(),
                left);
    }

    static boolean mayBeProposed(Candidate person, Judged judged) {
        DayForm form = person.form();
        return judged.mayBeProposed() && (form == null || !form.isLeftToTheLeader());
    }

    private static void keep(
            List<Candidate> people,
            List<Opening> steps,
            LocalDate day,
            List<Choice> kept,
            Map<Long, Pair> pairs,
            Map<Long, Integer> seatsTaken) {
        Set<Choice> wanted = new HashSet<>(kept);
        for (Candidate person : people) {
            for (Opening step : steps) {
                boolean isWanted = wanted.contains(new Choice(person.participantId(), step.orderStepId(), day));
                int taken = seatsTaken.getOrDefault(step.orderStepId(), 0);
                if (isWanted && !pairs.containsKey(person.participantId()) && taken < step.seatsFree()) {
                    Judged judged = Judged.of(person, step, day);
                    if (judged.suits().mayBeGiven() && person.form() != DayForm.AWAY) {
                        pairs.put(person.participantId(), new Pair(person, step, judged));
                        seatsTaken.merge(step.orderStepId(), 1, Integer::sum);
                    }
                }
            }
        }
    }

    private static Left left(Candidate person, List<Opening> steps, Judged[] judged) {
        int suiting = 0;
        Pair nearest = null;
        for (int j = 0; j < steps.size(); j++) {
            if (judged[j].mayBeProposed()) {
                suiting++;
            } else if (nearest == null || isNearer(judged[j], nearest.judged())) {
                nearest = new Pair(person, steps.get(j), judged[j]);
            }
        }
        return new Left(person, suiting, suiting > 0 ? null : nearest);
    }

    /** Less stands in the way; with as much, what goes before. */
    private static boolean isNearer(Judged one, Judged other) {
        int fewer = Integer.compare(
                one.suits().reasons().size(), other.suits().reasons().size());
        return fewer < 0 || (fewer == 0 && one.precedence().compareTo(other.precedence()) < 0);
    }
}
