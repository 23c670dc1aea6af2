package se.butiktorsten.recall.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.production.Batch;
import se.butiktorsten.recall.Trace;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.MovementReason;

/**
 * A lot, what it was made of and all that came of it. Quantities are thousandths of the product's unit.
 *
 * @param receipts how many there are in all
 */
public record TraceJson(List<IngredientJson> madeOf, List<PartJson> reached, long receipts) {

    /** A lot that went into it. */
    public record IngredientJson(
            long lot, String number, String sku, @Nullable String supplier, long quantity) {}

    /**
     * A lot that was reached; the first is the one that was asked for.
     *
     * @param responsible who answers for the batch; absent for what was bought
     */
    public record PartJson(
            long lot,
            String number,
            String sku,
            String name,
            @Nullable LocalDate bestBefore,
            @Nullable LocalDate useBy,
            Set<Allergen> allergens,
            LocalDate begunOn,
            @Nullable String responsible,
            long begun,
            long sold,
            long delivered,
            long wasted,
            long givenAway,
            long usedByUs,
            List<LeftJson> left,
            List<ReceiptJson> receipts,
            List<DeliveryJson> deliveries) {}

    /** Where some of it lies. */
    public record LeftJson(Workshop place, long quantity) {}

    /** A receipt on which some of it was sold. */
    public record ReceiptJson(String id, String number, Instant soldAt) {}

    /** A delivery with which some of it was handed over. */
    public record DeliveryJson(String id, long customerOrder, int number, LocalDate deliveredOn) {}

    static TraceJson of(Trace trace) {
        return new TraceJson(
                trace.madeOf().stream()
                        .map(one -> new IngredientJson(
                                one.lot().id(),
                                one.lot().number(),
                                one.product().sku(),
                                one.lot().supplier(),
                                one.quantity().thousandths()))
                        .toList(),
                trace.reached().stream().map(TraceJson::part).toList(),
                trace.receipts());
    }

    private static long unsold(Trace.Part part, MovementReason reason) {
        return part.unsold().getOrDefault(reason, Quantity.ZERO).thousandths();
    }

    private static PartJson part(Trace.Part part) {
        Batch batch = part.batch();
        return new PartJson(
                part.lot().id(),
                part.lot().number(),
                part.product().sku(),
                part.product().name(),
                part.lot().bestBefore(),
                part.lot().useBy(),
                part.lot().allergens(),
                part.lot().begunOn(),
                batch == null ? null : batch.responsible(),
                part.begun().thousandths(),
                part.sold().thousandths(),
                part.delivered().thousandths(),
                unsold(part, MovementReason.WASTED),
                unsold(part, MovementReason.GIVEN_AWAY),
                unsold(part, MovementReason.OWN_USE),
                part.left().stream()
                        .map(left -> new LeftJson(left.place(), left.quantity().thousandths()))
                        .toList(),
                part.receipts().stream()
                        .map(receipt ->
                                new ReceiptJson(receipt.id().toString(), receipt.receiptNumber(), receipt.soldAt()))
                        .toList(),
                part.deliveries().stream()
                        .map(delivery -> new DeliveryJson(
                                delivery.id().toString(),
                                delivery.customerOrderId(),
                                delivery.number(),
                                delivery.deliveredOn()))
                        .toList());
    }
}
