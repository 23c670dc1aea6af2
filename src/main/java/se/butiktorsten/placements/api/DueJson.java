package se.butiktorsten.placements.api;

import java.util.List;

/**
 * What waits for the coordinator.
 *
 * @param followUps due today or earlier
 * @param soon open already, due later
 * @param toBegin placements whose first day has come
 * @param toEnd placements whose last day has passed
 */
public record DueJson(
        List<FollowUpJson> followUps, List<FollowUpJson> soon, List<PlacementJson> toBegin, List<PlacementJson> toEnd) {

    public DueJson {
        followUps = List.copyOf(followUps);
        soon = List.copyOf(soon);
        toBegin = List.copyOf(toBegin);
        toEnd = List.copyOf(toEnd);
    }
}
