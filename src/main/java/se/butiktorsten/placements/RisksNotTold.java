package se.butiktorsten.placements;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A placement cannot begin before the participant was told of the risks in that place. Answered with 409. */
public final class RisksNotTold extends Rejection {

    private static final long serialVersionUID = 1L;

    RisksNotTold() {
        super("placements.risks-not-told", 409, Map.of());
    }
}
