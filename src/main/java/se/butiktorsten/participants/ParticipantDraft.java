package se.butiktorsten.participants;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.Workshop;

/**
 * A participant as somebody wishes to enrol one, not yet checked; what is missing is null, to be named together with
 * everything else that is wrong.
 *
 * @param alias what everybody will call the person; never a name
 * @param minutes how long the person is here, by day; days left out or at 0 are days off
 */
public record ParticipantDraft(
        @Nullable String alias,
        @Nullable Workshop workshop,
        boolean protectedIdentity,
        WorkingProfile workingProfile,
        Map<DayOfWeek, Integer> minutes,
        Set<Avoidance> avoids) {

    /** The longest alias. */
    public static final int ALIAS_LONGEST = 40;

    public ParticipantDraft {
        alias = alias == null ? null : alias.strip().replaceAll("\\s+", " ");
        minutes = Map.copyOf(minutes);
        avoids = Set.copyOf(avoids);
    }

    /** Somebody with the lowest profile, no agreed hours yet and nothing to avoid. */
    public static ParticipantDraft of(String alias, Workshop workshop) {
        return new ParticipantDraft(alias, workshop, false, WorkingProfile.START, Map.of(), Set.of());
    }

    /** Everything that is wrong with it by itself. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (alias == null || alias.isEmpty()) {
            faults.add(new Fault("alias", "shared.fault.required"));
        } else if (alias.length() > ALIAS_LONGEST) {
            faults.add(new Fault("alias", "shared.fault.too-long", Map.of("longest", ALIAS_LONGEST)));
        } else if (PersonalNumberGuard.findsOneIn(alias)) {
            faults.add(new Fault("alias", "participants.fault.personal-number"));
        }
        if (workshop == null) {
            faults.add(new Fault("workshop", "shared.fault.required"));
        }
        faults.addAll(schedule().faults());
        return faults;
    }

    /** The week's hours. */
    Schedule schedule() {
        return new Schedule(minutes);
    }
}
