package se.butiktorsten.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantRegister;
import se.butiktorsten.production.OpenStep;
import se.butiktorsten.production.ProductionFloor;
import se.butiktorsten.shared.NotFound;

/**
 * What a leader sees of who does what: every task at a step of a workshop that is led, and every task of a person whom the
 * leader sees. The one place of that rule; somebody else's task is answered with {@link NotFound}.
 */
@ApplicationScoped
class LedTasks {

    @Inject
    Assignments assignments;

    @Inject
    ProductionFloor floor;

    @Inject
    ParticipantRegister register;

    /** A task, to look at. */
    Assignment get(Actor by, long id) {
        return seen(by, assignments.get(id));
    }

    /** A task, to change it: held until the transaction ends. */
    Assignment hold(Actor by, long id) {
        return seen(by, assignments.hold(id));
    }

    /**
     * A step, to give it to somebody.
     *
     * @throws NotYourWorkshop when somebody else leads its workshop
     */
    OpenStep step(Actor by, long orderStepId) {
        OpenStep step = floor.step(by, orderStepId);
        if (!by.leads(step.workshop())) {
            throw new NotYourWorkshop(step.workshop());
        }
        return step;
    }

    /** Those of these tasks whose people the leader sees. */
    List<Assignment> ofSeenPeople(Actor by, List<Assignment> found) {
        Set<Long> people =
                register.these(by, found.stream().map(Assignment::participantId).collect(Collectors.toSet())).stream()
                        .map(Participant::id)
                        .collect(Collectors.toSet());
        return found.stream()
                .filter(assignment -> people.contains(assignment.participantId()))
                .toList();
    }

    private Assignment seen(Actor by, Assignment assignment) {
        boolean isSeen = by.leads(floor.step(by, assignment.orderStepId()).workshop())
                || !ofSeenPeople(by, List.of(assignment)).isEmpty();
        if (!isSeen) {
            throw new NotFound("assignment", assignment.id());
        }
        return assignment;
    }
}
