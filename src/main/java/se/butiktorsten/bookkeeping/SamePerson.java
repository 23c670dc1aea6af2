package se.butiktorsten.bookkeeping;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Whoever compiled a voucher does not approve it. Answered with 409. */
public final class SamePerson extends Rejection {

    private static final long serialVersionUID = 1L;

    SamePerson() {
        super("bookkeeping.same-person", 409, Map.of());
    }
}
