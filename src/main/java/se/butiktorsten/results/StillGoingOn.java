package se.butiktorsten.results;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The participant is asked when the intervention has ended, and it has not. */
public final class StillGoingOn extends Rejection {

    private static final long serialVersionUID = 1L;

    StillGoingOn() {
        super("results.still-going-on", 409, Map.of());
    }
}
