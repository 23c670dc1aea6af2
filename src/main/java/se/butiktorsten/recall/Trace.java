package se.butiktorsten.recall;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.customers.Delivery;
import se.butiktorsten.production.Batch;
import se.butiktorsten.sales.ReceiptName;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;
import se.butiktorsten.stock.MovementReason;

/**
 * All that is known of a lot, back and forward.
 *
 * @param madeOf the lots that went into it, when it was made here
 * @param reached the lot itself first, then every batch that was made of it, however many steps away
 */
public record Trace(Part start, List<Ingredient> madeOf, List<Part> reached) {

    public Trace {
        madeOf = List.copyOf(madeOf);
        reached = List.copyOf(reached);
    }

    /** How many receipts there are in all; one that holds two of the lots counts once. */
    public long receipts() {
        return reached.stream()
                .flatMap(part -> part.receipts().stream())
                .map(ReceiptName::id)
                .distinct()
                .count();
    }

    /** How many batches were made of it. */
    public long batches() {
        return reached.size() - 1L;
    }

    /**
     * A lot that went into another, and how much of it.
     *
     * @param quantity in the unit of its product
     */
    public record Ingredient(Lot lot, Product product, Quantity quantity) {}

    /**
     * A lot that was reached, and what became of it.
     *
     * @param batch what came of an order; null for what was bought
     * @param begun how much of it there was
     * @param left where some of it lies still
     * @param sold over the counter
     * @param delivered to customers who had ordered it
     * @param unsold written off, given away or used by ourselves; no entry for what did not happen
     * @param receipts on which some of it was sold, in the order they were sold
     * @param deliveries with which some of it was handed over, the first first
     */
    public record Part(
            Lot lot,
            Product product,
            @Nullable Batch batch,
            Quantity begun,
            List<LotLeft> left,
            Quantity sold,
            Quantity delivered,
            Map<MovementReason, Quantity> unsold,
            List<ReceiptName> receipts,
            List<Delivery> deliveries) {

        public Part {
            left = List.copyOf(left);
            receipts = List.copyOf(receipts);
            deliveries = List.copyOf(deliveries);
            unsold = unsold.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(unsold));
        }
    }
}
