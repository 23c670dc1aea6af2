package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The order is no draft any more. Answered with 409. */
public final class AlreadyReleased extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyReleased() {
        super("production.already-released", 409, Map.of());
    }
}
