package se.butiktorsten.tasks;

import java.time.LocalDate;
import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The task is planned for another day, so it cannot start now. Answered with 409. */
public final class NotThatDay extends Rejection {

    private static final long serialVersionUID = 1L;

    NotThatDay(LocalDate day) {
        super("tasks.not-that-day", 409, Map.of("day", day));
    }
}
