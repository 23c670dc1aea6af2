package se.butiktorsten.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.WorkingProfile;

/**
 * Everything that {@link LevelRule} looks at, about one participant on one day.
 *
 * @param profile the agreed working profile: where to look for tasks
 * @param profileSince the day on which it was last agreed
 * @param hoursSince the day since which the planned hours are what they are
 * @param moreHoursOn the first day to come on which the planned hours go up; null when none is planned
 * @param wantsNextStep whether the participant would like to try the next step
 * @param wantsMoreOf the answer to "Vad vill du prova mer av?"; null when there is none
 * @param sessions the latest first, as far back as you like
 */
public record Facts(
        LocalDate today,
        WorkingProfile profile,
        LocalDate profileSince,
        LocalDate hoursSince,
        @Nullable LocalDate moreHoursOn,
        boolean wantsNextStep,
        @Nullable Demand wantsMoreOf,
        List<Observation> sessions) {

    public Facts {
        sessions = List.copyOf(sessions);
    }

    static Facts of(Participant person, List<Observation> sessions, LocalDate today) {
        Optional<Demand> more = person.wantsMoreOf().map(Demand::valueOf);
        return new Facts(
                today,
                person.workingProfile(),
                person.agreedOn(),
                person.hoursSince(today),
                person.moreHoursAfter(today).orElse(null),
                person.wantsNextStep(),
                more.orElse(null),
                sessions);
    }

    /** What was agreed for this demand, T(d). */
    int agreed(Demand demand) {
        return profile.values().get(demand.ordinal());
    }

    /** The sessions that are at most 28 days old. */
    List<Observation> lately() {
        LocalDate from = today.minusDays(LevelRule.LATELY_DAYS);
        return sessions.stream()
                .filter(session ->
                        !session.day().isBefore(from) && !session.day().isAfter(today))
                .toList();
    }
}
