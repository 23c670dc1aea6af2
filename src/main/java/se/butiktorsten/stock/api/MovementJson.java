package se.butiktorsten.stock.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.StockMovement;
import se.butiktorsten.stock.WasteReason;

/**
 * A line of the ledger as JSON; it never changes.
 *
 * @param number 1, 2, 3 … on its card
 * @param wasteReason why it was written off; absent for what was not
 * @param corrects the id of the line that this one takes back
 */
public record MovementJson(
        long id,
        long card,
        long number,
        MovementReason reason,
        @Nullable WasteReason wasteReason,
        long changeThousandths,
        long balanceAfterThousandths,
        String sourceKind,
        String sourceId,
        @Nullable Long corrects,
        @Nullable String note,
        String actor,
        Instant happenedAt,
        LocalDate businessDay) {

    static MovementJson of(StockMovement line) {
        return new MovementJson(
                line.id(),
                line.cardId(),
                line.number(),
                line.reason(),
                line.wasteReason(),
                line.change().thousandths(),
                line.balanceAfter().thousandths(),
                line.source().kind(),
                line.source().id(),
                line.corrects().orElse(null),
                line.note(),
                line.actor(),
                line.happenedAt(),
                line.businessDay());
    }
}
