package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/**
 * What was recorded cannot be taken back any more: the next step has used it, or the batch has left its shelf. Answered
 * with 409; nothing has changed.
 */
public final class GoneOn extends Rejection {

    private static final long serialVersionUID = 1L;

    GoneOn() {
        super("production.gone-on", 409, Map.of());
    }
}
