package se.butiktorsten.identity;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The caller's role does not open this door. Answered with 403, without telling what is behind it. */
public final class NotAllowed extends Rejection {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("identity.not-allowed", 403, Map.of());
    }
}
