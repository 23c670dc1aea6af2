package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/**
 * A count no longer says what to correct: the book has been corrected since, or more has gone out than was counted.
 * Somebody counts once more. Answered with 409.
 */
public final class CountAgain extends Rejection {

    private static final long serialVersionUID = 1L;

    private CountAgain(String code, Map<String, Object> facts) {
        super(code, 409, facts);
    }

    /** Somebody counted or corrected the card after this count, which is then in the book already, in part or whole. */
    static CountAgain correctedSince(StocktakeCount count) {
        return new CountAgain(
                "stock.corrected-since", Map.of("product", count.productId(), "counted", count.counted()));
    }

    /** The book would fall below nothing. */
    static CountAgain belowZero(StocktakeCount count, Quantity balance) {
        return new CountAgain(
                "stock.below-zero",
                Map.of("product", count.productId(), "balance", balance, "difference", count.difference()));
    }
}
