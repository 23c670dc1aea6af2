package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import se.butiktorsten.shared.SentBefore;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.tasks.Board.TaskToday;
import se.butiktorsten.tasks.Proposal.LeftWithout;
import se.butiktorsten.tasks.Proposal.Proposed;

/**
 * The door to the whole day, or week, at once: "Föreslå dagen" proposes, the leader accepts one by one or all, and may undo. A
 * proposal is the best one there is by {@link Precedence}, and gives nothing to anybody until it is accepted.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class MorningMeeting {

    /** The most that may be accepted at once. */
    public static final int CHOICES_MOST = 1000;

    private static final int WORKING_DAYS = 5;

    @Inject
    DayBook book;

    @Inject
    Assignments assignments;

    @Inject
    AcceptedPlans plans;

    @Inject
    ProductionFloor floor;

    @Inject
    ParticipantRegister register;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The best proposal for those who are here that day and have no task, at the steps that are ready and have a seat free.
     *
     * @param workshop whose people and steps; null for all that are led
     * @param forms how the day is, by person, as the participants say; used for this answer and kept nowhere
     * @param kept what the leader has chosen already: stays as it is where it is possible, and the rest is found around it
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Proposal propose(
            Actor by, LocalDate day, @Nullable Workshop workshop, Map<Long, DayForm> forms, List<Choice> kept) {
        DaySheet sheet = book.sheet(by, day);
        List<Candidate> waiting = sheet.waiting(workshop).stream()
                .map(person -> person.feeling(forms.get(person.participantId())))
                .toList();
        DayPlan plan = DayPlan.best(waiting, sheet.ready(workshop), day, kept);
        return new Proposal(
                day,
                plan.pairs().stream()
                        .map(pair -> proposed(sheet, pair, kept))
                        .sorted(Comparator.comparing(
                                        (Proposed pair) -> pair.step().workshop())
                                .thenComparing(pair -> pair.step().dueOn())
                                .thenComparing(pair -> pair.step().orderStepId())
                                .thenComparing(Proposed::alias))
                        .toList(),
                plan.left().stream()
                        .map(left -> leftWithout(sheet, left))
                        .sorted(Comparator.comparing(LeftWithout::alias))
                        .toList());
    }

    private static Proposed proposed(DaySheet sheet, DayPlan.Pair pair, List<Choice> kept) {
        long person = pair.person().participantId();
        Choice choice = new Choice(person, pair.opening().orderStepId(), sheet.day());
        return new Proposed(
                choice,
                sheet.alias(person),
                sheet.step(pair.opening().orderStepId()),
                pair.judged().suits().fit(),
                pair.judged().suits().reasons(),
                kept.contains(choice));
    }

    private static LeftWithout leftWithout(DaySheet sheet, DayPlan.Left left) {
        long person = left.person().participantId();
        DayForm form = left.person().form();
        DayPlan.Pair nearest = left.nearest();
        List<Reason> reasons;
        OpenStep step = null;
        if (form == DayForm.AWAY) {
            reasons = List.of(new Reason("tasks.left.away"));
        } else if (form == DayForm.NEEDS_TO_TALK) {
            reasons = List.of(new Reason("tasks.left.talk"));
        } else if (left.suiting() > 0) {
            reasons = List.of(new Reason("tasks.left.taken", Map.of("count", left.suiting())));
        } else if (nearest == null) {
            reasons = List.of(new Reason("tasks.left.nothing"));
        } else {
            reasons = nearest.judged().suits().reasons();
            step = sheet.step(nearest.opening().orderStepId());
        }
        return new LeftWithout(person, sheet.alias(person), reasons, step);
    }

    /**
     * The week from Monday to Friday that a day lies in, on a Saturday or Sunday the one to come: what is given, and the best proposal for the days from today on.
     *
     * @param workshop whose people and steps; null for all that are led
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public WeekProposal proposeWeek(Actor by, LocalDate inTheWeek, @Nullable Workshop workshop) {
        boolean isWeekend = inTheWeek.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        LocalDate monday = inTheWeek.with(
                isWeekend
                        ? TemporalAdjusters.next(DayOfWeek.MONDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> days = monday.datesUntil(monday.plusDays(WORKING_DAYS)).toList();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        List<DaySheet> sheets = book.sheets(by, days);
        List<DaySheet> open = sheets.stream()
                .filter(sheet -> Giving.isOpen(sheet.day(), today))
                .toList();
        Map<LocalDate, Map<Long, Proposed>> proposed = new HashMap<>();
        if (!open.isEmpty()) {
            WeekPlan plan = WeekPlan.best(open.stream()
                    .map(sheet -> new WeekPlan.Day(sheet.day(), sheet.waiting(workshop), sheet.ready(workshop)))
                    .toList());
            for (int d = 0; d < open.size(); d++) {
                DaySheet sheet = open.get(d);
                Map<Long, Proposed> ofDay = new HashMap<>();
                plan.days()
                        .get(d)
                        .forEach(pair -> ofDay.put(pair.person().participantId(), proposed(sheet, pair, List.of())));
                proposed.put(sheet.day(), ofDay);
            }
        }
        return new WeekProposal(days, rows(sheets, proposed, workshop));
    }

    private static List<WeekProposal.Row> rows(
            List<DaySheet> sheets, Map<LocalDate, Map<Long, Proposed>> proposed, @Nullable Workshop workshop) {
        return sheets.get(0).people().values().stream()
                .filter(person -> workshop == null || person.workshop() == workshop)
                .map(person -> new WeekProposal.Row(
                        person.id(),
                        person.alias(),
                        sheets.stream()
                                .map(sheet -> cell(sheet, person, proposed.getOrDefault(sheet.day(), Map.of())))
                                .toList()))
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> cell.isHere() || !cell.given().isEmpty()))
                .toList();
    }

    private static WeekProposal.Cell cell(DaySheet sheet, Participant person, Map<Long, Proposed> proposed) {
        return new WeekProposal.Cell(
                sheet.day(),
                sheet.isHere(person.id()),
                sheet.given().stream()
                        .filter(assignment -> assignment.participantId() == person.id())
                        .map(assignment ->
                                new TaskToday(assignment, person.alias(), sheet.step(assignment.orderStepId())))
                        .toList(),
                proposed.get(person.id()));
    }

    /**
     * Gives everything that the leader chose, in one transaction, or nothing. What is given already just so stays.
     *
     * @param planId made by the caller: sent again with the same choices it gives nothing anew and is answered with what
     *     stands of it; with others it is refused with {@link SentBefore}
     * @throws InvalidInput when nothing is chosen, too much, a day is over, or somebody is to be at two steps on a day
     * @throws NotYourWorkshop when somebody else leads the workshop of a step
     * @throws PlanChanged when something has become impossible meanwhile: an instruction, licence or what was agreed to be
     *     avoided is in the way, the seat is taken, the step needs nothing more, the person has another task, is noted as not here or has left
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Accepted accept(Actor by, UUID planId, Collection<Choice> choices) {
        Optional<AcceptedPlan> before = plans.find(planId);
        if (before.isPresent()) {
            if (!before.get().isBy(by) || !before.get().says(choices)) {
                throw new SentBefore("tasks.plan-sent-before", planId);
            }
            return new Accepted(planId, assignments.of(planId), false);
        }
        TreeSet<Choice> wanted = new TreeSet<>(choices);
        refuseNonsense(wanted);
        Instant now = clock.instant();
        plans.add(new AcceptedPlan(planId, wanted, by, now));

        List<Assignment> given = give(by, planId, wanted, now);
        assignments.write();
        given.forEach(assignment -> audit.note(by, "ASSIGNED", "participant", assignment.participantId()));
        return new Accepted(planId, assignments.of(planId), true);
    }

    private void refuseNonsense(Set<Choice> wanted) {
        List<Fault> faults = new ArrayList<>();
        if (wanted.isEmpty()) {
            faults.add(new Fault("choices", "tasks.fault.nothing-chosen"));
        }
        if (wanted.size() > CHOICES_MOST) {
            faults.add(new Fault("choices", "shared.fault.too-many", Map.of("most", CHOICES_MOST)));
        }
        LocalDate today = SwedishTime.dayOf(clock.instant());
        Set<Choice> daysOfPeople = new HashSet<>();
        for (Choice choice : wanted) {
            if (!Giving.isOpen(choice.day(), today)) {
                faults.add(new Fault(choice.key(), "tasks.fault.day", Map.of("most", Giving.DAYS_AHEAD)));
            }
            if (!daysOfPeople.add(new Choice(choice.participantId(), 0, choice.day()))) {
                faults.add(new Fault(choice.key(), "tasks.fault.two-steps"));
            }
        }
        InvalidInput.refuse(faults);
    }

    private List<Assignment> give(Actor by, UUID planId, TreeSet<Choice> wanted, Instant now) {
        Map<Long, Participant> people = byId(
                register.these(by, wanted.stream().map(Choice::participantId).collect(Collectors.toSet())),
                Participant::id);
        Map<Long, OpenStep> steps = byId(
                floor.steps(by, wanted.stream().map(Choice::orderStepId).collect(Collectors.toSet())),
                OpenStep::orderStepId);
        LocalDate first = wanted.first().day();
        LocalDate last = wanted.last().day();
        List<Assignment> seated = new ArrayList<>(assignments.during(first, last));
        seated.removeIf(assignment -> !assignment.holdsASeat());

        Map<LocalDate, Set<Long>> absent = new HashMap<>();
        List<Fault> impossible = new ArrayList<>();
        List<Assignment> given = new ArrayList<>();
        for (Choice choice : wanted) {
            Participant person = people.get(choice.participantId());
            OpenStep step = steps.get(choice.orderStepId());
            if (person == null || step == null) {
                throw person == null
                        ? new NotFound("participant", choice.participantId())
                        : new NotFound("order-step", choice.orderStepId());
            }
            if (!by.leads(step.workshop())) {
                throw new NotYourWorkshop(step.workshop());
            }
            List<Assignment> thatDay = seated.stream()
                    .filter(other -> other.day().equals(choice.day()))
                    .toList();
            List<Assignment> own = thatDay.stream()
                    .filter(other -> other.participantId() == person.id())
                    .toList();
            if (own.stream().anyMatch(other -> other.orderStepId() == step.orderStepId())) {
                continue;
            }
            List<Assignment> atTheStep = thatDay.stream()
                    .filter(other -> other.orderStepId() == step.orderStepId())
                    .toList();
            Optional<Fault> fault = own.isEmpty()
                    ? Giving.obstacle(
                                    person,
                                    absent.computeIfAbsent(choice.day(), day -> register.absentOn(by, day))
                                            .contains(person.id()),
                                    step,
                                    choice.day(),
                                    atTheStep)
                            .map(no -> new Fault(choice.key(), no.code() + ".title", no.facts()))
                    : Optional.of(new Fault(choice.key(), "tasks.fault.has-a-task"));
            fault.ifPresent(impossible::add);
            if (fault.isEmpty()) {
                int seat = Giving.freeSeat(step, atTheStep).getAsInt();
                Assignment assignment = new Assignment(person.id(), step, choice.day(), seat, planId, by, now);
                given.add(assignment);
                seated.add(assignment);
            }
        }
        if (!impossible.isEmpty()) {
            throw new PlanChanged(impossible);
        }
        given.forEach(assignments::keep);
        return given;
    }

    private static <T> Map<Long, T> byId(List<T> things, Function<T, Long> id) {
        Map<Long, T> known = new HashMap<>();
        things.forEach(thing -> known.put(id.apply(thing), thing));
        return known;
    }

    /** What stands of an accepted proposal; empty when there is none under this id, or it is undone. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Optional<Accepted> accepted(Actor by, UUID planId) {
        return plans.find(planId)
                .filter(plan -> plan.isBy(by) && !plan.isUndone())
                .map(plan -> new Accepted(planId, assignments.of(planId), false));
    }

    /**
     * Takes back everything given with a proposal that has not begun, as if it had never been. A second time changes
     * nothing.
     *
     * @throws NotFound when there is no such accepted proposal, or somebody else accepted it
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Undone undo(Actor by, UUID planId) {
        AcceptedPlan plan =
                plans.find(planId).filter(one -> one.isBy(by)).orElseThrow(() -> new NotFound("plan", planId));
        List<Assignment> planned = assignments.holdPlannedOf(planId);
        for (Assignment assignment : planned) {
            assignments.remove(assignment);
            audit.note(by, "UNASSIGNED", "participant", assignment.participantId());
        }
        plan.undo(clock.instant());
        assignments.write();
        return new Undone(planned.size(), assignments.of(planId).size());
    }
}
