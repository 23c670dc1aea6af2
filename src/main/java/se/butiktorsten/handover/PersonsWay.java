package se.butiktorsten.handover;

import org.jspecify.annotations.Nullable;

/**
 * One participant's way, with who is responsible for it.
 *
 * @param responsible null when nobody has taken it on
 */
public record PersonsWay(
        long participantId,
        String alias,
        Timeline timeline,
        @Nullable Responsibility responsible) {

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return "way of participant " + participantId;
    }
}
