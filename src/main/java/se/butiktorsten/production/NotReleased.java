package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The order is a draft, so nobody works on it yet. Answered with 409. */
public final class NotReleased extends Rejection {

    private static final long serialVersionUID = 1L;

    NotReleased() {
        super("production.not-released", 409, Map.of());
    }
}
