package se.butiktorsten.sales;

/**
 * The till's answer.
 *
 * @param receipt the receipt, the same for every repeat
 * @param isNew whether this call made it; false if it was here already
 */
public record SaleResult(Sale receipt, boolean isNew) {}
