/**
 * Where every thing is: an append-only ledger of goods, one card per product and place.
 *
 * <p>Words: a <em>card</em> holds the balance of one product at one place, a workshop's shelf or the shop. A
 * <em>movement</em> is one line on a card: reason, change, balance after, who, when, and its <em>source</em>, plain data
 * such as {@code BATCH 42} or {@code SALE 7f3…}, so that stock knows none of those who move goods. A <em>lot</em> (parti)
 * is goods of one product that belong together; a line may be of several lots, and what nobody knows the lot of belongs
 * to none.
 *
 * <p>Guarantees, each held in the code and once more by the database:
 *
 * <ol>
 *   <li>A movement never changes and is never deleted. A mistake is corrected by a movement that names the one it
 *       corrects.
 *   <li>Lines on a card are numbered 1, 2, 3 … without gaps; each stores the balance after it and continues the line
 *       before.
 *   <li>A balance is never negative.
 *   <li>One source posts to a card at most once. Posting again changes nothing and returns what was there.
 *   <li>The card's balance is the sum of its changes and the balance after its last line.
 *   <li>What a card has of a lot is the sum of the lot's parts of its lines, and all lots together are never more than the
 *       card. What expires first leaves first; what is past its use-by date is neither sold, given
 *       away nor used.
 * </ol>
 *
 * <p>A sale is not refused for stock: when the book says none and the thing lies on the counter, the shelf is right.
 * The till counts first and sells after, two visible movements, and the card asks for a recount.
 *
 * <p>The door is {@link se.butiktorsten.stock.StockLedger}, called by production and sales;
 * {@link se.butiktorsten.stock.LotRegister} tells of lots; {@link se.butiktorsten.stock.StockOverview} tells how it stood on any day and what stands still;
 * {@link se.butiktorsten.stock.Withdrawals} adds up what left unsold;
 * {@link se.butiktorsten.stock.Stocktaking} counts it blind while sales go on, and corrects by what was found;
 * {@link se.butiktorsten.stock.StockAudit} recounts everything from the lines and explains any difference.
 */
@NullMarked
package se.butiktorsten.stock;

import org.jspecify.annotations.NullMarked;
