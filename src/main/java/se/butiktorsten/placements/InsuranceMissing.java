package se.butiktorsten.placements;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A placement cannot begin before it is known who insures the participant. Answered with 409. */
public final class InsuranceMissing extends Rejection {

    private static final long serialVersionUID = 1L;

    InsuranceMissing() {
        super("placements.insurance-missing", 409, Map.of());
    }
}
