package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** All seats at the employer's are taken on one of these days. Answered with 409, naming the first of them. */
public final class NoSeat extends Rejection {

    private static final long serialVersionUID = 1L;

    NoSeat(Employer employer, LocalDate day) {
        super(
                "placements.no-seat",
                409,
                Map.of("employer", employer.name(), "seats", employer.seats(), "day", day.toString()));
    }
}
