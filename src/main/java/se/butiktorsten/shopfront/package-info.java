/**
 * The shop's own side: how the day goes, what sells, what is running out, what the workshops have been asked for, and who
 * comes to fetch an order. For whoever works in the shop, and for the leaders who make for it.
 *
 * <p>Words: {@link se.butiktorsten.shopfront.DayFigures} are the receipts of a business day added up;
 * {@link se.butiktorsten.shopfront.BestSellers} say what of the goods brought the most, a
 * {@link se.butiktorsten.shopfront.Shelf} how well something sells of which there is or soon is none. What is running out and what was
 * asked for is planning's ({@link se.butiktorsten.planning.WishList}); who waits for an order is the customers' desk's.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Figures are the sums of what the receipts say, of the shop as a whole: nothing here tells one cashier from another.
 *   <li>The ways of paying add up to the takings, and so do the hours, to the öre.
 *   <li>The number of queries does not grow with the number of receipts or products. Nothing is kept or changed here.
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.shopfront.ShopDay}. Reads the receipts of {@code sales}; nobody calls it.
 */
@NullMarked
package se.butiktorsten.shopfront;

import org.jspecify.annotations.NullMarked;
