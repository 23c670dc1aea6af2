package se.butiktorsten.stock;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * How much of a product left a place unsold in a period, for one reason.
 *
 * @param reason written off, given away or used by ourselves
 * @param waste why it was written off; null for what was not
 * @param quantity in the product's unit, more than nothing
 * @param cost what its materials cost today, without VAT; null where that is unknown, or not for the eyes of who asks
 * @param atShelf what it costs in the shop today, VAT included; null for what is not for sale, and where there is a cost
 */
public record Withdrawn(
        MovementReason reason,
        @Nullable WasteReason waste,
        Workshop place,
        Product product,
        Quantity quantity,
        @Nullable Money cost,
        @Nullable Money atShelf) {

    /** By reason, then place, then article number. */
    static final Comparator<Withdrawn> ORDER = Comparator.comparing(Withdrawn::reason)
            .thenComparing(Withdrawn::waste, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Withdrawn::place)
            .thenComparing(one -> one.product().sku());
}
