package se.butiktorsten.stock;

import java.util.List;
import se.butiktorsten.catalog.Product;

/**
 * A counted product as the one who approves sees it: each person's standing count, beside the book at that moment.
 *
 * @param counts the first counted first; more than one when several people counted the same
 */
public record Variance(Product product, StocktakeItem item, List<StocktakeCount> counts) {

    public boolean isSettled() {
        return item.approvedCount().isPresent();
    }

    /** Whether this count is the one that was approved. */
    public boolean isApproved(StocktakeCount count) {
        return item.approvedCount().filter(count.id()::equals).isPresent();
    }

    /** Whether all who counted found the same difference from the book at their moments. */
    public boolean isAgreed() {
        return counts.stream().map(StocktakeCount::difference).distinct().count() == 1;
    }
}
