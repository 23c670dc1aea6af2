/**
 * Letters that leave by e-mail: an outbox in the database, and the postman who empties it.
 *
 * <p>Words: a <em>letter</em> (brev) has one recipient, a subject and a text; its <em>purpose</em> is what it is about, in
 * words that name nobody, and where to read more.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A letter is kept in the transaction of what it tells: both happen, or neither.
 *   <li>The caller makes the id. The same id again is the same letter.
 *   <li>One server at a time has a letter in hand. When a server dies between handing it over and noting it, it is sent
 *       again under the same Message-ID; this is the one way in which a letter arrives twice.
 *   <li>What could not be delivered is tried again with growing pauses, for three days; what the other side refuses for
 *       good is not. Either is told to people until somebody has seen it.
 *   <li>When a letter is sent or given up, recipient, subject and text are erased in the same transaction. No address
 *       stands in any log.
 * </ol>
 *
 * <p>Without {@code torsten.mail.host} there is no mail: the door refuses and the pages offer nothing.
 */
@NullMarked
package se.butiktorsten.mail;

import org.jspecify.annotations.NullMarked;
