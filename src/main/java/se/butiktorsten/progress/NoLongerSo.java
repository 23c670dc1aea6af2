package se.butiktorsten.progress;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The suggestion no longer holds: its days are over, or something has changed since. Answered with 409. */
public final class NoLongerSo extends Rejection {

    private static final long serialVersionUID = 1L;

    NoLongerSo() {
        super("progress.no-longer-so", 409, Map.of());
    }
}
