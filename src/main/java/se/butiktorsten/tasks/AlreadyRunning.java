package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The person is at another task; one at a time. Answered with 409. */
public final class AlreadyRunning extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyRunning() {
        super("tasks.already-running", 409, Map.of());
    }
}
