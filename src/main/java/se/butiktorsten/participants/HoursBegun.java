package se.butiktorsten.participants;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A step of somebody's hours that has begun is history; agree on new hours instead. Answered with 409. */
public final class HoursBegun extends Rejection {

    private static final long serialVersionUID = 1L;

    HoursBegun() {
        super("participants.hours-begun", 409, Map.of());
    }
}
