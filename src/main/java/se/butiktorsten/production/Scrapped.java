package se.butiktorsten.production;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * How much was thrown away for one reason.
 *
 * @param unit what it is counted in; amounts of different units are never added up
 * @param reason null for what was scrapped without one
 */
public record Scrapped(
        Workshop workshop, Unit unit, @Nullable ScrapReason reason, Quantity quantity) {}
