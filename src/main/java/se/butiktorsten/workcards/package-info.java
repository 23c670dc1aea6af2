/**
 * How a step of a recipe is done, to look at or listen to: the work card (arbetskort).
 *
 * <p>Words: a {@link se.butiktorsten.workcards.WorkCard} belongs to a product's step and shows
 * {@link se.butiktorsten.workcards.CardMove}s (delmoment) one at a time, each with a
 * {@link se.butiktorsten.workcards.Pictogram}, perhaps a photo of hands and things, and at most eight words, in Swedish and in any
 * {@link se.butiktorsten.workcards.CardLanguage} that somebody has written.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A card says how a thing is made and nothing about anybody.
 *   <li>It follows its step through every revision of the recipe, as long as the step keeps its name.
 *   <li>A card is whole or not there: all its moves are written together.
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.workcards.CardBox}: leaders write,
 * whoever reads a recipe reads its cards.
 * It asks the catalog for the step; nobody asks it.
 */
@NullMarked
package se.butiktorsten.workcards;

import org.jspecify.annotations.NullMarked;
