package se.butiktorsten.sales;

import se.butiktorsten.shared.Money;

/**
 * A payment as it stands on the receipt.
 *
 * @param amount what it settles, change already given back; negative when money goes back to the customer
 * @param tendered what was handed over; the same as the amount for everything but cash
 */
record Settled(PaymentMethod method, Money amount, Money tendered) {

    static Settled exactly(PaymentMethod method, Money amount) {
        return new Settled(method, amount, amount);
    }

    /** The same with the sign turned: money back. */
    Settled back() {
        return new Settled(method, amount.negated(), amount.negated());
    }
}
