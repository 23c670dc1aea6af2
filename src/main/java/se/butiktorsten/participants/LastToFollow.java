package se.butiktorsten.participants;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A protected identity is seen by those who follow it only, so one of them has to stay. Answered with 409. */
public final class LastToFollow extends Rejection {

    private static final long serialVersionUID = 1L;

    LastToFollow() {
        super("participants.last-to-follow", 409, Map.of());
    }
}
