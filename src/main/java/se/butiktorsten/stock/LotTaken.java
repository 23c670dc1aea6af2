package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** There is a lot of the product with this number and another date or supplier. Answered with 409. */
public final class LotTaken extends Rejection {

    private static final long serialVersionUID = 1L;

    LotTaken(Lot lot) {
        super("stock.lot-taken", 409, Map.of("lot", lot.number()));
    }
}
