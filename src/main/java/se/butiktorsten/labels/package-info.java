/**
 * Labels for what we sell: name, price, article number and barcode, and for food what must stand on it (etiketter).
 *
 * <p>Words: a {@link se.butiktorsten.labels.Label} is what stands on one; its
 * {@link se.butiktorsten.labels.Label.Stamp} belongs to a lot (parti), its {@link se.butiktorsten.labels.Label.Contents} to a
 * food. A {@link se.butiktorsten.labels.LabelJob} says which labels, how many of each, and on which
 * {@link se.butiktorsten.labels.LabelPaper}.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A barcode is printed wide enough to be read (EAN-13 at 80 % or more), or the job is refused and says why.
 *   <li>Nothing that must stand on a label is cut off in silence: where the ingredients do not fit, the allergens stand there and
 *       where the rest is told; what does not fit even so is refused.
 *   <li>A label is in Swedish, whoever prints it; the English name may stand beside it.
 *   <li>No label names a participant: nothing here knows one.
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.labels.LabelPress}. It reads products from {@code catalog} and lots from
 * {@code stock}, and keeps nothing.
 */
@NullMarked
package se.butiktorsten.labels;

import org.jspecify.annotations.NullMarked;
