package se.butiktorsten.tasks;

import java.util.List;
import java.util.UUID;

/**
 * What became of an accepted proposal.
 *
 * @param assignments given with it and not taken back
 * @param isNew false when it was a repeat
 */
public record Accepted(UUID id, List<Assignment> assignments, boolean isNew) {

    public Accepted {
        assignments = List.copyOf(assignments);
    }

    /** How many of them could still be taken back: those that have not begun. */
    public int stillPlanned() {
        return (int) assignments.stream().filter(Assignment::isPlanned).count();
    }
}
