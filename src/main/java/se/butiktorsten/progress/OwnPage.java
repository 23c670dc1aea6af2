package se.butiktorsten.progress;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.Help;

/**
 * What a participant may read about themselves: what was agreed, what was tried, what helps, what comes next.
 *
 * @param tried every step done within a year, by name; a step that was never tried is not in it, which says nothing
 * @param helped what the participant said helped, in no order of frequency
 * @param aids what was at hand at the sessions, in no order of frequency
 * @param draft the summary being written; null when nobody has begun
 * @param handedOver the summaries the participant has got, the latest first
 */
public record OwnPage(
        Participant person,
        List<TaskStep> tried,
        Set<Help> helped,
        Set<Aid> aids,
        @Nullable WrittenSummary draft,
        List<WrittenSummary> handedOver) {

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return person.toString();
    }
}
