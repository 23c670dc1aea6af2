package se.butiktorsten.stock;

import java.util.Map;
import java.util.UUID;
import se.butiktorsten.shared.Rejection;

/** The stocktake is closed: nothing more is counted or approved in it. Answered with 409. */
public final class StocktakeClosed extends Rejection {

    private static final long serialVersionUID = 1L;

    StocktakeClosed(UUID id) {
        super("stock.stocktake-closed", 409, Map.of("id", id.toString()));
    }
}
