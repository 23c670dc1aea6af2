package se.butiktorsten.catalog;

import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * What was paid for so much of a material: 249 kr for 25 kilograms. Kept as it was paid, because what one unit costs is
 * often no whole öre.
 *
 * @param paid without VAT; nothing for a gift, never less
 * @param amount more than nothing
 */
public record PurchaseCost(Money paid, Quantity amount) {

    public PurchaseCost {
        if (paid.isNegative() || !amount.isPositive()) {
            throw new IllegalArgumentException("Something is paid for something");
        }
    }
}
