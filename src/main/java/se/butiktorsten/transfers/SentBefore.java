package se.butiktorsten.transfers;

import java.util.Map;
import java.util.UUID;
import se.butiktorsten.shared.Rejection;

/** Another list was sent under this id before. Answered with 409; nothing has changed. */
public final class SentBefore extends Rejection {

    private static final long serialVersionUID = 1L;

    SentBefore(UUID id) {
        super("transfers.sent-before", 409, Map.of("id", id.toString()));
    }
}
