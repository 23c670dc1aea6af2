/**
 * Trainee places with employers outside: who is where, from when to when, how it ended and how it went afterwards.
 *
 * <p>Words: an {@link se.butiktorsten.placements.Employer} is an external shop or workplace; a
 * {@link se.butiktorsten.placements.Placement} is one participant there for a period (praktik); an
 * {@link se.butiktorsten.placements.Outcome} says what the placement led to; a
 * {@link se.butiktorsten.placements.FollowUp} is a contact on an agreed day, or one of the two afterwards, three and six
 * months later (uppföljning); a {@link se.butiktorsten.placements.PlacementOffer} is what a place offers and asks for
 * (praktikplats); a {@link se.butiktorsten.placements.PlacementAgreement} is what the paper says (praktikavtal).
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A participant is in one place at a time: two placements of the same person never share a day, unless one of
 *       them was cancelled.
 *   <li>No placement is ongoing without an insurance basis, nor before its first day, nor before the participant was told
 *       of the risks there.
 *   <li>No employer has more participants on a day than seats.
 *   <li>What was ever agreed about working hours stays written; hours that were worked do not change.
 *   <li>What an employer is handed holds the agreement and nothing of the participant besides.
 *   <li>A placement that has ended has a last day and an outcome, and does not change any more; only the follow-ups add
 *       to it.
 *   <li>A follow-up is answered once. That nobody answered is an answer of its own, never a "no".
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.placements.PlacementOffice} and, for what is known of employers,
 * {@link se.butiktorsten.placements.EmployerDesk}. Uses the participants for their alias and the working
 * profile they agreed to; nobody on the way from the workshop to the till can see in here.
 */
@NullMarked
package se.butiktorsten.placements;

import org.jspecify.annotations.NullMarked;
