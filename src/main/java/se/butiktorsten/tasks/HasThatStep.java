package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The person is given that step that day already. Answered with 409. */
public final class HasThatStep extends Rejection {

    private static final long serialVersionUID = 1L;

    HasThatStep() {
        super("tasks.has-that-step", 409, Map.of());
    }
}
