package se.butiktorsten.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.production.Supply;
import se.butiktorsten.shared.Quantity;

/**
 * What might be made next, with the reasons in words.
 *
 * @param quantity how much, for a leader to change
 * @param dueOn until when, for a leader to change
 * @param supply whether there is what it is made of, when open orders have what they count on; null for what has no recipe
 *     or is made of nothing
 * @param canBePlanned false while the product has no recipe
 * @param wish what the shop has asked for and nobody has answered; null when it has not
 * @param reasons why, the most pressing first
 */
public record Proposal(
        Product product,
        Situation now,
        Quantity quantity,
        LocalDate dueOn,
        @Nullable Supply supply,
        boolean canBePlanned,
        @Nullable ShopWish wish,
        List<Because> reasons) {

    /** Whether something that it is made of is missing. */
    public boolean isShort() {
        return supply != null && !supply.missing().isEmpty();
    }
}
