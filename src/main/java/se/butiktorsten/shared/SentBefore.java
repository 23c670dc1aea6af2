package se.butiktorsten.shared;

import java.util.Map;
import java.util.UUID;

/**
 * Something else was sent under this id before: the first stands, and nothing has changed. Answered with 409. The text is the
 * feature's own, for it knows what was sent.
 */
public final class SentBefore extends Rejection {

    private static final long serialVersionUID = 1L;

    /** @param code of the feature's text: {@code customers.sent-before} */
    public SentBefore(String code, UUID id) {
        super(code, 409, Map.of("id", id.toString()));
    }
}
