package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.Corrections;
import se.butiktorsten.production.GoneOn;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.OrderClosed;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.production.Recorded;
import se.butiktorsten.production.ScrapReason;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to how a task went: done with an outcome, broken off, and what the participant says of it. What does not exist
 * is answered with {@link NotFound}, bad input with {@link InvalidInput} naming every fault.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Outcomes {

    /** The highest support level: the leader does parts of it. */
    public static final int SUPPORT_MOST = 5;

    /** How far back an earlier session may be noted. */
    private static final int LATELY_DAYS = 28;

    @Inject
    Assignments assignments;

    @Inject
    LedTasks led;

    @Inject
    ProductionFloor floor;

    @Inject
    Corrections corrections;

    @Inject
    DaySeal seal;

    @Inject
    ParticipantRegister register;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What to fill in as made, for the leader to change: what can be worked on now, shared by those who are at the step.
     * Nothing of it is kept.
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Quantity likelyMade(Actor by, long assignmentId) {
        Assignment assignment = led.get(by, assignmentId);
        OpenStep step = floor.step(by, assignment.orderStepId());
        long atIt = assignments.seatedAt(assignment.orderStepId(), assignment.day()).stream()
                .filter(Assignment::isStarted)
                .count();
        if (atIt < 2) {
            return step.ready();
        }
        long smallest = step.product().unit() == Unit.PIECE ? Quantity.ONE_UNIT : Quantity.ONE_UNIT / 10;
        long share = (step.ready().thousandths() + atIt * smallest - 1) / (atIt * smallest) * smallest;
        return new Quantity(Math.min(share, step.ready().thousandths()));
    }

    /**
     * Ends a task with how it went, and tells the order what was made and scrapped, in one transaction. The amounts go to
     * the order only.
     *
     * @param why it was scrapped, for the order; null when nobody said, or nothing was
     * @param recordId made by the caller: the same completion sent again changes nothing and is answered alike; another
     *     one is refused with {@link AlreadyEnded}
     * @throws NotStarted when it is only planned
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Finished finish(
            Actor by,
            long assignmentId,
            HowItWent went,
            Quantity made,
            Quantity scrapped,
            @Nullable ScrapReason why,
            UUID recordId) {
        refuseSupportThatIsNone(went);
        boolean nothing = made.isZero() && scrapped.isZero();
        Assignment assignment = led.hold(by, assignmentId);
        if (assignment.endedWith(went)
                && (nothing || floor.isRecorded(by, assignment.orderStepId(), made, scrapped, why, recordId))) {
            return new Finished(assignment, nothing ? null : record(by, assignment, made, scrapped, why, recordId));
        }
        Instant now = clock.instant();
        assignment.finish(went, now);
        assignment.seal(seal.of(SwedishTime.dayOf(now), assignmentId, nothing ? null : recordId));
        audit.note(by, "FINISHED", "participant", assignment.participantId());
        return new Finished(assignment, nothing ? null : record(by, assignment, made, scrapped, why, recordId));
    }

    private Recorded record(
            Actor by,
            Assignment assignment,
            Quantity made,
            Quantity scrapped,
            @Nullable ScrapReason why,
            UUID recordId) {
        return floor.record(by, assignment.orderStepId(), made, scrapped, why, recordId);
    }

    /** The same when nobody says why anything was scrapped. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Finished finish(
            Actor by, long assignmentId, HowItWent went, Quantity made, Quantity scrapped, UUID recordId) {
        return finish(by, assignmentId, went, made, scrapped, null, recordId);
    }

    /**
     * Breaks a started task off, without an outcome and without a reason. A second time changes nothing.
     *
     * @throws NotStarted when it is only planned
     * @throws AlreadyEnded when it is done
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Assignment stop(Actor by, long assignmentId) {
        Assignment assignment = led.hold(by, assignmentId);
        if (assignment.status() != AssignmentStatus.STOPPED) {
            assignment.stop(clock.instant());
            audit.note(by, "STOPPED", "participant", assignment.participantId());
        }
        return assignment;
    }

    /**
     * Undoes the end of a task on the day it ended: the person is at it again, and what was made and scrapped is taken
     * back from the order and the shelf, in one transaction. What the participant said of it is forgotten. Done again, it
     * changes nothing.
     *
     * @throws NotStarted when it is only planned
     * @throws TooLateToUndo on another day, or when Torsten was started anew since
     * @throws GoneOn when the next step has used what was made, or the batch has left its shelf
     * @throws OrderClosed when a leader has closed the order meanwhile
     * @throws AlreadyRunning when the person is at another task
     * @throws GivenAgain when the person has been given the same step once more
     * @throws NoSeatLeft when others have taken every seat
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Resumed undo(Actor by, long assignmentId) {
        Assignment assignment = led.hold(by, assignmentId);
        if (assignment.isStarted()) {
            return new Resumed(assignment, false);
        }
        if (assignment.isPlanned()) {
            throw new NotStarted();
        }
        if (assignment.status() == AssignmentStatus.DONE) {
            toldWith(by, assignment).ifPresent(recordId -> corrections.takeBack(by, recordId));
        } else if (!endedToday(assignment)) {
            throw new TooLateToUndo();
        }
        boolean hadAnswer = assignment.ownRating().isPresent();
        assignment.resume(seatFor(by, assignment));
        audit.note(by, "UNDONE", "participant", assignment.participantId());
        return new Resumed(assignment, hadAnswer);
    }

    private boolean endedToday(Assignment assignment) {
        return assignment
                .endedAt()
                .map(SwedishTime::dayOf)
                .filter(today()::equals)
                .isPresent();
    }

    /** Under which id the order was told; empty when there was nothing to tell. */
    private Optional<UUID> toldWith(Actor by, Assignment assignment) {
        String kept = assignment.undoSeal();
        if (kept == null || !endedToday(assignment)) {
            throw new TooLateToUndo();
        }
        Optional<UUID> told = corrections.standingRecords(by, assignment.orderStepId()).stream()
                .filter(recordId -> kept.equals(seal.of(today(), assignment.id(), recordId)))
                .findFirst();
        if (told.isEmpty() && !kept.equals(seal.of(today(), assignment.id(), null))) {
            throw new TooLateToUndo();
        }
        return told;
    }

    /** The seat is free again since the task ended, unless somebody else has it now. */
    private int seatFor(Actor by, Assignment assignment) {
        if (assignments.runningFor(assignment.participantId()).isPresent()) {
            throw new AlreadyRunning();
        }
        List<Assignment> seated = assignments.seatedAt(assignment.orderStepId(), assignment.day());
        if (seated.stream().anyMatch(other -> other.participantId() == assignment.participantId())) {
            throw new GivenAgain();
        }
        OpenStep step = floor.step(by, assignment.orderStepId());
        return Giving.freeSeat(step, seated)
                .orElseThrow(() -> new NoSeatLeft(step.step().seats()));
    }

    /**
     * Writes down what the participant says about a task that is done, and what helped. Said again, the last word counts.
     *
     * @throws NotDone when the task is not done
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Assignment rate(Actor by, long assignmentId, SelfRating rating, Set<Help> helped) {
        Assignment assignment = led.hold(by, assignmentId);
        assignment.rate(rating, helped);
        return assignment;
    }

    /**
     * Notes a session of an earlier day that nobody had noted, as done, without amounts. The very same again changes
     * nothing.
     *
     * @param day before today, at most 28 days back
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Assignment noteEarlier(Actor by, long participantId, long orderStepId, LocalDate day, HowItWent went) {
        refuseSupportThatIsNone(went);
        if (!day.isBefore(today()) || day.isBefore(today().minusDays(LATELY_DAYS))) {
            throw new InvalidInput(List.of(new Fault("day", "tasks.fault.earlier-day", Map.of("most", LATELY_DAYS))));
        }
        Participant person = register.named(by, participantId);
        Optional<Assignment> noted = assignments.endedSince(day, participantId).stream()
                .filter(other -> other.day().equals(day) && other.orderStepId() == orderStepId && other.endedWith(went))
                .findFirst();
        if (noted.isPresent()) {
            return noted.get();
        }
        Instant now = clock.instant();
        Assignment assignment = new Assignment(person.id(), led.step(by, orderStepId), day, 1, null, by, now);
        assignment.start(now);
        assignment.finish(went, now);
        assignments.add(assignment);
        audit.note(by, "NOTED_EARLIER", "participant", participantId);
        return assignment;
    }

    private static void refuseSupportThatIsNone(HowItWent went) {
        if (went.supportLevel() < 0 || went.supportLevel() > SUPPORT_MOST) {
            throw new InvalidInput(
                    List.of(new Fault("supportLevel", "tasks.fault.support", Map.of("most", SUPPORT_MOST))));
        }
        if (went.outcome() == Outcome.WITH_SUPPORT && went.supportLevel() == 0) {
            throw new InvalidInput(List.of(new Fault("supportLevel", "tasks.fault.support-which")));
        }
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }
}
