/**
 * What the unit is asked about: the periods in which people took part, and how they are counted (resultat).
 *
 * <p>Words: an {@link se.butiktorsten.results.Episode} is one person's time in one intervention (insatsperiod), which is
 * what SUS calls "deltagare": somebody who comes back is counted again; an {@link se.butiktorsten.results.Intervention} is
 * what the person took part in (insats); a {@link se.butiktorsten.results.Goal} is what the board asked for
 * (måluppfyllelse).
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>All figures come from the same episodes: two tables of one period never disagree.
 *   <li>An anonymous episode has neither case, sex nor age. It is a row of its own, inside the total and outside every
 *       split.
 *   <li>Every share says of how many. Who did not answer is told apart, and never counts as a "no".
 *   <li>A year is measured by the target that was asked of it, whatever is asked later.
 *   <li>What leaves the unit shows no count of one to four, nor lets one be reckoned from the others in its table.
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.results.EpisodeDesk}, for coordinators, and
 * {@link se.butiktorsten.results.ResultsDesk}, for leaders too. Finance and shop staff come in by neither. Reads
 * what the workshops made and sold by doors of production and finance that name no receipt and no order.
 */
@NullMarked
package se.butiktorsten.results;

import org.jspecify.annotations.NullMarked;
