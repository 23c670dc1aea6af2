package se.butiktorsten.mail;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** No mail server is set, so nothing is mailed. Answered with 409. */
public final class NoMail extends Rejection {

    private static final long serialVersionUID = 1L;

    NoMail() {
        super("mail.off", 409, Map.of());
    }
}
