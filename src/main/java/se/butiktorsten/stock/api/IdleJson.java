package se.butiktorsten.stock.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.stock.Idle;

/**
 * A product that stands still or is missing in the shop, as JSON; quantities are thousandths of the unit.
 *
 * @param lastSold the day when some was sold last; absent when none ever was
 */
public record IdleJson(
        String sku,
        String name,
        Unit unit,
        long inShopThousandths,
        long elsewhereThousandths,
        @Nullable LocalDate lastSold) {

    static IdleJson of(Idle idle) {
        return new IdleJson(
                idle.product().sku(),
                idle.product().name(),
                idle.product().unit(),
                idle.inShop().thousandths(),
                idle.elsewhere().thousandths(),
                idle.lastSold());
    }
}
