package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.shared.Rejection;

/**
 * What stands in the way of giving somebody a step, whatever anybody thinks, and the seat where nothing does. Hours and
 * demands do not: the leader and the participant decide about those.
 */
final class Giving {

    /** How far ahead a task may be given. */
    static final int DAYS_AHEAD = 60;

    private Giving() {}

    /** Whether tasks may be given for this day: today or later, within 60 days. */
    static boolean isOpen(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS_AHEAD));
    }

    /**
     * @param isAbsent whether the person is noted as not here that day
     * @param seated who holds a seat at the step that day
     */
    static Optional<Rejection> obstacle(
            Participant person, boolean isAbsent, OpenStep step, LocalDate day, List<Assignment> seated) {
        if (!person.isActive()) {
            return Optional.of(new NotEnrolled());
        }
        if (isAbsent) {
            return Optional.of(new NotedAbsent());
        }
        if (!step.isOpen()) {
            return Optional.of(new StepClosed());
        }
        Optional<Rejection> notCleared = notCleared(person, step, day);
        if (notCleared.isEmpty() && freeSeat(step, seated).isEmpty()) {
            return Optional.of(new NoSeatLeft(step.step().seats()));
        }
        return notCleared;
    }

    static Optional<Rejection> notCleared(Participant person, OpenStep step, LocalDate day) {
        List<Reason> closed =
                JustRight.closedDoors(Station.of(step.step(), step.workshop()), agreement(person, step, day));
        return closed.stream().findFirst().map(NotCleared::because);
    }

    private static Agreement agreement(Participant person, OpenStep step, LocalDate day) {
        String machine = step.step().machine();
        return new Agreement(
                person.workingProfile(),
                person.avoids(),
                person.isInstructedIn(step.workshop()),
                machine != null && person.isLicensedFor(machine),
                person.minutesOn(day),
                0,
                null);
    }

    /** The first seat that nobody holds; empty when all are taken. */
    static OptionalInt freeSeat(OpenStep step, List<Assignment> seated) {
        Set<Integer> taken =
                seated.stream().map(Assignment::seat).filter(Objects::nonNull).collect(Collectors.toSet());
        for (int seat = 1; seat <= step.step().seats(); seat++) {
            if (!taken.contains(seat)) {
                return OptionalInt.of(seat);
            }
        }
        return OptionalInt.empty();
    }
}
