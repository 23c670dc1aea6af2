package se.butiktorsten.sales;

import java.util.Map;
import se.butiktorsten.shared.Rejection;
import se.butiktorsten.shared.SwedishTime;

/** Another device is the till. Answered with 409; asked again with the wish to replace it, it is replaced. */
public final class TillInUse extends Rejection {

    private static final long serialVersionUID = 1L;

    TillInUse(TillDevice device) {
        super(
                "sales.till-in-use",
                409,
                Map.of(
                        "device",
                        device.name(),
                        "heard",
                        SwedishTime.wallClock(device.heardAt()).toLocalDate() + " "
                                + SwedishTime.wallClock(device.heardAt())
                                        .toLocalTime()
                                        .withSecond(0)
                                        .withNano(0)));
    }
}
