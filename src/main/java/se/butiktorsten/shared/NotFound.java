package se.butiktorsten.shared;

import java.util.Map;

/** There is no such thing, or none that the caller may see. Answered with 404. */
public final class NotFound extends Rejection {

    private static final long serialVersionUID = 1L;

    /** @param kind what was looked for, as a message key's last part: {@code product}, {@code receipt} … */
    public NotFound(String kind, Object id) {
        super("shared.not-found", 404, Map.of("kind", kind, "id", String.valueOf(id)));
    }
}
