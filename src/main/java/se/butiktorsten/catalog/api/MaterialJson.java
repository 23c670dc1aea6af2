package se.butiktorsten.catalog.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Workshop;

/**
 * A material or half-made thing as JSON.
 *
 * @param supplier absent while nobody has said, like what was paid
 * @param paidOre what was paid the last time, without VAT …
 * @param paidForThousandths … for so much of it
 * @param version to be sent back with a change
 */
public record MaterialJson(
        long id,
        String sku,
        String name,
        String nameEn,
        ProductKind kind,
        Workshop workshop,
        Unit unit,
        @Nullable String supplier,
        @Nullable Long paidOre,
        @Nullable Long paidForThousandths,
        @Nullable FoodJson food,
        long version) {

    static MaterialJson of(Product product) {
        PurchaseCost cost = product.cost();
        return new MaterialJson(
                product.id(),
                product.sku(),
                product.name(),
                product.nameEn(),
                product.kind(),
                product.workshop(),
                product.unit(),
                product.supplier(),
                cost == null ? null : cost.paid().ore(),
                cost == null ? null : cost.amount().thousandths(),
                FoodJson.of(product),
                product.version());
    }
}
