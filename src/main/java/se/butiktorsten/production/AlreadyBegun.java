package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Something is made already, so the order cannot be called off; it can be closed with what there is. Answered with 409. */
public final class AlreadyBegun extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyBegun() {
        super("production.already-begun", 409, Map.of());
    }
}
