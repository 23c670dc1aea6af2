/**
 * The way of each participant, from workshop through shop to employer, without a gap between one step and the next
 * (vägen).
 *
 * <p>Words: a {@link se.butiktorsten.handover.Step} is a time in a workshop, a placement or an episode of an intervention;
 * a {@link se.butiktorsten.participants.Gap} is a working day or more with no step; the
 * {@link se.butiktorsten.handover.Timeline} is all of one person's steps and gaps. One
 * {@link se.butiktorsten.handover.Responsibility} is held by one member of staff until the next step stands.
 *
 * <p>An {@link se.butiktorsten.handover.InternalReferral} (internremittering) asks for another intervention of the unit as
 * somebody's next step. Accepted, it is a planned step of the timeline until the episode has begun that tells the same.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Steps are read from where they are written and never copied, so a timeline is as true as they are.
 *   <li>A participant has one responsible person at a time; who was that before stays written.
 *   <li>A referral is answered once. Only an accepted one is a step, so that a hope closes no gap.
 *   <li>Nobody under protected identity is on any of these pages.
 * </ol>
 *
 * <p>The doors are {@link se.butiktorsten.handover.HandoverDesk} and {@link se.butiktorsten.handover.ReferralDesk}, for
 * coordinators and leaders; only a coordinator answers a referral.
 */
@NullMarked
package se.butiktorsten.handover;

import org.jspecify.annotations.NullMarked;
