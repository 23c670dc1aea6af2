package se.butiktorsten.exchange;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** What would be done now is not what was shown: something changed meanwhile. Answered with 409. */
public final class OtherThanShown extends Rejection {

    private static final long serialVersionUID = 1L;

    OtherThanShown() {
        super("exchange.other-than-shown", 409, Map.of());
    }
}
