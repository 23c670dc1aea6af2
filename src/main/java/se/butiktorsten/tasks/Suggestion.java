package se.butiktorsten.tasks;

import java.util.List;

/**
 * An answer to "Vem kan idag?": a person, and how the step suits that person.
 *
 * @param holdsIt whether the person has this step already that day
 * @param mayBeGiven whether the leader may decide for it; never when something in {@link JustRight} closes the door
 * @param reasons in words, to be said in full
 */
public record Suggestion(
        long participantId, String alias, Fit fit, boolean mayBeGiven, boolean holdsIt, List<Reason> reasons) {

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "suggestion for participant " + participantId;
    }
}
