package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.tasks.Board.PersonToday;
import se.butiktorsten.tasks.Board.StepToday;
import se.butiktorsten.tasks.Board.TaskToday;

/**
 * The door to the leader's day: who is here, what needs doing, who does what. Who could do what is for
 * {@link Matchmaker}, how it went for {@link Outcomes}. What does not exist is answered with
 * {@link NotFound}, bad input with {@link InvalidInput} naming every fault.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class TaskBoard {

    @Inject
    Assignments assignments;

    @Inject
    LedTasks led;

    @Inject
    ProductionFloor floor;

    @Inject
    ParticipantRegister register;

    @Inject
    Catalog catalog;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The board of a day: the steps of the workshops that are led, and the people whom the leader sees. Somebody from
     * elsewhere is seen at the step, by alias.
     *
     * @param workshop whose steps and people to show; null for all that are led
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Board today(Actor by, LocalDate day, @Nullable Workshop workshop) {
        Map<Long, Participant> people = byId(register.all(by));
        Set<Long> absent = register.absentOn(by, day);
        Map<Long, OpenStep> steps = new LinkedHashMap<>();
        floor.openSteps(by, workshop).stream()
                .filter(step -> by.leads(step.workshop()))
                .forEach(step -> steps.put(step.orderStepId(), step));

        List<Assignment> onThatDay = assignments.on(day);
        List<Assignment> earlier = assignments.stillRunningBefore(day);
        List<Assignment> all =
                Stream.concat(onThatDay.stream(), earlier.stream()).toList();
        addLeft(by, people, all);
        Map<Long, OpenStep> everyStep = new HashMap<>(steps);
        addMissing(by, everyStep, all);
        Map<Long, String> aliases = aliases(by, people, all);
        Predicate<TaskToday> isSeen = task -> by.leads(task.step().workshop())
                || people.containsKey(task.assignment().participantId());

        List<TaskToday> tasks = onThatDay.stream()
                .map(assignment -> task(assignment, aliases, everyStep))
                .filter(isSeen)
                .toList();
        List<TaskToday> here = tasks.stream()
                .filter(task -> workshop == null || task.step().workshop() == workshop)
                .toList();
        here.stream()
                .filter(task -> by.leads(task.step().workshop()))
                .forEach(task -> steps.putIfAbsent(task.step().orderStepId(), task.step()));
        List<TaskToday> leftOver = earlier.stream()
                .map(assignment -> task(assignment, aliases, everyStep))
                .filter(isSeen)
                .filter(task -> workshop == null || task.step().workshop() == workshop)
                .toList();
        Set<Long> soldOut = floor.soldOut(
                by, steps.values().stream().map(step -> step.product().id()).collect(Collectors.toSet()));
        return new Board(
                day,
                steps.values().stream()
                        .sorted(Comparator.comparing(OpenStep::dueOn)
                                .thenComparing(OpenStep::orderId)
                                .thenComparing(OpenStep::position))
                        .map(step -> stepToday(step, here, soldOut))
                        .toList(),
                peopleToday(day, people.values(), absent, tasks, workshop),
                absent(day, people.values(), absent, workshop),
                leftOver);
    }

    private static TaskToday task(Assignment assignment, Map<Long, String> aliases, Map<Long, OpenStep> steps) {
        String alias = aliases.getOrDefault(assignment.participantId(), "");
        return new TaskToday(assignment, alias, known(steps, assignment.orderStepId()));
    }

    private static OpenStep known(Map<Long, OpenStep> steps, long orderStepId) {
        return Objects.requireNonNull(steps.get(orderStepId));
    }

    /** Reads those who have left and had a task, all together. */
    private void addLeft(Actor by, Map<Long, Participant> people, List<Assignment> given) {
        Set<Long> missing = given.stream()
                .map(Assignment::participantId)
                .filter(id -> !people.containsKey(id))
                .collect(Collectors.toSet());
        people.putAll(byId(register.these(by, missing)));
    }

    /** What those at these tasks are called; guests, too, whom the leader does not see otherwise. */
    private Map<Long, String> aliases(Actor by, Map<Long, Participant> people, List<Assignment> given) {
        Set<Long> guests = given.stream()
                .map(Assignment::participantId)
                .filter(id -> !people.containsKey(id))
                .collect(Collectors.toSet());
        Map<Long, String> aliases = new HashMap<>(register.aliasesAtWork(by, guests));
        people.forEach((id, person) -> aliases.put(id, person.alias()));
        return aliases;
    }

    /** Reads the steps that are not known yet, all together. */
    private void addMissing(Actor by, Map<Long, OpenStep> steps, List<Assignment> given) {
        Set<Long> missing = given.stream()
                .map(Assignment::orderStepId)
                .filter(id -> !steps.containsKey(id))
                .collect(Collectors.toSet());
        floor.steps(by, missing).forEach(step -> steps.put(step.orderStepId(), step));
    }

    private static StepToday stepToday(OpenStep step, List<TaskToday> tasks, Set<Long> soldOut) {
        List<TaskToday> atIt = tasks.stream()
                .filter(task -> task.step().orderStepId() == step.orderStepId())
                .toList();
        long taken =
                atIt.stream().filter(task -> task.assignment().holdsASeat()).count();
        return new StepToday(
                step,
                atIt,
                Math.max(0, step.step().seats() - (int) taken),
                soldOut.contains(step.product().id()));
    }

    private static List<PersonToday> peopleToday(
            LocalDate day,
            Iterable<Participant> people,
            Set<Long> absent,
            List<TaskToday> tasks,
            @Nullable Workshop workshop) {
        List<PersonToday> here = new ArrayList<>();
        for (Participant person : people) {
            if (absent.contains(person.id())) {
                continue;
            }
            List<TaskToday> own = tasks.stream()
                    .filter(task -> task.assignment().participantId() == person.id())
                    .toList();
            boolean isHere = person.isActive() && person.minutesOn(day) > 0;
            boolean belongs = workshop == null
                    || person.workshop() == workshop
                    || own.stream().anyMatch(task -> task.step().workshop() == workshop);
            if (belongs && (isHere || !own.isEmpty())) {
                int minutes = person.minutesOn(day);
                int taken = own.stream()
                        .filter(task -> task.assignment().takesTime())
                        .mapToInt(task -> task.step().step().minutes())
                        .sum();
                here.add(new PersonToday(
                        person.id(), person.alias(), person.workshop(), minutes, Math.max(0, minutes - taken), own));
            }
        }
        here.sort(Comparator.comparing(PersonToday::alias));
        return here;
    }

    private static List<Board.Absent> absent(
            LocalDate day, Iterable<Participant> people, Set<Long> absent, @Nullable Workshop workshop) {
        List<Board.Absent> away = new ArrayList<>();
        for (Participant person : people) {
            boolean belongs = workshop == null || person.workshop() == workshop;
            if (belongs && person.isActive() && person.minutesOn(day) > 0 && absent.contains(person.id())) {
                away.add(new Board.Absent(person.id(), person.alias()));
            }
        }
        away.sort(Comparator.comparing(Board.Absent::alias));
        return away;
    }

    /**
     * Notes that somebody is not here on a day, never why, and takes back what was planned for that day: the seats are
     * free again. What has been started stays. A second time changes nothing.
     *
     * @throws InvalidInput when the day lies too far away
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public void noteAbsence(Actor by, long participantId, LocalDate day) {
        register.noteAbsence(by, participantId, day);
        assignments.on(day).stream()
                .filter(assignment -> assignment.participantId() == participantId && assignment.isPlanned())
                .forEach(assignment -> unassign(by, assignment.id()));
    }

    /** The sessions of everybody whom the leader sees since a day, done or broken off, the latest first. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Session> sessionsSince(Actor by, LocalDate from) {
        return sessions(by, led.ofSeenPeople(by, assignments.endedSince(from)));
    }

    /** One person's sessions since a day, done or broken off, the latest first. That somebody looked is noted. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<Session> sessionsOf(Actor by, long participantId, LocalDate from) {
        Participant person = register.participant(by, participantId);
        return sessions(by, assignments.endedSince(from, person.id()));
    }

    private List<Session> sessions(Actor by, List<Assignment> ended) {
        Map<Long, TaskStep> steps =
                catalog.steps(by, ended.stream().map(Assignment::taskStepId).collect(Collectors.toSet()));
        List<Session> sessions = new ArrayList<>();
        for (Assignment assignment : ended) {
            TaskStep step = steps.get(assignment.taskStepId());
            if (step != null) {
                sessions.add(new Session(assignment, step));
            }
        }
        return sessions;
    }

    /** One task with what people call the person and the step. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public TaskToday task(Actor by, long assignmentId) {
        Assignment assignment = led.get(by, assignmentId);
        OpenStep step = floor.step(by, assignment.orderStepId());
        return task(
                assignment,
                register.aliasesAtWork(by, Set.of(assignment.participantId())),
                Map.of(step.orderStepId(), step));
    }

    /**
     * Gives somebody a step on a day. Given already, it is answered with the same assignment.
     *
     * <p>Hours and demands are advice: the leader and the participant decide. Instruction, licence and what was agreed to
     * be avoided are not.
     *
     * @param day today or later, within 60 days
     * @throws NotCleared when an instruction or licence is missing or the surroundings are to be avoided
     * @throws NotYourWorkshop when somebody else leads the workshop
     * @throws NoSeatLeft when every seat is taken that day
     * @throws StepClosed when nothing more needs doing there
     * @throws NotEnrolled when the person does not train here any more
     * @throws NotedAbsent when the person is noted as not here that day
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Assignment assign(Actor by, long participantId, long orderStepId, LocalDate day) {
        Participant person = register.named(by, participantId);
        OpenStep step = led.step(by, orderStepId);
        LocalDate today = today();
        if (!Giving.isOpen(day, today)) {
            throw new InvalidInput(List.of(new Fault("day", "tasks.fault.day", Map.of("most", Giving.DAYS_AHEAD))));
        }
        List<Assignment> seated = assignments.seatedAt(orderStepId, day);
        Optional<Assignment> given = seated.stream()
                .filter(other -> other.participantId() == participantId)
                .findFirst();
        if (given.isPresent() && person.isActive()) {
            return given.get();
        }
        boolean isAbsent = register.absentOn(by, day).contains(participantId);
        Giving.obstacle(person, isAbsent, step, day, seated).ifPresent(no -> {
            throw no;
        });
        Assignment assignment = new Assignment(
                participantId, step, day, Giving.freeSeat(step, seated).getAsInt(), null, by, clock.instant());
        assignments.add(assignment);
        audit.note(by, "ASSIGNED", "participant", participantId);
        return assignment;
    }

    /** Takes a planned task back as if it had never been. Refused with {@link AlreadyStarted} later on. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public void unassign(Actor by, long assignmentId) {
        Assignment assignment = led.hold(by, assignmentId);
        if (!assignment.isPlanned()) {
            throw new AlreadyStarted();
        }
        assignments.remove(assignment);
        audit.note(by, "UNASSIGNED", "participant", assignment.participantId());
    }

    /**
     * The person begins. A second time changes nothing.
     *
     * @throws AlreadyRunning when the person is at another task
     * @throws NotThatDay when it is planned for another day
     * @throws NotCleared when a clearance was withdrawn since it was given
     * @throws StepClosed when nothing more needs doing there
     * @throws AlreadyEnded when it is done or stopped
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Assignment start(Actor by, long assignmentId) {
        Assignment assignment = led.hold(by, assignmentId);
        if (assignment.isStarted()) {
            return assignment;
        }
        if (assignment.isPlanned()) {
            if (!assignment.day().equals(today())) {
                throw new NotThatDay(assignment.day());
            }
            if (assignments.runningFor(assignment.participantId()).isPresent()) {
                throw new AlreadyRunning();
            }
            OpenStep step = floor.step(by, assignment.orderStepId());
            if (!step.isOpen()) {
                throw new StepClosed();
            }
            Giving.notCleared(register.atWork(by, assignment.participantId()), step, assignment.day())
                    .ifPresent(no -> {
                        throw no;
                    });
        }
        assignment.start(clock.instant());
        return assignment;
    }

    private static Map<Long, Participant> byId(List<Participant> people) {
        Map<Long, Participant> known = new LinkedHashMap<>();
        people.forEach(person -> known.put(person.id(), person));
        return known;
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
