package se.butiktorsten.participants;

import java.time.LocalDate;
import se.butiktorsten.shared.Workshop;

/**
 * As much of a participant as a coordinator needs to find a placement: who, where, and the working profile agreed.
 *
 * @param agreedOn when the profile was agreed
 */
public record KnownParticipant(
        long id, String alias, Workshop workshop, WorkingProfile workingProfile, LocalDate agreedOn) {

    static KnownParticipant of(Participant participant) {
        return new KnownParticipant(
                participant.id(),
                participant.alias(),
                participant.workshop(),
                participant.workingProfile(),
                participant.agreedOn());
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "Participant " + id;
    }
}
