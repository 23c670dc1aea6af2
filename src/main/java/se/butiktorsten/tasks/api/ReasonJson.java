package se.butiktorsten.tasks.api;

import java.util.List;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.shared.web.Texts;
import se.butiktorsten.tasks.Reason;

/** Why a step suits or does not suit: a code for programs, a sentence in the caller's language for people. */
public record ReasonJson(String code, String text) {

    static List<ReasonJson> of(List<Reason> reasons, Language language) {
        return reasons.stream()
                .map(reason -> new ReasonJson(reason.code(), Texts.get(language, reason.code(), reason.facts())))
                .toList();
    }
}
