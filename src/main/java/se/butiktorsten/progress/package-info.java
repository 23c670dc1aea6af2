/**
 * Steps forward and back (stegförflyttning): what to talk about with a participant next, and what was decided.
 *
 * <p>Words: {@link se.butiktorsten.progress.LevelRule} looks at the {@link se.butiktorsten.progress.Observation}s of the
 * last weeks and gives an {@link se.butiktorsten.progress.Advice}: one demand more (RAISE), make it easier (ADAPT), or go
 * on (KEEP). A {@link se.butiktorsten.progress.LevelSuggestion} (förslag) is such an advice put before a leader and the
 * participant, with the facts it rests on, until they decide or fourteen days are over.
 *
 * <p>Guarantees:
 *
 * <ol>
 *   <li>Without a decision by a named member of staff nothing changes.
 *   <li>One open suggestion per participant; the database holds it. One demand, one step at a time.
 *   <li>Nobody is raised within fourteen days of a changed profile or changed hours, also when the suggestion was made
 *       before the change.
 *   <li>An open ADAPT is never lost: it stays until it is decided or its days are over, and then comes again if the rule
 *       still says so.
 *   <li>A step back, a decline and going on as now are as normal as a step forward. The reason for nothing is asked for.
 *   <li>Nothing counts, grades or compares people: facts speak of sessions, and lists go by alias.
 * </ol>
 *
 * <p>The door is {@link se.butiktorsten.progress.ProgressDesk}, open to activity leaders only. It asks tasks for the
 * sessions and lets participants write down a newly agreed profile; nobody but the demonstration comes here.
 */
@NullMarked
package se.butiktorsten.progress;

import org.jspecify.annotations.NullMarked;
