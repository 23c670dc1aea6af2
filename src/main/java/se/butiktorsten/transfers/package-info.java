/**
 * Goods between places: what is picked in a workshop for the shop, what the shop sends back, and what arrived.
 *
 * <p>Words: a {@link se.butiktorsten.transfers.PickList} (plocklista) says what to take from one place to another; it is being
 * picked, on its way, received or called off. What the shop sends to a workshop is a return (retur), with a reason in words.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>The goods are the first place's by the book until the other place has received them. A receipt moves all lines in one
 *       transaction, by what arrived, once however often and by however many it is sent.
 *   <li>What is received is there: never refused for stock. Where something else arrived than was picked, the list keeps
 *       both, and the shelf it came from asks for a recount.
 *   <li>Nothing past its use-by date is proposed, and none is received in the shop.
 *   <li>Staff are named on a list, participants never.
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.transfers.TransferDesk}. Asks planning what the shop wants, moves by the door of the
 * stock; the pages of the stock and the till hear through
 * {@link se.butiktorsten.stock.GoodsOnTheWay} how many lists are on their way.
 */
@NullMarked
package se.butiktorsten.transfers;

import org.jspecify.annotations.NullMarked;
