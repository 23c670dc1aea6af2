package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Every seat at the step is taken that day. Says how many there are. Answered with 409. */
public final class NoSeatLeft extends Rejection {

    private static final long serialVersionUID = 1L;

    NoSeatLeft(int seats) {
        super("tasks.no-seat-left", 409, Map.of("seats", seats));
    }
}
