package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.Workshop;

/** Somebody else leads the workshop, and gives its tasks. Answered with 403. */
public final class NotYourWorkshop extends Rejection {

    private static final long serialVersionUID = 1L;

    NotYourWorkshop(Workshop workshop) {
        super("tasks.not-your-workshop", 403, Map.of("workshop", workshop));
    }
}
