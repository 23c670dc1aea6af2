package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The task is done or stopped already. Answered with 409. */
public final class AlreadyEnded extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyEnded(AssignmentStatus status) {
        super("tasks.already-ended", 409, Map.of("state", status.name()));
    }
}
