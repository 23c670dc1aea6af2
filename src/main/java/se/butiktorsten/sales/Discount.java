package se.butiktorsten.sales;

import se.butiktorsten.shared.Money;

/**
 * Something off the price, and why.
 *
 * @param amount including VAT, more than nothing
 */
public record Discount(Money amount, DiscountReason reason) {}
