package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Rejection;

/** More was to go to an order of its own than is left to begin. Says how much is. Answered with 409. */
public final class NotThatManyToMove extends Rejection {

    private static final long serialVersionUID = 1L;

    NotThatManyToMove(Quantity movable) {
        super("production.not-that-many-to-move", 409, Map.of("movable", movable));
    }
}
