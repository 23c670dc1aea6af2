package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The task is started or ended, so it cannot be taken back as if it had never been. Answered with 409. */
public final class AlreadyStarted extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyStarted() {
        super("tasks.already-started", 409, Map.of());
    }
}
