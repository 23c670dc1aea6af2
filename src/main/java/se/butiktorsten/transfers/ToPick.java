package se.butiktorsten.transfers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.stock.LotLeft;

/**
 * Something that lies at a place and might go to another.
 *
 * @param here how much lies there by the book
 * @param there how much the other place has, and is on its way to it
 * @param proposed how much to take; null where nobody knows a reason to take any
 * @param lots what lies here lot by lot, the first to expire first, also what is past its use-by date
 */
public record ToPick(
        Product product,
        Quantity here,
        Quantity there,
        @Nullable Quantity proposed,
        List<LotLeft> lots) {

    public ToPick {
        lots = List.copyOf(lots);
    }
}
