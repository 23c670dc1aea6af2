package se.butiktorsten.sales;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Whoever counted a drawer does not approve the close: four eyes see more. Answered with 409. */
public final class SamePerson extends Rejection {

    private static final long serialVersionUID = 1L;

    SamePerson() {
        super("sales.same-person", 409, Map.of());
    }
}
