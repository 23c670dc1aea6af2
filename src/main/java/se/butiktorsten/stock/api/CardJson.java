package se.butiktorsten.stock.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.StockCard;

/**
 * A stock card as JSON.
 *
 * @param balanceThousandths how much is there by the book, in thousandths of the unit
 * @param recountSince since when the card asks to be counted; absent when it does not
 * @param version to be sent back with a count
 */
public record CardJson(
        long id,
        String sku,
        String name,
        Workshop place,
        Unit unit,
        long balanceThousandths,
        long lines,
        @Nullable Instant recountSince,
        long version) {

    static CardJson of(StockCard card, Product product) {
        return new CardJson(
                card.id(),
                product.sku(),
                product.name(),
                card.place(),
                product.unit(),
                card.balance().thousandths(),
                card.lastNumber(),
                card.recountSince().orElse(null),
                card.version());
    }
}
