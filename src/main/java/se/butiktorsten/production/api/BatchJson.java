package se.butiktorsten.production.api;

import java.time.LocalDate;
import se.butiktorsten.production.Batch;
import se.butiktorsten.production.BatchLeft;

/**
 * What came out of an order's last step at one time. Quantities are thousandths of the product's unit.
 *
 * @param lotId the lot of the stock that it is
 * @param inWorkshop what is left of it in the workshop that made it
 * @param inShop what is left of it in the shop
 * @param takenBack whether it was written down by mistake; then nothing of it is left
 */
public record BatchJson(
        long id,
        String number,
        long lotId,
        long orderId,
        long productId,
        long recipeId,
        long quantity,
        long inWorkshop,
        long inShop,
        boolean takenBack,
        LocalDate madeOn,
        String responsible) {

    static BatchJson of(BatchLeft left) {
        Batch batch = left.batch();
        return new BatchJson(
                batch.id(),
                batch.number(),
                batch.lotId(),
                batch.orderId(),
                batch.productId(),
                batch.recipeId(),
                batch.quantity().thousandths(),
                left.inWorkshop().thousandths(),
                left.inShop().thousandths(),
                batch.isTakenBack(),
                batch.madeOn(),
                batch.responsible());
    }
}
