package se.butiktorsten.stock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Workshop;

/**
 * What a recount of the whole ledger found.
 *
 * @param at when it was done
 * @param lines how many lines were walked
 * @param cards how many cards were recounted
 * @param differences empty when the books are right
 */
public record AuditReport(Instant at, long lines, int cards, List<Difference> differences) {

    public AuditReport {
        differences = List.copyOf(differences);
    }

    /** Whether every card agrees with its lines. */
    public boolean isClean() {
        return differences.isEmpty();
    }

    /**
     * One thing in the ledger that is not as it must be. Shown and explained, never silently repaired.
     *
     * @param place null when the card itself is missing
     * @param facts fills the blanks of the text {@code stock.audit.<kind>}: {@code line}, {@code expected},
     *     {@code found}
     */
    public record Difference(
            DifferenceKind kind,
            long cardId,
            @Nullable Long productId,
            @Nullable Workshop place,
            Map<String, Object> facts) {

        public Difference {
            facts = Map.copyOf(facts);
        }
    }

    /** The ways in which a ledger can be wrong. */
    public enum DifferenceKind {
        /** A line is missing: after line 3 comes line 5. */
        GAP,
        /** A line does not continue the one before it. */
        BROKEN_CHAIN,
        /** Balance before plus change is not the balance after. */
        WRONG_SUM,
        /** A line left less than nothing. */
        BELOW_ZERO,
        /** The card's balance is not what its lines add up to. */
        WRONG_BALANCE,
        /** The card says another last line than there is. */
        WRONG_LAST_LINE,
        /** One source has posted twice to the card. */
        SOURCE_TWICE,
        /** Goods left one place and arrived at no other, or the other way round. */
        HALF_A_MOVE,
        /** A correction does not undo the line that it names. */
        WRONG_CORRECTION,
        /** What is kept of a lot is not what its lines on the card add up to. */
        WRONG_LOT,
        /** The lots on a card are more than the card. */
        TOO_MUCH_IN_LOTS
    }
}
