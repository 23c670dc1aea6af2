package se.butiktorsten.progress.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.progress.Grounds;
import se.butiktorsten.progress.LevelSuggestion;

/**
 * A suggestion.
 *
 * @param kind {@code RAISE} or {@code ADAPT}
 * @param demands what to raise, or where a step back would be
 * @param offers what an ADAPT offers, in this order
 * @param facts what it rests on, counted in sessions
 * @param lastDay the last day on which it may be decided
 */
public record SuggestionJson(
        long id,
        String kind,
        List<String> demands,
        List<String> offers,
        Grounds facts,
        LocalDate madeOn,
        LocalDate lastDay,
        @Nullable String decision,
        @Nullable String offer,
        @Nullable String stepDemand,
        @Nullable Boolean participantPresent,
        @Nullable String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static SuggestionJson of(LevelSuggestion one) {
        boolean isDecided = one.decision().isPresent();
        return new SuggestionJson(
                one.id(),
                one.kind().name(),
                one.demands().stream().map(Enum::name).toList(),
                one.offers().stream().map(Enum::name).toList(),
                one.grounds(),
                one.madeOn(),
                one.lastDay(),
                one.decision().map(Enum::name).orElse(null),
                one.offer().map(Enum::name).orElse(null),
                one.stepDemand().map(Enum::name).orElse(null),
                one.participantPresent().orElse(null),
                isDecided ? one.note() : null,
                one.decidedBy().orElse(null),
                one.decidedAt().orElse(null));
    }
}
