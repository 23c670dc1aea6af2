package se.butiktorsten.tasks.api;

import java.util.List;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.Suggestion;

/**
 * Somebody who could do a step.
 *
 * @param fit {@code OK}, {@code STRETCH}, {@code WITH_SUPPORT} or {@code NOT_TODAY}
 * @param mayBeGiven whether the leader may decide for it all the same
 */
public record SuggestionJson(
        long participantId, String alias, String fit, boolean mayBeGiven, boolean holdsIt, List<ReasonJson> reasons) {

    static SuggestionJson of(Suggestion one, Language language) {
        return new SuggestionJson(
                one.participantId(),
                one.alias(),
                one.fit().name(),
                one.mayBeGiven(),
                one.holdsIt(),
                ReasonJson.of(one.reasons(), language));
    }
}
