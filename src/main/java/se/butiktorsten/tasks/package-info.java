/**
 * Who does which graded step on which day: the activity leader's board (Idag).
 *
 * <p>Words: an {@link se.butiktorsten.tasks.Assignment} (uppgift) is one participant, one step of an order, one day;
 * planned, started, then done or stopped. A {@link se.butiktorsten.tasks.Suitability} says how a step suits somebody
 * today, with {@link se.butiktorsten.tasks.Reason}s in words; {@code JustRight} finds it by the rule of choice.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Difficulty belongs to the step, never to the person. A suggestion gives nothing to anybody by itself: a member
 *       of staff does, together with the participant.
 *   <li>Nobody is given a step without the instruction or licence it asks for, nor one in surroundings that were agreed
 *       to be avoided.
 *   <li>A person has at most one started task; a step has at most its seats taken on a day. The database holds both.
 *   <li>What was made goes to the order and is not kept with the assignment. Order and batch know no participant, and
 *       nobody can be measured by pieces.
 *   <li>Finishing, recording and receiving the goods happen together or not at all; so does undoing it, the same day.
 * </ol>
 *
 * <p>The doors are open to activity leaders only: {@link se.butiktorsten.tasks.TaskBoard} for what is given, {@link se.butiktorsten.tasks.Outcomes}
 * for how it went, {@link se.butiktorsten.tasks.SeatChange} for moving somebody,
 * {@link se.butiktorsten.tasks.Matchmaker} for the two questions who can and what fits,
 * {@link se.butiktorsten.tasks.MorningMeeting} for a whole day at once. They ask production what needs
 * doing and tell it what was done, ask participants who is here, and are asked by progress for the
 * sessions. What goes before what is said once, in {@code Precedence}.
 */
@NullMarked
package se.butiktorsten.tasks;

import org.jspecify.annotations.NullMarked;
