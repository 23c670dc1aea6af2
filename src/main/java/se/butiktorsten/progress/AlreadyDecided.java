package se.butiktorsten.progress;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Something else was decided about this suggestion before. Answered with 409. */
public final class AlreadyDecided extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyDecided() {
        super("progress.already-decided", 409, Map.of());
    }
}
