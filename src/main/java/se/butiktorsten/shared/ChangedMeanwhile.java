package se.butiktorsten.shared;

import java.util.Map;

/** Somebody else changed the thing while the caller was looking at it. Answered with 409. */
public final class ChangedMeanwhile extends Rejection {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
        super("shared.changed-meanwhile", 409, Map.of());
    }
}
