package se.butiktorsten.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.progress.Advice.Adapt;
import se.butiktorsten.progress.Advice.Keep;
import se.butiktorsten.progress.Advice.Raise;
import se.butiktorsten.tasks.SelfRating;

/**
 * What to suggest next: a step forward in one demand, making it easier, or going on.
 *
 * <p>For a demand d, T(d) is what was agreed, and N(d) are the last three completed sessions of the last 28 days whose
 * task demanded at least T(d) and about which the participant answered. A session that ran its course without finishing
 * the step is no completed one, nor an interrupted one; what was said about it counts all the same.
 *
 * <ol>
 *   <li>ADAPT when, of the last three sessions of any kind, at least two were too hard, or had a support of 4 or more, or
 *       were broken off. It beats everything and waits for nothing.
 *   <li>RAISE(d) when T(d) is below 5, N(d) has three, all just right or too easy with a support of at most 1, and one of
 *       them too easy or the participant asks for the next step; not within fourteen days of a changed profile or changed
 *       hours, and not when the planned hours go up within the fourteen days to come. Of several: the one the participant asked for, else the lowest T(d), then the demands' own order.
 *   <li>Otherwise KEEP.
 * </ol>
 *
 * <p>Pure: the same facts have the same answer, which changes nothing. A named member of staff and the participant
 * decide.
 */
public final class LevelRule {

    /** How far back a session may lie, the last day included. */
    public static final int LATELY_DAYS = 28;

    /** How many days nothing is raised after a change, and after how many a suggestion is over. */
    public static final int REST_DAYS = 14;

    /** From this support level on (done together) a session speaks for making it easier. */
    static final int MUCH_SUPPORT = 4;

    /** From this support level on (shown on the spot) "too easy" is something to talk about. */
    private static final int SUPPORT_TO_TALK_ABOUT = 3;

    /** Up to this support level (at hand, checks the result) a session speaks for a step forward. */
    private static final int LITTLE_SUPPORT = 1;

    private static final int LOOKED_AT = 3;
    private static final int ENOUGH_TO_ADAPT = 2;

    private LevelRule() {}

    /** What to suggest, looking at these facts. */
    public static Advice suggest(Facts facts) {
        List<Observation> lastOfAnyKind = lastOfAnyKind(facts);
        List<Observation> because = speakingForEasier(lastOfAnyKind);
        if (!because.isEmpty()) {
            return new Adapt(peaks(facts, because), Grounds.in(lastOfAnyKind, facts.wantsNextStep()), because);
        }
        List<Demand> ready = demands().filter(demand -> isReady(facts, demand)).toList();
        if (!ready.isEmpty() && !isResting(facts) && !isBeforeMoreHours(facts)) {
            Demand next = next(facts, ready);
            return new Raise(next, Grounds.in(filled(facts, next), facts.wantsNextStep()));
        }
        return new Keep(reasons(facts, lastOfAnyKind, !ready.isEmpty()));
    }

    /** The last three, completed or not. */
    static List<Observation> lastOfAnyKind(Facts facts) {
        return facts.lately().stream().limit(LOOKED_AT).toList();
    }

