package se.butiktorsten.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.tasks.Board.PersonToday;

/**
 * The answer to "Vad passar?" about one person on one day.
 *
 * @param today the person's day; null when the person is not here and has no task
 * @param steps every step that needs doing, in the order of {@link Precedence}; none for somebody who has left
 * @param tried what the person has done here, the latest first; what is missing is not tried yet
 */
public record WhatFits(Participant person, @Nullable PersonToday today, List<StepSuggestion> steps, List<Tried> tried) {

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return person.toString();
    }
}
