package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The person has been given the same step once more that day. Answered with 409. */
public final class GivenAgain extends Rejection {

    private static final long serialVersionUID = 1L;

    GivenAgain() {
        super("tasks.given-again", 409, Map.of());
    }
}
