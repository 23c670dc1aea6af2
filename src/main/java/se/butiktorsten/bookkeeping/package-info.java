/**
 * From a day close to the books: an account plan that finance edits, one balanced voucher for each close, another
 * person's approval, and files for the economy system. Reads {@code sales}, never changes it; knows no participant.
 */
@NullMarked
package se.butiktorsten.bookkeeping;

import org.jspecify.annotations.NullMarked;
