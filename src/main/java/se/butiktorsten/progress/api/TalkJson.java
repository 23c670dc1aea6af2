package se.butiktorsten.progress.api;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.progress.ToTalkAbout;

/**
 * Somebody to talk with.
 *
 * @param suggestion null when there is only something to ask about: it felt too easy, yet there was much support
 */
public record TalkJson(
        long participantId, String alias, @Nullable SuggestionJson suggestion) {

    static TalkJson of(ToTalkAbout one) {
        return new TalkJson(
                one.person().id(),
                one.person().alias(),
                one.suggestion().map(SuggestionJson::of).orElse(null));
    }
}
