package se.butiktorsten.customers;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** What was delivered has been invoiced under another number. Answered with 409; nothing has changed. */
public final class AlreadyInvoiced extends Rejection {

    private static final long serialVersionUID = 1L;

    AlreadyInvoiced(String number) {
        super("customers.already-invoiced", 409, Map.of("number", number));
    }
}
