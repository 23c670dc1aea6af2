package se.butiktorsten.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;

/** The one place where a line is written, on a card that is held: the card's balance and its lots change together. */
@ApplicationScoped
class LedgerWriter {

    @Inject
    StockMovements movements;

    @Inject
    Lots lots;

    @Inject
    Clock clock;

    /**
     * Writes the next line of a card.
     *
     * @param change refused with {@link NotEnoughStock} when the balance would be below zero
     * @param shares which lots the change is of, with its sign; what they do not cover belongs to no lot
     */
    StockMovement write(
            StockCard card,
            MovementReason reason,
            Quantity change,
            List<LotShare> shares,
            MovementSource source,
            @Nullable String note,
            Actor by) {
        return write(card, new Cause(reason, note), change, shares, source, by);
    }

    /** The same for whatever it was written for. */
    StockMovement write(
            StockCard card, Cause cause, Quantity change, List<LotShare> shares, MovementSource source, Actor by) {
        StockMovement line = movements.add(card.post(cause, change, source, null, by, clock.instant()));
        lots.add(card, line, shares);
        return line;
    }

    /** The same for what leaves the card, the lots that expire first first, or for what comes and belongs to no lot. */
    StockMovement write(
            StockCard card,
            MovementReason reason,
            Quantity change,
            MovementSource source,
            @Nullable String note,
            Actor by) {
        List<LotShare> shares = change.isNegative() ? lots.on(card).oldestFirst(change.negated()) : List.of();
        return write(card, reason, change, shares, source, note, by);
    }

    /** Writes the line that takes another one back. */
    StockMovement correct(
            StockCard card,
            StockMovement mistake,
            List<LotShare> shares,
            MovementSource source,
            String note,
            Actor by) {
        StockMovement line = movements.add(card.post(
                new Cause(MovementReason.CORRECTED, note),
                mistake.change().negated(),
                source,
                mistake.id(),
                by,
                clock.instant()));
        lots.add(card, line, shares);
        return line;
    }
}
