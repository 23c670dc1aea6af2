package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** This follow-up has its answer. Answered with 409. */
public final class AlreadyFollowedUp extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyFollowedUp(LocalDate doneOn) {
        super("placements.already-followed-up", 409, Map.of("day", doneOn.toString()));
    }
}
