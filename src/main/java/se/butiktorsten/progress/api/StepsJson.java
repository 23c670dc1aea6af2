package se.butiktorsten.progress.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.progress.PersonsSteps;

/**
 * One participant's steps.
 *
 * @param suggestion what waits for a decision; null when there is nothing
 * @param keep why to go on as now, when nothing waits
 * @param version the participant's, for a wish
 */
public record StepsJson(
        long participantId,
        String alias,
        @Nullable SuggestionJson suggestion,
        List<String> keep,
        boolean wantsNextStep,
        @Nullable String wantsMoreOf,
        long version,
        List<SuggestionJson> decided) {

    static StepsJson of(PersonsSteps steps) {
        Participant person = steps.person();
        return new StepsJson(
                person.id(),
                person.alias(),
                steps.suggestion().map(SuggestionJson::of).orElse(null),
                steps.keep().stream().map(Enum::name).toList(),
                person.wantsNextStep(),
                person.wantsMoreOf().orElse(null),
                person.version(),
                steps.decided().stream().map(SuggestionJson::of).toList());
    }
}
