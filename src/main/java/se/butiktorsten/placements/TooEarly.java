package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The day for this has not come. Answered with 409. */
public final class TooEarly extends Rejection {

    private static final long serialVersionUID = 1L;

    private TooEarly(String code, LocalDate from) {
        super(code, 409, Map.of("day", from.toString()));
    }

    static TooEarly toBegin(LocalDate firstDay) {
        return new TooEarly("placements.not-begun-yet", firstDay);
    }

    static TooEarly toFollowUp(LocalDate opens) {
        return new TooEarly("placements.follow-up-too-early", opens);
    }
}
