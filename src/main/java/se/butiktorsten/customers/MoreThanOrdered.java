package se.butiktorsten.customers;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/** More of a line was to be handed over than remains of it. Says how much does. Answered with 409. */
public final class MoreThanOrdered extends Rejection {

    private static final long serialVersionUID = 1L;

    MoreThanOrdered(Quantity remaining) {
        super("customers.more-than-ordered", 409, Map.of("remaining", remaining));
    }
}
