package se.butiktorsten.catalog;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A material or half-made thing has no price and is never sold. Answered with 409. */
public final class NotForSale extends Rejection {

    private static final long serialVersionUID = 1L;

    NotForSale(Product product) {
        super("catalog.not-for-sale", 409, Map.of("product", product.name()));
    }
}
