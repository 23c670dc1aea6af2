package se.butiktorsten.identity;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Log-in name and password do not belong together; which of the two is wrong is not told. Answered with 401. */
public final class WrongLogIn extends Rejection {

    private static final long serialVersionUID = 1L;

    WrongLogIn() {
        super("identity.wrong-log-in", 401, Map.of());
    }
}
