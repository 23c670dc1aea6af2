package se.butiktorsten.production.api;

import se.butiktorsten.catalog.Unit;
import se.butiktorsten.production.OrderMaterial;

/** What an order needs of one article, in thousandths of the article's unit. */
public record OrderMaterialJson(
        String sku,
        String name,
        Unit unit,
        long neededThousandths,
        long usedThousandths,
        long reservedThousandths,
        long onShelfThousandths,
        long missingThousandths) {

    static OrderMaterialJson of(OrderMaterial material) {
        return new OrderMaterialJson(
                material.article().sku(),
                material.article().name(),
                material.article().unit(),
                material.needed().thousandths(),
                material.used().thousandths(),
                material.reserved().thousandths(),
                material.onShelf().thousandths(),
                material.missing().thousandths());
    }
}
