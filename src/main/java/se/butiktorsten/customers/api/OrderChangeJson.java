package se.butiktorsten.customers.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.customers.OrderChange;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * One thing that somebody changed of an order.
 *
 * @param lineId left out for the order as a whole
 * @param was thousandths, öre or a day as the term says; left out for whom to reach and the note, of which nothing is kept
 */
public record OrderChangeJson(
        String term,
        @Nullable Long lineId,
        @Nullable String was,
        @Nullable String becomes,
        String changedBy,
        Instant changedAt) {

    static OrderChangeJson of(OrderChange change) {
        return new OrderChangeJson(
                change.term().name(),
                change.orderedLineId(),
                plain(change.was()),
                plain(change.becomes()),
                change.changedBy(),
                change.changedAt());
    }

    private static @Nullable String plain(@Nullable Object value) {
        if (value instanceof Quantity quantity) {
            return String.valueOf(quantity.thousandths());
        }
        if (value instanceof Money money) {
            return String.valueOf(money.ore());
        }
        return value == null ? null : value.toString();
    }
}
