/**
 * Orders that become goods: what is to be made, how far each step has come, what came out.
 *
 * <p>Words: a {@link se.butiktorsten.production.ProductionOrder} (tillverkningsorder) asks for so many of a product by a
 * day and offers the steps of its recipe; an {@link se.butiktorsten.production.OrderStep} counts what was made and
 * scrapped (kasserat) on one of them; a {@link se.butiktorsten.production.Batch} (parti) is what came out of the last.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Nothing in here knows a participant: what was made belongs to the order and the workshop.
 *   <li>A step never records more than the step before it has made and not yet used; the first never more than the order
 *       still needs and a tenth of its quantity. What was scrapped has a reason about the thing, or none.
 *   <li>A draft has no steps. An order never comes to ask for less than is begun; only what is not begun moves to another.
 *   <li>The same record, sent again, changes nothing; another one under the same id is refused. The same holds for
 *       planning and for moving to the shop.
 *   <li>What the last step makes is a batch and lies on the workshop's shelf in the same transaction, or nothing has
 *       happened.
 *   <li>What was recorded by mistake is taken back by another record that names it, while the goods are where they were put.
 *   <li>What a record used by the order's recipe leaves the workshop's shelf with it, and comes back when it is taken back;
 *       a hundred records of one use as much as one of a hundred.
 *   <li>An order's steps always follow the recipe of the day it was released, whatever becomes of the recipe.
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.production.ProductionFloor} and, for mistakes,
 * {@link se.butiktorsten.production.Corrections}; {@link se.butiktorsten.production.MaterialPlanner} tells what orders are
 * made of, {@link se.butiktorsten.production.ProductionReport} what was made in a time. Calls stock, reads the catalogue, is called by
 * tasks. Whoever records first takes the order's row, so that two records of one order come one after the other.
 */
@NullMarked
package se.butiktorsten.production;

import org.jspecify.annotations.NullMarked;
