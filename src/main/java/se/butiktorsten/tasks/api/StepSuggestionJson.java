package se.butiktorsten.tasks.api;

import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.shared.web.Language;
import se.butiktorsten.tasks.StepSuggestion;

/** A step that needs doing, and how it suits the person who was asked about. */
public record StepSuggestionJson(
        long orderStepId,
        long orderId,
        String workshop,
        String name,
        String nameEn,
        LocalDate dueOn,
        int minutes,
        String fit,
        boolean mayBeGiven,
        boolean holdsIt,
        int seatsFree,
        List<ReasonJson> reasons) {

    static StepSuggestionJson of(StepSuggestion one, Language language) {
        return new StepSuggestionJson(
                one.step().orderStepId(),
                one.step().orderId(),
                one.step().workshop().name(),
                one.step().step().name(),
                one.step().step().nameEn(),
                one.step().dueOn(),
                one.step().step().minutes(),
                one.fit().name(),
                one.mayBeGiven(),
                one.holdsIt(),
                one.seatsFree(),
                ReasonJson.of(one.reasons(), language));
    }
}
