package se.butiktorsten.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Quantity;

/**
 * A product that nobody buys, or of which the shop has nothing to sell.
 *
 * @param elsewhere how much there is at the workshops' places together
 * @param inShop how much there is in the shop
 * @param lastSold the day when some was sold last; null when none ever was
 */
public record Idle(
        Product product,
        Quantity inShop,
        Quantity elsewhere,
        @Nullable LocalDate lastSold) {

    /** How much there is at all places together. */
    public Quantity everywhere() {
        return inShop.plus(elsewhere);
    }
}
