package se.butiktorsten.catalog;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Another product already has this article number. Answered with 409. */
public final class SkuTaken extends Rejection {

    private static final long serialVersionUID = 1L;

    SkuTaken(String sku) {
        super("catalog.sku-taken", 409, Map.of("sku", sku));
    }
}
