package se.butiktorsten.placements;

import java.util.Map;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Rejection;

/** The participant already has a placement during some of these days. Answered with 409. */
public final class AlreadyPlaced extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyPlaced(Period other) {
        super(
                "placements.already-placed",
                409,
                Map.of("from", other.from().toString(), "to", other.to().toString()));
    }
}
