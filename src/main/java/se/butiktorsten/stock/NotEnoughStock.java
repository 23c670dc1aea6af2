package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.Workshop;

/** More was asked for than lies there by the book. Answered with 409; never met at the till, which counts first. */
public final class NotEnoughStock extends Rejection {

    private static final long serialVersionUID = 1L;

    NotEnoughStock(long productId, Workshop place, Quantity available, Quantity wanted) {
        super(
                "stock.not-enough",
                409,
                Map.of("product", productId, "place", place.name(), "available", available, "wanted", wanted));
    }
}
