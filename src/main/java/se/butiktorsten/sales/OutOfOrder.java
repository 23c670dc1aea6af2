package se.butiktorsten.sales;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/**
 * A device's sale has another number than the one after its last: one before it has not come yet, or another sale has the
 * number already. Answered with 409; nothing is kept. Sent in order it is kept.
 */
public final class OutOfOrder extends Rejection {

    private static final long serialVersionUID = 1L;

    OutOfOrder(long number, long expected) {
        super("sales.out-of-order", 409, Map.of("number", number, "expected", expected));
    }
}
