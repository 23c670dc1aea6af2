package se.butiktorsten.tasks;

import java.time.LocalDate;
import se.butiktorsten.shared.Quantity;

/**
 * A step that needs doing on one day.
 *
 * @param seatsFree how many more can do it that day
 * @param soldOut whether the shop has none of what it becomes
 */
record Opening(long orderStepId, long taskStepId, Station station, int seatsFree, LocalDate dueOn, boolean soldOut) {

    /** The same with no more seats than there are things to work on. */
    Opening forAtMost(Quantity things) {
        int seats = (int) Math.min(seatsFree, (things.thousandths() + Quantity.ONE_UNIT - 1) / Quantity.ONE_UNIT);
        return new Opening(orderStepId, taskStepId, station, seats, dueOn, soldOut);
    }
}
