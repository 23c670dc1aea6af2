package se.butiktorsten.stock;

import se.butiktorsten.catalog.Product;

/**
 * A product that is to be counted, as a counter sees it: without what the book says and what others found.
 *
 * @param isCounted whether somebody has counted it
 * @param isMine whether the one who asks has
 * @param isSettled whether one of its counts has been approved
 */
public record ToCount(Product product, boolean isCounted, boolean isMine, boolean isSettled) {}
