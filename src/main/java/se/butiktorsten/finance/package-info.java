/**
 * What the shop brought in, for the finance officer: revenue of a period by day, month, workshop, product, VAT rate or
 * payment method, down to the single receipt. Reads {@code sales}, never changes it; sees no participant.
 *
 * <p>Words: <em>revenue</em> (omsättning) is net excluding VAT, with returns deducted and cash rounding excluded.
 * {@link se.butiktorsten.finance.Figures} are what a group brought, a
 * {@link se.butiktorsten.finance.RevenueQuestion} says what is asked, a
 * {@link se.butiktorsten.finance.RevenueReport} is the answer, the same on the page, in JSON, PDF, XLSX and CSV.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Figures are the sums of what the receipts' lines say; nothing is calculated again from today's prices or rates.
 *   <li>Whatever the grouping, the groups add up to the same total, to the öre.
 *   <li>A line of a receipt that was paid in several ways belongs to each of them in proportion to what it settled, in
 *       whole öre, so that the pieces of a line add up to the line and the pieces of a payment to the payment: what the
 *       report says of cards is what the card terminal says.
 *   <li>Cash rounding is shown apart; it belongs to no line.
 * </ol>
 */
@NullMarked
package se.butiktorsten.finance;

import org.jspecify.annotations.NullMarked;
