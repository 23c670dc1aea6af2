package se.butiktorsten.tasks;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** An outcome is undone on the day it was noted, while Torsten still knows what it told the order. Answered with 409. */
public final class TooLateToUndo extends Rejection {

    private static final long serialVersionUID = 1L;

    TooLateToUndo() {
        super("tasks.too-late-to-undo", 409, Map.of());
    }
}
