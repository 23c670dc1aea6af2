package se.butiktorsten.customers;

import java.time.LocalDate;
import se.butiktorsten.shared.Quantity;

/**
 * How much of a product customers wait for.
 *
 * @param quantity not handed over yet; also what is being made for them
 * @param dueOn the first day somebody waits for it
 */
public record Promised(Quantity quantity, LocalDate dueOn) {

    Promised together(Promised other) {
        return new Promised(quantity.plus(other.quantity), dueOn.isBefore(other.dueOn) ? dueOn : other.dueOn);
    }
}
