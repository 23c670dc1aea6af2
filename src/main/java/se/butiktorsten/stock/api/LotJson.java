package se.butiktorsten.stock.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotLeft;

/**
 * A lot (parti) as JSON, and what is left of it.
 *
 * @param number as it stands on the goods
 * @param bestBefore absent when it has none, like {@code useBy} and {@code supplier}
 * @param allergens what is in it, as it was known when it was made or received
 * @param begunOn the day it was made or first received
 * @param left where some of it lies by the book
 */
public record LotJson(
        long id,
        String number,
        String sku,
        String name,
        @Nullable LocalDate bestBefore,
        @Nullable LocalDate useBy,
        @Nullable String supplier,
        Set<Allergen> allergens,
        LocalDate begunOn,
        List<Left> left) {

    /** What lies at one place. */
    public record Left(Workshop place, long quantityThousandths) {}

    static LotJson of(Lot lot, Product product, List<LotLeft> left) {
        return new LotJson(
                lot.id(),
                lot.number(),
                product.sku(),
                product.name(),
                lot.bestBefore(),
                lot.useBy(),
                lot.supplier(),
                lot.allergens(),
                lot.begunOn(),
                left.stream()
                        .map(one -> new Left(one.place(), one.quantity().thousandths()))
                        .toList());
    }
}
