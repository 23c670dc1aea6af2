package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/** Less of a lot lies there than was asked for. Answered with 409. */
public final class NotEnoughOfLot extends Rejection {

    private static final long serialVersionUID = 1L;

    NotEnoughOfLot(Lot lot, Quantity left) {
        super("stock.not-enough-of-lot", 409, Map.of("lot", lot.number(), "left", left));
    }
}
