package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The task has not been started, so it cannot end. Answered with 409. */
public final class NotStarted extends Rejection {

    private static final long serialVersionUID = 1L;

    NotStarted() {
        super("tasks.not-started", 409, Map.of());
    }
}
