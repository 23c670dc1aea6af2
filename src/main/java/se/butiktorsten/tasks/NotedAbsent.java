package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The person is noted as not here that day; whoever comes after all is noted as here first. Answered with 409. */
public final class NotedAbsent extends Rejection {

    private static final long serialVersionUID = 1L;

    NotedAbsent() {
        super("tasks.noted-absent", 409, Map.of());
    }
}
