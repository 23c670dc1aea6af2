package se.butiktorsten.handover;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Somebody answered the referral before, or took it back. */
public final class AlreadyAnswered extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyAnswered(ReferralStatus status) {
        super("handover.already-answered", 409, Map.of("answer", status.name()));
    }
}
