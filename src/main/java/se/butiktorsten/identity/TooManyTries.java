package se.butiktorsten.identity;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Too many wrong passwords in a row; a pause, then one may try again. Answered with 429. */
public final class TooManyTries extends Rejection {

    private static final long serialVersionUID = 1L;

    TooManyTries() {
        super("identity.too-many-tries", 429, Map.of());
    }
}
