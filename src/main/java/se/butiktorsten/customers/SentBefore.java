package se.butiktorsten.customers;

import java.util.Map;
import java.util.UUID;
import se.butiktorsten.shared.Rejection;

/** Something else was sent under this id before. Answered with 409; nothing has changed. */
public final class SentBefore extends Rejection {

    private static final long serialVersionUID = 1L;

    SentBefore(UUID id) {
        super("customers.sent-before", 409, Map.of("id", id.toString()));
    }
}
