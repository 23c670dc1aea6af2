package se.butiktorsten.bookkeeping;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Something cannot be booked as it is: an account is missing, nothing was sold, nothing would change. Answered with 409. */
public final class NotBookable extends Rejection {

    private static final long serialVersionUID = 1L;

    private NotBookable(String code) {
        super(code, 409, Map.of());
    }

    /** The account plan has no account for a part of it. */
    static NotBookable withoutAccount() {
        return new NotBookable("bookkeeping.no-account");
    }

    /** There is nothing in it to book. */
    static NotBookable empty() {
        return new NotBookable("bookkeeping.nothing-to-book");
    }

    /** The correction would change nothing. */
    static NotBookable unchanged() {
        return new NotBookable("bookkeeping.nothing-to-correct");
    }

    /** It is put right already; what is wrong in that is put right there. */
    static NotBookable corrected() {
        return new NotBookable("bookkeeping.is-corrected");
    }

    /** The customer has paid a deposit, so money has been taken that an internal booking knows nothing of. */
    static NotBookable depositPaid() {
        return new NotBookable("bookkeeping.deposit-paid");
    }

    /** Nothing that is approved waits to leave. */
    static NotBookable nothingToExport() {
        return new NotBookable("bookkeeping.nothing-to-export");
    }
}
