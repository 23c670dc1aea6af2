/**
 * Trainee places with employers outside: who is where, from when to when, how it ended and how it went afterwards.
 *
 * <p>Words: an {@link se.butiktorsten.placements.Employer} is an external shop or workplace; a
 * {@link se.butiktorsten.placements.Placement} is one participant there for a period (praktik); an
 * {@link se.butiktorsten.placements.Outcome} says what the placement led to; a
 * {@link se.butiktorsten.placements.FollowUp} is one of the two contacts afterwards, three and six months later
 * (uppföljning).
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>A participant is in one place at a time: two placements of the same person never share a day, unless one of
 *       them was cancelled.
 *   <li>No placement is ongoing without an insurance basis, nor before its first day.
 *   <li>A placement that has ended has a last day and an outcome, and does not change any more; only the follow-ups add
 *       to it.
 *   <li>A follow-up is answered once. That nobody answered is an answer of its own, never a "no".
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.placements.PlacementOffice}. Uses the participants for their alias and asks
 * nothing else of them; nobody on the way from the workshop to the till can see in here.
 */
@NullMarked
package se.butiktorsten.placements;

import org.jspecify.annotations.NullMarked;
