package se.butiktorsten.placements;

import java.util.List;

/**
 * What waits for the coordinator.
 *
 * @param followUps due today or earlier, the longest waiting first
 * @param soon follow-ups that may already be taken but are due later
 * @param toBegin planned or agreed placements whose first day has come
 * @param toEnd placements whose last day has passed without an ending
 */
public record WhatIsDue(List<FollowUp> followUps, List<FollowUp> soon, List<Placement> toBegin, List<Placement> toEnd) {

    public WhatIsDue {
        followUps = List.copyOf(followUps);
        soon = List.copyOf(soon);
        toBegin = List.copyOf(toBegin);
        toEnd = List.copyOf(toEnd);
    }

    /** How many things wait today. */
    public int count() {
        return followUps.size() + toBegin.size() + toEnd.size();
    }
}
