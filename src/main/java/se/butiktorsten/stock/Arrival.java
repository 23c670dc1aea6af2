package se.butiktorsten.stock;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;

/**
 * What arrived of one thing that was picked somewhere else.
 *
 * @param lotId the lot it is of; null when nobody said, and then it is the first to expire
 * @param picked what was said to leave, nothing or more
 * @param arrived what was there, nothing or more
 * @param source one of its own for each arrival
 */
public record Arrival(long productId, @Nullable Long lotId, Quantity picked, Quantity arrived, MovementSource source) {

    /** Whether something else arrived than was picked. */
    boolean differs() {
        return !picked.equals(arrived);
    }
}
