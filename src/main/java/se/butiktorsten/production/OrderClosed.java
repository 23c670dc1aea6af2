package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The order is done or cancelled: nothing more is recorded on it. Answered with 409. */
public final class OrderClosed extends Rejection {

    private static final long serialVersionUID = 1L;

    OrderClosed(OrderStatus status) {
        super("production.order-closed", 409, Map.of("state", status.name()));
    }
}
