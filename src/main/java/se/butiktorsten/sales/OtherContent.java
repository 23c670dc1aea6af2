package se.butiktorsten.sales;

import java.util.Map;
import java.util.UUID;
import se.butiktorsten.shared.Rejection;

/** Under this id there is a receipt already, of something else. Answered with 409; nothing has changed. */
public final class OtherContent extends Rejection {

    private static final long serialVersionUID = 1L;

    OtherContent(UUID id, String receiptNumber) {
        super("sales.other-content", 409, Map.of("id", id.toString(), "receipt", receiptNumber));
    }
}
