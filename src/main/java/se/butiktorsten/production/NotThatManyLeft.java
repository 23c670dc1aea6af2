package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/** The batch has less left in the workshop than somebody wants to move. Says how much. Answered with 409. */
public final class NotThatManyLeft extends Rejection {

    private static final long serialVersionUID = 1L;

    NotThatManyLeft(Quantity left) {
        super("production.not-that-many-left", 409, Map.of("left", left));
    }
}
