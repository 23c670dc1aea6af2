package se.butiktorsten.production;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;

/**
 * The answer to a record: what was counted, and what came of it.
 *
 * @param orderStatus of the order now
 * @param batchNumber of the batch that came out; null when it was not the last step or all was scrapped
 * @param isNew false when the very same was recorded before and nothing has changed
 */
public record Recorded(
        long orderId,
        long orderStepId,
        Quantity made,
        Quantity scrapped,
        OrderStatus orderStatus,
        @Nullable String batchNumber,
        boolean isNew) {}
