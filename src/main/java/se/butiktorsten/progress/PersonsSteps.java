package se.butiktorsten.progress;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.tasks.Session;

/**
 * Where one participant stands: what is suggested, or why to go on as now; what was tried lately, and what was decided
 * before.
 *
 * @param open the suggestion that waits for a decision; null when there is none
 * @param keep why to go on as now; empty while a suggestion waits
 * @param sessions those of the last 28 days, the latest first
 * @param decided earlier decisions, the latest first
 */
public record PersonsSteps(
        Participant person,
        @Nullable LevelSuggestion open,
        List<KeepReason> keep,
        List<Session> sessions,
        List<LevelSuggestion> decided) {

    /** The suggestion that waits for a decision, if there is one. */
    public Optional<LevelSuggestion> suggestion() {
        return Optional.ofNullable(open);
    }
}
