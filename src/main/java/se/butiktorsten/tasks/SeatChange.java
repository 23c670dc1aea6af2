package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.AuditTrail;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.db.RetryOnClash;

/**
 * The door to "Flytta till…": somebody with a planned task goes to another step of the same day, in one act. Refused, the
 * person stays where they were. Where to go is asked at {@link Matchmaker#whereTo}.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class SeatChange {

    @Inject
    Assignments assignments;

    @Inject
    LedTasks led;

    @Inject
    ParticipantRegister register;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Moves a planned task to another step of that day. To the step where it is, it changes nothing. Moving it back undoes
     * it.
     *
     * @throws AlreadyStarted when it has begun or ended
     * @throws NotFound when there is no such task, or the leader does not see the person
     * @throws NotYourWorkshop when somebody else leads the workshop of the step
     * @throws HasThatStep when the person is given that step already
     * @throws NotCleared when an instruction or licence is missing or the surroundings are to be avoided
     * @throws NoSeatLeft when every seat there is taken
     * @throws StepClosed when nothing more needs doing there
     * @throws NotEnrolled when the person does not train here any more
     * @throws NotedAbsent when the person is noted as not here that day
     * @throws InvalidInput when the day is over
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public Assignment move(Actor by, long assignmentId, long orderStepId) {
        Assignment assignment = led.hold(by, assignmentId);
        if (assignment.orderStepId() == orderStepId) {
            return assignment;
        }
        if (!assignment.isPlanned()) {
            throw new AlreadyStarted();
        }
        if (!Giving.isOpen(assignment.day(), SwedishTime.dayOf(clock.instant()))) {
            throw new InvalidInput(List.of(new Fault("day", "tasks.fault.day", Map.of("most", Giving.DAYS_AHEAD))));
        }
        Participant person = register.named(by, assignment.participantId());
        OpenStep step = led.step(by, orderStepId);
        List<Assignment> seated = assignments.seatedAt(orderStepId, assignment.day());
        if (seated.stream().anyMatch(other -> other.participantId() == person.id())) {
            throw new HasThatStep();
        }
        boolean isAbsent = register.absentOn(by, assignment.day()).contains(person.id());
        Giving.obstacle(person, isAbsent, step, assignment.day(), seated).ifPresent(no -> {
            throw no;
        });
        assignment.moveTo(step, Giving.freeSeat(step, seated).getAsInt());
        assignments.write();
        audit.note(by, "MOVED", "participant", person.id());
        return assignment;
    }
}
