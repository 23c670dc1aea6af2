package se.butiktorsten.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.shared.Quantity;

/**
 * All that is known of a product before saying how much of it to make. Quantities are in its unit.
 *
 * @param inShop what lies in the shop
 * @param inWorkshops what is made and lies in a workshop still
 * @param coming what open orders and drafts have yet to make
 * @param promised what customers wait for and is not handed over, also what is being made for them
 * @param promisedBy the first day somebody waits for it; null when nothing is promised
 * @param sold what the shop has sold in the last {@link Refill#WEEKS} weeks, less what came back; never below nothing
 * @param sellingDays on how many days of these weeks the shop sold anything at all
 * @param reorderPoint at how few the shop wants more; null when nobody has said
 * @param parLevel how many the shop wants to have; null when nobody has said
 * @param wished how many more the shop has asked for and nobody has answered; nothing when it has not
 * @param shelfLifeDays for how many days it is good; null for what does not go off
 */
public record Situation(
        Unit unit,
        Quantity inShop,
        Quantity inWorkshops,
        Quantity coming,
        Quantity promised,
        @Nullable LocalDate promisedBy,
        Quantity sold,
        int sellingDays,
        @Nullable Quantity reorderPoint,
        @Nullable Quantity parLevel,
        Quantity wished,
        @Nullable Integer shelfLifeDays) {

    /** What there is and what is on its way, less what is promised; below nothing when more is promised. */
    public Quantity available() {
        return inShop.plus(inWorkshops).plus(coming).minus(promised);
    }
}
