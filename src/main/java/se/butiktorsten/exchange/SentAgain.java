package se.butiktorsten.exchange;

import java.util.Map;
import java.util.UUID;
import se.butiktorsten.shared.Rejection;

/** Another file was sent under this id before. Answered with 409. */
public final class SentAgain extends Rejection {

    private static final long serialVersionUID = 1L;

    SentAgain(UUID id) {
        super("exchange.sent-again", 409, Map.of("id", id));
    }
}
