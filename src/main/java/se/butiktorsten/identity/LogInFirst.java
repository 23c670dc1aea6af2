package se.butiktorsten.identity;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Nobody is logged in. A page leads to the log-in and back; the API answers 401. */
public final class LogInFirst extends Rejection {

    private static final long serialVersionUID = 1L;

    public LogInFirst() {
        super("identity.log-in-first", 401, Map.of());
    }
}
