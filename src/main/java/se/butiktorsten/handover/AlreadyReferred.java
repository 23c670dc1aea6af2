package se.butiktorsten.handover;

import java.util.Map;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.shared.Rejection;

/** A referral of this person to this intervention waits for its answer already. */
public final class AlreadyReferred extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyReferred(Intervention to) {
        super("handover.already-referred", 409, Map.of("to", to.name()));
    }
}
