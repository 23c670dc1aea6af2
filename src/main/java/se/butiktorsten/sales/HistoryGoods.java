package se.butiktorsten.sales;

import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/**
 * What an old receipt's line needs to know of its goods: the catalogue's entry, with the VAT rate as it was on the day.
 *
 * @param name the catalogue's, where the file has none
 */
record HistoryGoods(long productId, String sku, String name, Workshop workshop, VatCategory vatCategory, VatRate rate) {

    static HistoryGoods of(Product product, VatRate rate) {
        return new HistoryGoods(
                product.id(), product.sku(), product.name(), product.workshop(), product.vatCategory(), rate);
    }
}
