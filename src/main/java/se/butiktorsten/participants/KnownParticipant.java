package se.butiktorsten.participants;

import java.time.LocalDate;
import se.butiktorsten.shared.Workshop;

/**
 * As much of a participant as a coordinator needs to find a placement: who, where, and the working profile agreed.
 *
 * @param agreedOn when the profile was agreed
 * @param isHere whether the person trains here, or has left
 */
public record KnownParticipant(
        long id, String alias, Workshop workshop, WorkingProfile workingProfile, LocalDate agreedOn, boolean isHere) {

    static KnownParticipant of(Participant participant) {
        return new KnownParticipant(
                participant.id(),
                participant.alias(),
                participant.workshop(),
                participant.workingProfile(),
                participant.agreedOn(),
                participant.isActive());
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "Participant " + id;
    }
}
