package se.butiktorsten.catalog.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Ean;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;

/**
 * A product as JSON.
 *
 * @param priceOre including VAT, per unit; absent for what is not for sale
 * @param barcode thirteen digits; absent while the article number serves as barcode
 * @param food absent for what nobody eats
 * @param photo where its photo is; absent while there is none
 * @param version to be sent back with a change
 */
public record ProductJson(
        long id,
        String sku,
        String name,
        String nameEn,
        ProductKind kind,
        Workshop workshop,
        Unit unit,
        VatCategory vatCategory,
        @Nullable Long priceOre,
        boolean onSale,
        @Nullable String barcode,
        @Nullable FoodJson food,
        @Nullable String drawing,
        @Nullable String photo,
        long version) {

    static ProductJson of(Product product) {
        Money price = product.price();
        Ean barcode = product.barcode();
        return new ProductJson(
                product.id(),
                product.sku(),
                product.name(),
                product.nameEn(),
                product.kind(),
                product.workshop(),
                product.unit(),
                product.vatCategory(),
                price == null ? null : price.ore(),
                product.isOnSale(),
                barcode == null ? null : barcode.digits(),
                FoodJson.of(product),
                product.drawing(),
                product.photoSha256() == null ? null : "/api/products/" + product.sku() + "/photo",
                product.version());
    }
}
