/**
 * A made-up history of an older till and what it adds up to, for tests: {@link se.butiktorsten.history.OldTill} writes the
 * files, with bad rows of every kind; {@link se.butiktorsten.history.PlainSums} adds up such files, made up or real,
 * without any of the code that is tested.
 */
package se.butiktorsten.history;
