package se.butiktorsten.sales;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The receipt was given already, and its one copy too. Answered with 409. */
public final class CopyGiven extends Rejection {

    private static final long serialVersionUID = 1L;

    CopyGiven(Sale receipt) {
        super("sales.copy-given", 409, Map.of("receipt", receipt.receiptNumber()));
    }
}
