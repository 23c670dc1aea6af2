package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The same source came again with other content; the first one stands. Answered with 409. */
public final class SourceReused extends Rejection {

    private static final long serialVersionUID = 1L;

    SourceReused(MovementSource source) {
        super("stock.source-reused", 409, Map.of("kind", source.kind(), "id", source.id()));
    }
}
