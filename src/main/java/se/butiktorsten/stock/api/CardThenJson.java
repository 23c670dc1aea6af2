package se.butiktorsten.stock.api;

import java.time.LocalDate;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.stock.StockThen;

/**
 * A stock card at the end of a day as JSON.
 *
 * @param balanceThousandths how much was there by the book then, in thousandths of the unit
 */
public record CardThenJson(
        long id, String sku, String name, Workshop place, Unit unit, LocalDate day, long balanceThousandths) {

    static CardThenJson of(StockThen then, Product product, LocalDate day) {
        return new CardThenJson(
                then.card().id(),
                product.sku(),
                product.name(),
                then.card().place(),
                product.unit(),
                day,
                then.balance().thousandths());
    }
}
