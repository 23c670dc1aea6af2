package se.butiktorsten.tasks.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.production.Recorded;
import se.butiktorsten.tasks.Finished;

/**
 * A task that has ended, and how its order stands.
 *
 * @param orderStatus null when there was nothing to tell the order
 * @param batchNumber of the batch that came out, if one did
 */
public record FinishedJson(
        AssignmentJson assignment,
        @Nullable String orderStatus,
        @Nullable String batchNumber) {

    static FinishedJson of(Finished finished) {
        Recorded told = finished.told();
        return new FinishedJson(
                AssignmentJson.of(finished.assignment()),
                told == null ? null : told.orderStatus().name(),
                told == null ? null : told.batchNumber());
    }
}
