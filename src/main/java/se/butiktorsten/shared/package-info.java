/**
 * Words that every feature uses: {@link se.butiktorsten.shared.Money}, {@link se.butiktorsten.shared.Quantity},
 * {@link se.butiktorsten.shared.VatRate}, {@link se.butiktorsten.shared.Rejection}; below it the small kit for pages,
 * the API and print.
 *
 * <p>Nothing in here knows a feature.
 */
@NullMarked
package se.butiktorsten.shared;

import org.jspecify.annotations.NullMarked;
