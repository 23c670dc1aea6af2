package se.butiktorsten.placements;

import java.util.Locale;
import java.util.Map;
import se.butiktorsten.shared.Rejection;

/**
 * The placement has not come so far, or is already past that; the text says where it is now. Answered with 409, code
 * {@code placements.is.planned}, {@code placements.is.ongoing} …
 */
public final class NotInThisStatus extends Rejection {

    private static final long serialVersionUID = 1L;

    NotInThisStatus(PlacementStatus status) {
        super(
                "placements.is." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                409,
                Map.of("placementStatus", status.name()));
    }
}
