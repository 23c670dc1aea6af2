package se.butiktorsten.sales;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/**
 * What a line of a receipt will say: the goods, and price, VAT category and rate as they are at this moment.
 *
 * @param quantity negative on a return
 * @param unitPrice including VAT, for one unit; positive on returns too
 * @param productId null when it is not in the list
 * @param discount what was taken off already; its amount is negative on a return
 * @param gross quantity times price, less the discount
 * @param vat the line's part of the receipt's VAT
 * @param originalPosition on a return the position of the line that comes back, otherwise null
 */
record SoldLine(
        @Nullable Long productId,
        String sku,
        String name,
        Workshop workshop,
        Quantity quantity,
        Money unitPrice,
        VatCategory vatCategory,
        VatRate rate,
        @Nullable Discount discount,
        Money gross,
        Money vat,
        @Nullable Integer originalPosition) {}
