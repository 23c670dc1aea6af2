/**
 * The people who train here, under an alias, and what was agreed with each: a working profile, hours, what to stay away
 * from, which machines.
 *
 * <p>Words: a {@link se.butiktorsten.participants.Participant} (deltagare) is known by an alias only. The
 * {@link se.butiktorsten.participants.WorkingProfile} (arbetsprofil) says where to look for tasks; it is agreed together
 * and says nothing about what somebody is able to do. A {@link se.butiktorsten.participants.Clearance} is an instruction
 * held in a workshop (genomgång) or a machine licence (maskinkort).
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>No name, no personal identity number, no contact details: there is no field for them, and what people type
 *       freely is refused when it holds a number that looks like one.
 *   <li>There is no field for what somebody cannot do, and no score.
 *   <li>Activity leaders see what was agreed. Coordinators see alias and working profile
 *       ({@link se.butiktorsten.participants.KnownParticipant}), and of protected identities nothing. Shop staff,
 *       finance and administrators see nobody.
 *   <li>Reading about one person, and every change, is noted in the audit trail.
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.participants.ParticipantRegister}. Asks no other feature for anything; tasks,
 * progress and placements come here. Production, stock, sales and finance cannot.
 */
@NullMarked
package se.butiktorsten.participants;

import org.jspecify.annotations.NullMarked;
