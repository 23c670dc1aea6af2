package se.butiktorsten.customers.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.customers.DeliveredLine;
import se.butiktorsten.customers.Delivery;

/** What was handed over at one time, with the price and the VAT rate (in basis points) of that day. */
public record DeliveryJson(
        UUID id,
        int number,
        String place,
        String deliveredBy,
        Instant deliveredAt,
        LocalDate deliveredOn,
        List<LineJson> lines) {

    /** So many of a line. */
    public record LineJson(long lineId, long productId, long quantity, long unitPriceOre, int vatBasisPoints) {

        static LineJson of(DeliveredLine line) {
            return new LineJson(
                    line.orderedLineId(),
                    line.productId(),
                    line.quantity().thousandths(),
                    line.unitPrice().ore(),
                    line.rate().basisPoints());
        }
    }

    static DeliveryJson of(Delivery delivery) {
        return new DeliveryJson(
                delivery.id(),
                delivery.number(),
                delivery.place().name(),
                delivery.deliveredBy(),
                delivery.deliveredAt(),
                delivery.deliveredOn(),
                delivery.lines().stream().map(LineJson::of).toList());
    }
}
