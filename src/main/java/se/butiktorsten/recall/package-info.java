/**
 * Recall (återkallelse): from the number on a package to all that came of it, in one step. Which batches were made of it,
 * where some of it lies still, on which receipts it went out, and back: what a batch was made of.
 *
 * <p>Looks through the doors of stock, production and sales and keeps nothing of its own. A batch names the member of staff
 * who answers for it, a receipt its number; no participant and no customer of the till is known to any of them.
 *
 * <p>What a line took from lots is what the book said: first to expire, first out. Where several lots lay side by side the
 * trace therefore names the likely one; what lay without a number cannot be traced at all.
 */
@NullMarked
package se.butiktorsten.recall;

import org.jspecify.annotations.NullMarked;
