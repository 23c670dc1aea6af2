package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/** More was reported than there was to work on. Says how much there is. Answered with 409. */
public final class MoreThanReady extends Rejection {

    private static final long serialVersionUID = 1L;

    MoreThanReady(Quantity ready) {
        super("production.more-than-ready", 409, Map.of("ready", ready));
    }
}
