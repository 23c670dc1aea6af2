package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Workshop;

/** Reads what the rankings and proposals of some days look at, together and in the same few queries however much it is. */
@ApplicationScoped
class DayBook {

    /** How long back "the last time" may lie. */
    private static final int REMEMBERED_DAYS = 28;

    @Inject
    Assignments assignments;

    @Inject
    ProductionFloor floor;

    @Inject
    ParticipantRegister register;

    DaySheet sheet(Actor by, LocalDate day) {
        return sheets(by, List.of(day), Set.of()).get(0);
    }

    /** The same, with a step on it that may not be open any more. */
    DaySheet sheet(Actor by, LocalDate day, OpenStep step) {
        return sheets(by, List.of(day), Set.of(step.orderStepId())).get(0);
    }

    /** @param days in their order, at least one */
    List<DaySheet> sheets(Actor by, List<LocalDate> days) {
        return sheets(by, days, Set.of());
    }

    private List<DaySheet> sheets(Actor by, List<LocalDate> days, Set<Long> alsoSteps) {
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        List<Participant> people = register.all(by);
        List<Assignment> given = assignments.during(first, last);
        List<Stint> stints = assignments.between(first.minusDays(REMEMBERED_DAYS), last.plusDays(1));

        Map<Long, OpenStep> steps = new LinkedHashMap<>();
        floor.openSteps(by, null).stream()
                .filter(step -> by.leads(step.workshop()))
                .forEach(step -> steps.put(step.orderStepId(), step));
        Set<Long> missing = given.stream().map(Assignment::orderStepId).collect(Collectors.toCollection(HashSet::new));
        missing.addAll(alsoSteps);
        missing.removeAll(steps.keySet());
        floor.steps(by, missing).forEach(step -> steps.put(step.orderStepId(), step));
        Set<Long> soldOut = floor.soldOut(
                by, steps.values().stream().map(step -> step.product().id()).collect(Collectors.toSet()));

        return days.stream()
                .map(day -> new Reading(
                                day, by.leads(), people, register.absentOn(by, day), given, stints, steps, soldOut)
                        .sheet())
                .toList();
    }

    /** What was read, seen from one of the days. */
    private record Reading(
            LocalDate day,
            Set<Workshop> led,
            List<Participant> people,
            Set<Long> absent,
            List<Assignment> allGiven,
            List<Stint> stints,
            Map<Long, OpenStep> steps,
            Set<Long> soldOut) {

        DaySheet sheet() {
            List<Assignment> given = allGiven.stream()
                    .filter(assignment -> assignment.day().equals(day))
                    .toList();
            Map<Long, Opening> openings = new LinkedHashMap<>();
            steps.values().forEach(step -> openings.put(step.orderStepId(), opening(step, given)));
            Map<Long, Integer> minutesTaken = new HashMap<>();
            for (Assignment assignment : given) {
                if (assignment.takesTime()) {
                    OpenStep step = Objects.requireNonNull(steps.get(assignment.orderStepId()));
                    minutesTaken.merge(assignment.participantId(), step.step().minutes(), Integer::sum);
                }
            }
            Set<String> machines = steps.values().stream()
                    .map(step -> step.step().machine())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<Long, Map<Long, Lately>> lately = lately();
            Map<Long, Participant> byId = new LinkedHashMap<>();
            Map<Long, Candidate> candidates = new LinkedHashMap<>();
            for (Participant person : people) {
                byId.put(person.id(), person);
                candidates.put(
                        person.id(),
                        candidate(
                                person,
                                machines,
                                minutesTaken.getOrDefault(person.id(), 0),
                                lately.getOrDefault(person.id(), Map.of())));
            }
            return new DaySheet(day, led, byId, candidates, steps, openings, given);
        }

        private Opening opening(OpenStep step, List<Assignment> given) {
            long taken = given.stream()
                    .filter(other -> other.orderStepId() == step.orderStepId() && other.holdsASeat())
                    .count();
            return new Opening(
                    step.orderStepId(),
                    step.step().id(),
                    Station.of(step.step(), step.workshop()),
                    Math.max(0, step.step().seats() - (int) taken),
                    step.dueOn(),
                    soldOut.contains(step.product().id()));
        }

        private Candidate candidate(
                Participant person, Set<String> machines, int minutesTaken, Map<Long, Lately> lately) {
            return new Candidate(
                    person.id(),
                    person.workingProfile(),
                    person.avoids(),
                    person.workshop(),
                    Arrays.stream(Workshop.values())
                            .filter(person::isInstructedIn)
                            .collect(Collectors.toSet()),
                    machines.stream().filter(person::isLicensedFor).collect(Collectors.toSet()),
                    absent.contains(person.id()) ? 0 : person.minutesOn(day),
                    minutesTaken,
                    lately,
                    null);
        }

        /** By person and step of a recipe: what is done until today, and what is planned before it. */
        private Map<Long, Map<Long, Lately>> lately() {
            Map<Long, Map<Long, Lately>> lately = new HashMap<>();
            LocalDate remembered = day.minusDays(REMEMBERED_DAYS);
            LocalDate recent = day.minusDays(Precedence.LATELY_DAYS);
            List<Stint> before = new ArrayList<>(stints);
            before.removeIf(stint -> stint.isStopped()
                    || stint.day().isBefore(remembered)
                    || stint.day().isAfter(day)
                    || (stint.day().equals(day) && !stint.isDone()));
            before.sort(Comparator.comparing(Stint::day));
            for (Stint stint : before) {
                Map<Long, Lately> own = lately.computeIfAbsent(stint.participantId(), none -> new HashMap<>());
                Lately known = own.getOrDefault(stint.taskStepId(), Lately.NEVER);
                if (!stint.day().isBefore(recent) && !stint.day().equals(known.lastDay())) {
                    known = known.and(stint.day());
                }
                if (stint.supportLevel() != null) {
                    known = new Lately(known.times(), known.lastDay(), stint.supportLevel());
                }
                own.put(stint.taskStepId(), known);
            }
            return lately;
        }
    }
}
