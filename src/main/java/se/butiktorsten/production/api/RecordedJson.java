package se.butiktorsten.production.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.production.Recorded;

/** What was recorded, and what came of it. Quantities are thousandths of the product's unit. */
public record RecordedJson(
        long orderId,
        long orderStepId,
        long made,
        long scrapped,
        String orderStatus,
        @Nullable String batchNumber) {

    static RecordedJson of(Recorded recorded) {
        return new RecordedJson(
                recorded.orderId(),
                recorded.orderStepId(),
                recorded.made().thousandths(),
                recorded.scrapped().thousandths(),
                recorded.orderStatus().name(),
                recorded.batchNumber());
    }
}
