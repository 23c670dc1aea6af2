package se.butiktorsten.customers;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The order has gone too far, or not far enough, for that. Answered with 409. */
public final class NotInThisStatus extends Rejection {

    private static final long serialVersionUID = 1L;

    NotInThisStatus(CustomerOrderStatus status) {
        super("customers.not-in-this-status", 409, Map.of("status", status.name()));
    }
}
