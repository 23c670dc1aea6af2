package se.butiktorsten.finance;

/**
 * What one group brought.
 *
 * @param key names the group for good: a day, a month, a workshop's code, a sku, a rate in basis points, a payment
 *     method's code
 * @param name what the goods' receipts called it, for a product; otherwise empty, and the reader's language has a word
 * @param figures the sums
 */
public record RevenueLine(String key, String name, Figures figures) {}
