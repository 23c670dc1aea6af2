/**
 * Lists in and out: products, materials, what is said of food, recipes with what they use, and what lies in stock to begin with, as files for
 * a spreadsheet (import och export).
 *
 * <p>Words: a {@link se.butiktorsten.exchange.ListKind} is a kind of list with its columns; a
 * {@link se.butiktorsten.exchange.ListImport} is a file that somebody sent; its
 * {@link se.butiktorsten.exchange.Preview} says what it would change.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Sending a file changes nothing. Its preview names what would be new, what would change and from what to what, and
 *       every fault by line and column.
 *   <li>Carried out is exactly what was shown, all of it or nothing: where the world has changed meanwhile, it is refused
 *       and shown anew.
 *   <li>The same import is carried out once, however often it is asked for. The same file of opening stock is not taken
 *       twice, even when it is sent anew.
 *   <li>What is exported and sent back unchanged changes nothing.
 *   <li>No cell of a CSV file is ever carried out as a formula by a spreadsheet.
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.exchange.ExchangeDesk}. It changes things by the doors of {@code catalog} and
 * {@code stock}, under their rules.
 */
@NullMarked
package se.butiktorsten.exchange;

import org.jspecify.annotations.NullMarked;
