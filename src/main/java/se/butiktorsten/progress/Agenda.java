package se.butiktorsten.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.progress.Advice.Adapt;
import se.butiktorsten.progress.Advice.Raise;

/**
 * Which suggestion is on the table, from what the rule says today and what was said before.
 *
 * <p>An open RAISE stands while it still follows, unless more hours are planned for the coming fortnight, or the
 * participant meanwhile asks for another one that follows too. An open ADAPT stands until its days are over, whatever the
 * rule says meanwhile. What was decided is not brought up again over the same sessions: an ADAPT comes when one of the
 * sessions that speak for it is new, a RAISE when fourteen days have passed since the last one was decided.
 *
 * <p>Pure: it makes and closes suggestions, and keeps nothing.
 */
final class Agenda {

    private Agenda() {}

    /** Whether the open suggestion still stands; if not, it lapses. */
    static boolean stands(LevelSuggestion open, Advice advice, Facts facts) {
        if (open.isExpiredOn(facts.today())) {
            return false;
        }
        if (open.kind() == SuggestionKind.ADAPT) {
            return true;
        }
        Demand demand = open.demands().get(0);
        boolean asksForAnother =
                advice instanceof Raise raise && raise.demand() != demand && raise.demand() == facts.wantsMoreOf();
        return LevelRule.stillHolds(facts, demand) && !LevelRule.isBeforeMoreHours(facts) && !asksForAnother;
    }

    /** The suggestion to make now, while none is open. */
    static Optional<LevelSuggestion> due(
            long participantId, Advice advice, List<LevelSuggestion> decided, LocalDate today) {
        if (advice instanceof Raise raise && !isTalkedAbout(decided, today)) {
            return Optional.of(new LevelSuggestion(participantId, raise, today));
        }
        if (advice instanceof Adapt adapt && isNew(adapt, decided)) {
            return Optional.of(new LevelSuggestion(participantId, adapt, today));
        }
        return Optional.empty();
    }

    private static boolean isTalkedAbout(List<LevelSuggestion> decided, LocalDate today) {
        return decided.stream()
                .filter(earlier -> earlier.kind() == SuggestionKind.RAISE)
                .flatMap(earlier -> earlier.decidedOn().stream())
                .anyMatch(day -> LevelRule.isWithinRest(day, today));
    }

    private static boolean isNew(Adapt adapt, List<LevelSuggestion> decided) {
        return adapt.because().stream()
                .anyMatch(session -> decided.stream()
                        .filter(earlier -> earlier.kind() == SuggestionKind.ADAPT)
                        .noneMatch(earlier -> earlier.knew(session)));
    }

    /** Lets a standing ADAPT rest on what is known today. */
    static void freshen(LevelSuggestion open, Advice advice) {
        if (open.kind() == SuggestionKind.ADAPT
                && advice instanceof Adapt adapt
                && !(open.grounds().equals(adapt.grounds()) && open.demands().equals(adapt.peaks()))) {
            open.restOn(adapt.peaks(), adapt.grounds());
        }
    }
}
