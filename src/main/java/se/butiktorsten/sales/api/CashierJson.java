package se.butiktorsten.sales.api;

import se.butiktorsten.sales.Cashier;

/**
 * Somebody who stands, or may stand, at a till.
 *
 * @param discountMost the most that this person may take off, in per cent
 */
public record CashierJson(String login, String name, int discountMost) {

    static CashierJson of(Cashier cashier) {
        return new CashierJson(cashier.login(), cashier.name(), cashier.discountMost());
    }
}
