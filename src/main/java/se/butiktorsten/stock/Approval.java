package se.butiktorsten.stock;

import java.util.List;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Rejection;

/**
 * What came of approving everything at once.
 *
 * @param posted the lines that were written, also those that found nothing to correct
 * @param disagreeing products that several people counted with different results: somebody chooses
 * @param refused products whose count is to be made once more, and why
 */
public record Approval(List<StockMovement> posted, List<Product> disagreeing, List<Refused> refused) {

    /** A product that was left as it is. */
    public record Refused(Product product, Rejection why) {}
}
