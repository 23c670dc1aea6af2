package se.butiktorsten.sales;

/**
 * Somebody who stands at a till.
 *
 * @param login log-in name
 * @param name what the page calls this person
 * @param discountMost the most that this person may take off, in per cent of the full price
 */
public record Cashier(String login, String name, int discountMost) {}
