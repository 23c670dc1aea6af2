package se.butiktorsten.planning;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The wish was answered, changed or withdrawn meanwhile. Answered with 409; nothing has changed. */
public final class WishClosed extends Rejection {

    private static final long serialVersionUID = 1L;

    WishClosed() {
        super("planning.wish-closed", 409, Map.of());
    }
}
