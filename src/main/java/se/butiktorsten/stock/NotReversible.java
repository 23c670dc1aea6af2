package se.butiktorsten.stock;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** A movement of this kind is not taken back in the ledger: a sale is taken back at the till. Answered with 409. */
public final class NotReversible extends Rejection {

    private static final long serialVersionUID = 1L;

    NotReversible(MovementReason reason) {
        super("stock.not-reversible", 409, Map.of("reason", reason.name()));
    }
}
