package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Nothing is made yet, so there is nothing to be content with; the order can be called off. Answered with 409. */
public final class NothingMade extends Rejection {

    private static final long serialVersionUID = 1L;

    NothingMade() {
        super("production.nothing-made", 409, Map.of());
    }
}
