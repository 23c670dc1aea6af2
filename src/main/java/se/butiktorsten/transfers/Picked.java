package se.butiktorsten.transfers;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;

/**
 * What was taken from the shelf of one line.
 *
 * @param quantity nothing or more
 * @param lotId the lot it was taken of; null for the one on the list, or the first to expire
 */
public record Picked(Quantity quantity, @Nullable Long lotId) {

    /** So much, of whatever lot comes first. */
    public static Picked of(Quantity quantity) {
        return new Picked(quantity, null);
    }
}
