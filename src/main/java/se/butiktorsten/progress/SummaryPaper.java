package se.butiktorsten.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.tasks.Aid;
import se.butiktorsten.tasks.Help;

/**
 * Everything that stands on a written summary on paper. Of one that was handed over: as it was on that day. Of a draft:
 * as it is now.
 *
 * @param tried every step done within the year before, by name
 * @param helped what the participant said helped, in no order of frequency
 * @param aids which aids were used, in no order of frequency
 */
public record SummaryPaper(
        String alias,
        WrittenSummary summary,
        WorkingProfile agreed,
        LocalDate agreedOn,
        List<TaskStep> tried,
        Set<Help> helped,
        Set<Aid> aids) {

    /** Whether it is being written still. */
    public boolean isDraft() {
        return summary.handedOverOn().isEmpty();
    }

    /** Tells nothing about the person. */
    @Override
    public String toString() {
        return summary.toString();
    }
}
