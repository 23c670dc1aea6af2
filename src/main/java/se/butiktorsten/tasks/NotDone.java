package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The task is not done yet, so there is nothing to say of it. Answered with 409. */
public final class NotDone extends Rejection {

    private static final long serialVersionUID = 1L;

    NotDone() {
        super("tasks.not-done", 409, Map.of());
    }
}
