package se.butiktorsten.transfers.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.transfers.ToPick;

/**
 * Something that lies at a place; quantities are thousandths of its unit.
 *
 * @param thereThousandths what the other place has, and is on its way to it
 * @param proposedThousandths absent where nobody knows a reason to take any
 */
public record ToPickJson(
        long productId,
        String sku,
        long hereThousandths,
        long thereThousandths,
        @Nullable Long proposedThousandths) {

    static ToPickJson of(ToPick one) {
        return new ToPickJson(
                one.product().id(),
                one.product().sku(),
                one.here().thousandths(),
                one.there().thousandths(),
                one.proposed() == null ? null : one.proposed().thousandths());
    }
}
