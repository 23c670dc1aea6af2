package se.butiktorsten.production.api;

import java.time.LocalDate;
import se.butiktorsten.production.Batch;

/**
 * What came out of an order's last step at one time. Quantities are thousandths of the product's unit.
 *
 * @param takenBack whether it was written down by mistake; then nothing of it is left
 */
public record BatchJson(
        long id,
        String number,
        long orderId,
        long productId,
        long recipeId,
        long quantity,
        long movedToShop,
        boolean takenBack,
        LocalDate madeOn,
        String responsible) {

    static BatchJson of(Batch batch) {
        return new BatchJson(
                batch.id(),
                batch.number(),
                batch.orderId(),
                batch.productId(),
                batch.recipeId(),
                batch.quantity().thousandths(),
                batch.movedToShop().thousandths(),
                batch.isTakenBack(),
                batch.madeOn(),
                batch.responsible());
    }
}
