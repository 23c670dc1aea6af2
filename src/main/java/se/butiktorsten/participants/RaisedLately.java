package se.butiktorsten.participants;

import java.time.LocalDate;
import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Hours and difficulty are not raised within the same fourteen days: one thing at a time. Either may always be eased. */
public final class RaisedLately extends Rejection {

    private static final long serialVersionUID = 1L;

    private RaisedLately(String code, LocalDate earliest) {
        super(code, 409, Map.of("earliest", earliest));
    }

    /** More hours were asked for soon before or after the demands were raised. */
    static RaisedLately demands(LocalDate earliest) {
        return new RaisedLately("participants.demands-raised-lately", earliest);
    }

    /** Higher demands were asked for soon before or after the hours were raised. */
    static RaisedLately hours(LocalDate earliest) {
        return new RaisedLately("participants.hours-raised-lately", earliest);
    }
}