    /** The sessions behind each thing that happened at least twice; none when nothing did. */
    private static List<Observation> speakingForEasier(List<Observation> last) {
        List<Observation> tooHard =
                last.stream().filter(session -> session.is(SelfRating.TOO_HARD)).toList();
        List<Observation> muchSupport = last.stream()
                .filter(session -> session.hadSupportOfAtLeast(MUCH_SUPPORT))
                .toList();
        List<Observation> interrupted =
                last.stream().filter(Observation::isInterrupted).toList();
        return Stream.of(tooHard, muchSupport, interrupted)
                .filter(sessions -> sessions.size() >= ENOUGH_TO_ADAPT)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Where a task lay furthest above what was agreed; all of them when they tie; none where T(d) is 0 already. */
    private static List<Demand> peaks(Facts facts, List<Observation> sessions) {
        int furthest = demands()
                .mapToInt(demand -> furthestAbove(facts, sessions, demand))
                .max()
                .orElseThrow();
        return demands()
                .filter(demand -> furthestAbove(facts, sessions, demand) == furthest)
                .filter(demand -> facts.agreed(demand) > Demand.LOWEST)
                .toList();
    }

    private static int furthestAbove(Facts facts, List<Observation> sessions, Demand demand) {
        return sessions.stream()
                .mapToInt(session -> session.demands().of(demand) - facts.agreed(demand))
                .max()
                .orElseThrow();
    }

    /** N(d). */
    private static List<Observation> filled(Facts facts, Demand demand) {
        return facts.lately().stream()
                .filter(Observation::isCompletedWithAnswer)
                .filter(session -> session.demands().of(demand) >= facts.agreed(demand))
                .limit(LOOKED_AT)
                .toList();
    }

    /**
     * Whether a step forward that was suggested before still follows: nothing speaks for making it easier, the three
     * sessions still went well, and nothing was changed since. That one was too easy, or that more was asked for, was so
     * when it was suggested.
     */
    static boolean stillHolds(Facts facts, Demand demand) {
        return speakingForEasier(lastOfAnyKind(facts)).isEmpty() && wentWell(facts, demand) && !isResting(facts);
    }

    /** Whether everything speaks for a step forward in this demand, but for the fourteen days. */
    private static boolean isReady(Facts facts, Demand demand) {
        return wentWell(facts, demand) && (facts.wantsNextStep() || oneWasTooEasy(facts, demand));
    }

    private static boolean wentWell(Facts facts, Demand demand) {
        List<Observation> filled = filled(facts, demand);
        return facts.agreed(demand) < Demand.HIGHEST
                && filled.size() == LOOKED_AT
                && filled.stream()
                        .allMatch(session ->
                                !session.is(SelfRating.TOO_HARD) && !session.hadSupportOfAtLeast(LITTLE_SUPPORT + 1));
    }

    private static boolean oneWasTooEasy(Facts facts, Demand demand) {
        return filled(facts, demand).stream().anyMatch(session -> session.is(SelfRating.TOO_EASY));
    }

    private static boolean isResting(Facts facts) {
        return isWithinRest(facts.profileSince(), facts.today()) || isWithinRest(facts.hoursSince(), facts.today());
    }

    /** Whether the planned hours go up within the fourteen days to come: one thing at a time. */
    static boolean isBeforeMoreHours(Facts facts) {
        LocalDate more = facts.moreHoursOn();
        return more != null && isWithinRest(facts.today(), more);
    }

    /** Whether less than fourteen days have passed since a day; on the fourteenth it is over. */
    static boolean isWithinRest(LocalDate changed, LocalDate today) {
        return changed.plusDays(REST_DAYS).isAfter(today);
    }

    private static Demand next(Facts facts, List<Demand> ready) {
        Demand wished = facts.wantsMoreOf();
        if (wished != null && ready.contains(wished)) {
            return wished;
        }
        return ready.stream().min(Comparator.comparingInt(facts::agreed)).orElseThrow();
    }

    private static List<KeepReason> reasons(Facts facts, List<Observation> lastOfAnyKind, boolean isReady) {
        List<KeepReason> reasons = new ArrayList<>();
        if (demands().allMatch(demand -> filled(facts, demand).size() < LOOKED_AT)) {
            reasons.add(KeepReason.TOO_LITTLE);
        }
        if (Stream.concat(lastOfAnyKind.stream(), demands().flatMap(demand -> filled(facts, demand).stream()))
                .anyMatch(session ->
                        session.is(SelfRating.TOO_EASY) && session.hadSupportOfAtLeast(SUPPORT_TO_TALK_ABOUT))) {
            reasons.add(KeepReason.TALK);
        }
        if (isReady) {
            reasons.add(isResting(facts) ? KeepReason.CHANGED_LATELY : KeepReason.MORE_HOURS_SOON);
        } else if (demands().anyMatch(demand -> wentWell(facts, demand))) {
            reasons.add(KeepReason.NOBODY_ASKED);
        }
        return reasons.isEmpty() ? List.of(KeepReason.AS_IT_IS) : reasons;
    }

    private static Stream<Demand> demands() {
        return Arrays.stream(Demand.values());
    }
}
