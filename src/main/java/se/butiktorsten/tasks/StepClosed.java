package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The step needs nothing more, or its order is closed. Answered with 409. */
public final class StepClosed extends Rejection {

    private static final long serialVersionUID = 1L;

    StepClosed() {
        super("tasks.step-closed", 409, Map.of());
    }
}
