package se.butiktorsten.shopfront;

import java.util.List;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * What sells best, what brought the most first.
 *
 * @param today on this business day
 * @param sevenDays on this business day and the six before
 */
public record BestSellers(List<Sold> today, List<Sold> sevenDays) {

    /** How many are named of each. */
    public static final int MOST = 10;

    /**
     * What was sold of a product, less what came back.
     *
     * @param quantity in the product's unit, more than nothing
     * @param amount what it cost together, VAT included
     */
    public record Sold(Product product, Quantity quantity, Money amount) {}

    public BestSellers {
        today = List.copyOf(today);
        sevenDays = List.copyOf(sevenDays);
    }
}
