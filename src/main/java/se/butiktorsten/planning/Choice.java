package se.butiktorsten.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Quantity;

/**
 * What a leader has chosen to make.
 *
 * @param wish what the shop asked for and this answers, as the leader saw it; null when it asked for nothing
 */
public record Choice(
        long productId,
        Quantity quantity,
        LocalDate dueOn,
        @Nullable UUID wish) {

    /** A choice that answers nobody. */
    public Choice(long productId, Quantity quantity, LocalDate dueOn) {
        this(productId, quantity, dueOn, null);
    }
}
