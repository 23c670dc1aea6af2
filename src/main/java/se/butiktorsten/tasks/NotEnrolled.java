package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The person does not train here any more. Answered with 409. */
public final class NotEnrolled extends Rejection {

    private static final long serialVersionUID = 1L;

    NotEnrolled() {
        super("tasks.not-enrolled", 409, Map.of());
    }
}
