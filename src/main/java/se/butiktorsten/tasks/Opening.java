package se.butiktorsten.tasks;

import java.time.LocalDate;

/**
 * A step that needs doing on one day.
 *
 * @param seatsFree how many more can do it that day
 * @param soldOut whether the shop has none of what it becomes
 */
record Opening(long orderStepId, long taskStepId, Station station, int seatsFree, LocalDate dueOn, boolean soldOut) {}
