package se.butiktorsten.sales;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a check of the tills' journals found.
 *
 * @param at when it was done
 * @param rows how many rows of the journals were read
 * @param receipts how many of them were receipts, each compared with what is kept of it
 * @param differences empty when everything is as it was written
 */
public record TillReport(Instant at, long rows, long receipts, List<Difference> differences) {

    public TillReport {
        differences = List.copyOf(differences);
    }

    /** Whether everything is as it was written. */
    public boolean isClean() {
        return differences.isEmpty();
    }

    /**
     * One thing that is not as it must be. Shown and explained, never silently repaired.
     *
     * @param facts fills the blanks of the text {@code sales.check.<kind>}: {@code row}, {@code expected}, {@code found},
     *     {@code receipt}
     */
    public record Difference(DifferenceKind kind, String tillCode, Map<String, Object> facts) {

        public Difference {
            facts = Map.copyOf(facts);
        }
    }

    /** The ways in which the journal of a till can be wrong. */
    public enum DifferenceKind {
        /** A row is missing: after row 3 comes row 5. */
        MISSING_ROW,
        /** A row does not follow from itself and the row before: it was changed, or is not ours. */
        CHANGED_ROW,
        /** The journal ends at another row than the till says. */
        WRONG_END,
        /** A receipt is not what it was when it was kept. */
        CHANGED_RECEIPT,
        /** A row tells of a receipt that is not here. */
        MISSING_RECEIPT,
        /** A receipt is here of which no row tells. */
        FOREIGN_RECEIPT,
        /** The numbers of a series are not 1, 2, 3 … */
        WRONG_NUMBERS,
        /** What has been taken since the last close is not what the receipts add up to. */
        WRONG_TAKINGS
    }
}
