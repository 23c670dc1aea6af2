package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/** So much of the order is begun or done that it cannot ask for less. Says how much. Answered with 409. */
public final class AlreadyUnderWay extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyUnderWay(Quantity begun) {
        super("production.already-under-way", 409, Map.of("begun", begun));
    }
}
