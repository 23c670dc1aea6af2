package se.butiktorsten.tasks.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.tasks.Assignment;
import se.butiktorsten.tasks.Board.TaskToday;
import se.butiktorsten.tasks.StepSuggestion;

/**
 * Somebody who was picked and is to be placed: the board then offers "Lägg här" at every step that may be given.
 *
 * @param moving the task that moves; null when a new one is given
 * @param steps by step of an order, how it suits
 */
public record Picked(
        long participantId, String alias, @Nullable TaskToday moving, Map<Long, StepSuggestion> steps) {

    /** How a step suits; null for the one the person has already. */
    public @Nullable StepSuggestion at(long orderStepId) {
        StepSuggestion one = steps.get(orderStepId);
        return one == null || one.holdsIt() ? null : one;
    }

    /** Whether this is the task that moves. */
    public boolean moves(Assignment assignment) {
        return moving != null && moving.assignment().id() == assignment.id();
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "participant " + participantId;
    }
}
