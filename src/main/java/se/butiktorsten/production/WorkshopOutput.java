package se.butiktorsten.production;

import java.util.Map;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * What a workshop made in a time.
 *
 * @param batches how many; none that was taken back
 * @param articles how many different ones
 * @param made how much, by what it is measured in; nothing of what was not made
 */
public record WorkshopOutput(Workshop workshop, long batches, long articles, Map<Unit, Quantity> made) {

    public WorkshopOutput {
        made = Map.copyOf(made);
    }

    /** How much of this measure; zero of nothing. */
    public Quantity of(Unit unit) {
        return made.getOrDefault(unit, Quantity.ZERO);
    }
}
