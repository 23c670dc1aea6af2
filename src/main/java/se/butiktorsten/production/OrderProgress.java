package se.butiktorsten.production;

import java.time.LocalDate;
import se.butiktorsten.shared.Quantity;

/**
 * How far an order has come, for whoever waits for the goods. Quantities are in the product's unit.
 *
 * @param quantity how much is to be made
 * @param made what has come out of the last step so far
 * @param dueOn the day it is due
 */
public record OrderProgress(long orderId, OrderStatus status, Quantity quantity, Quantity made, LocalDate dueOn) {

    static OrderProgress of(ProductionOrder order) {
        return new OrderProgress(order.id(), order.status(), order.quantity(), order.made(), order.dueOn());
    }
}
