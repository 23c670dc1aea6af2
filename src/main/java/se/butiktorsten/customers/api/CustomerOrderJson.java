package se.butiktorsten.customers.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.customers.Contact;
import se.butiktorsten.customers.CustomerOrder;
import se.butiktorsten.customers.OrderedLine;

/**
 * A customer's order. Quantities are thousandths of the product's unit, prices and sums öre with VAT.
 *
 * @param name whom to reach; left out, like the phone and the e-mail, when that is forgotten
 * @param depositOn the day the deposit was received; left out while it was not
 */
public record CustomerOrderJson(
        long id,
        String status,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        LocalDate dueOn,
        long depositOre,
        @Nullable LocalDate depositOn,
        @Nullable String note,
        String takenBy,
        Instant takenAt,
        List<LineJson> lines,
        long sumOre,
        long version) {

    /**
     * A line of it.
     *
     * @param madeByOrder the production order that makes it; left out when it is taken from what there is
     */
    public record LineJson(
            long id,
            int position,
            long productId,
            long quantity,
            long unitPriceOre,
            long delivered,
            @Nullable Long madeByOrder) {

        static LineJson of(OrderedLine line) {
            return new LineJson(
                    line.id(),
                    line.position(),
                    line.productId(),
                    line.quantity().thousandths(),
                    line.unitPrice().ore(),
                    line.delivered().thousandths(),
                    line.madeByOrder());
        }
    }

    static CustomerOrderJson of(CustomerOrder order) {
        Contact contact = order.contact().orElse(null);
        return new CustomerOrderJson(
                order.id(),
                order.status().name(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email(),
                order.dueOn(),
                order.deposit().ore(),
                order.depositOn(),
                order.note(),
                order.takenBy(),
                order.takenAt(),
                order.lines().stream().map(LineJson::of).toList(),
                order.sum().ore(),
                order.version());
    }
}
