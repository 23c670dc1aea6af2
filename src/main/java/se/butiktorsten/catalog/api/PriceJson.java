package se.butiktorsten.catalog.api;

import java.time.Instant;
import se.butiktorsten.catalog.PriceChange;

/** A price that a product got, as JSON. */
public record PriceJson(long priceOre, Instant validFrom, String changedBy) {

    static PriceJson of(PriceChange change) {
        return new PriceJson(change.price().ore(), change.validFrom(), change.changedBy());
    }
}
