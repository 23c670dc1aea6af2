package se.butiktorsten.shared.web;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** More was sent than this place takes. Answered with 413. */
public final class TooLarge extends Rejection {

    private static final long serialVersionUID = 1L;

    /** @param mostBytes the most that is taken, in bytes */
    public TooLarge(long mostBytes) {
        super("shared.too-large", 413, Map.of("megabytes", Math.max(1, mostBytes / (1024 * 1024))));
    }
}
