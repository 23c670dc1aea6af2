/**
 * Orders from customers and partners: what somebody has asked for, what was handed over, and what to invoice.
 *
 * <p>Words: a {@link se.butiktorsten.customers.CustomerOrder} (beställning) is not a production order; its lines may each be
 * made by one. A {@link se.butiktorsten.customers.Delivery} is what was handed over at one time, with its delivery note
 * (följesedel); an {@link se.butiktorsten.customers.InvoiceBasis} (fakturaunderlag) sums up what was delivered, and an
 * {@link se.butiktorsten.customers.InvoiceNote} says that it was invoiced. The invoice itself is written elsewhere.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A customer is never a participant; who ordered is kept until it is forgotten, and no personal identity number is.
 *   <li>No more of a line is delivered than was ordered, and what is delivered has left its shelf in the same transaction.
 *   <li>The same order or delivery, sent again, changes nothing; another one under the same id is refused.
 *   <li>Price and VAT rate stand as they were the day the goods were handed over; net and VAT add up to what was agreed.
 *   <li>What was agreed is changed until all is handed over, never behind somebody's back: each change is a line of history
 *       with who, when, from what and to what.
 *   <li>A basis is noted as invoiced once; a mistake is taken back by a note of its own.
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.customers.CustomerDesk} and {@link se.butiktorsten.customers.InvoiceDesk}. Plans by the door of production, takes from the stock.
 */
@NullMarked
package se.butiktorsten.customers;

import org.jspecify.annotations.NullMarked;
