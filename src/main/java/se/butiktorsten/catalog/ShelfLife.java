package se.butiktorsten.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.Fault;

/**
 * How long a food keeps.
 *
 * @param days from the day it was made to the last day on its label; 0 when it must be eaten the same day, at most
 *     {@link #DAYS_MAX}
 * @param expiry what that last day means
 */
public record ShelfLife(int days, Expiry expiry) {

    /** Ten years: honey and whole spices. */
    public static final int DAYS_MAX = 3650;

    /** The last day on the label of what was made on this day. */
    public LocalDate lastDay(LocalDate madeOn) {
        return madeOn.plusDays(days);
    }

    List<Fault> faults() {
        if (days < 0) {
            return List.of(new Fault("shelfLifeDays", "shared.fault.too-small", Map.of("least", 0)));
        }
        if (days > DAYS_MAX) {
            return List.of(new Fault("shelfLifeDays", "shared.fault.too-large", Map.of("most", DAYS_MAX)));
        }
        return List.of();
    }
}
