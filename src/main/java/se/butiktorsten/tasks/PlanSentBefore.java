package se.butiktorsten.tasks;

import java.util.Map;
import java.util.UUID;
import se.butiktorsten.shared.Rejection;

/** Other choices were accepted under this id before. Answered with 409; nothing has changed. */
public final class PlanSentBefore extends Rejection {

    private static final long serialVersionUID = 1L;

    PlanSentBefore(UUID id) {
        super("tasks.plan-sent-before", 409, Map.of("id", id.toString()));
    }
}
