package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Another count of the product has been approved; two would correct the book twice. Answered with 409. */
public final class AlreadySettled extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadySettled(long productId) {
        super("stock.already-settled", 409, Map.of("product", productId));
    }
}
