/**
 * The till of the shop: sell, take back, and keep every receipt as it was.
 *
 * <p>Words: a <em>sale</em> (försäljning) is a finished purchase and the receipt of it; a <em>return</em> (retur) is a
 * receipt of its own that points at the sale and turns its signs; a <em>till</em> (kassa) is one series of receipt
 * numbers. A till is live, or historic: then it holds receipts that another till once gave.
 *
 * <p>Guarantees, each held in code and by the database:
 *
 * <ol>
 *   <li>A receipt is born complete and never changes. A mistake is a return.
 *   <li>The till makes the id before it sends. The same sale sent again is the same receipt; other content under the
 *       same id is refused.
 *   <li>A live till's receipt numbers are 1, 2, 3 … without gap, given in the transaction that keeps the receipt.
 *   <li>Price, VAT category and rate stand on the line as they were then. Net plus VAT is gross on every line; the VAT of
 *       a receipt is worked out once per rate and spread over its lines.
 *   <li>What was paid is the total plus the cash rounding, which only the part paid in cash can have.
 *   <li>A sale and its full return are zero to the öre, in however many parts it came back.
 *   <li>What a return gave in exchange (byte) is paid with in one sale, whole and at the same till; over the two it is
 *       nothing, so only the difference is money.
 *   <li>The goods leave the shop's shelf in the same transaction. A sale is not refused because the book has too little;
 *       what is past its use-by date is not sold.
 * </ol>
 *
 * <p>Receipts of an older till come in by {@link se.butiktorsten.sales.SalesImport}: a file is taken in ({@code CsvFile}),
 * its rows are put together to receipts ({@code HistoryReader}, {@code OldReceipt}) and kept some hundred at a time
 * ({@code ReceiptIntake}), each with its own number and day, VAT as on that day, and no movement of stock. Their id
 * follows from till and number, so importing again changes nothing. Refused rows are kept with line and reasons.
 *
 * <p>What stands on a receipt is written in one place, {@code ReceiptSheet}; {@link se.butiktorsten.sales.ReceiptLetters}
 * mails it, by {@code mail}, without a word of who sold or bought.
 *
 * <p>Uses {@code mail}, {@code stock} and {@code catalog}; {@code finance} reads receipts and never changes them. Knows no participant:
 * a receipt names the cashier's log-in and nobody else.
 */
@NullMarked
package se.butiktorsten.sales;

import org.jspecify.annotations.NullMarked;
