package se.butiktorsten.participants.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Clearance;
import se.butiktorsten.participants.HoursStep;
import se.butiktorsten.participants.KnownParticipant;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.WorkingProfile;

/**
 * A participant. What the caller's role may not see is left out altogether.
 *
 * @param profile the agreed working profile: for each of the eight demands, how much of it is looked for in tasks
 * @param hours the steps of the person's hours, the planned ones too, the earliest first
 * @param avoids surroundings agreed to be avoided
 */
public record ParticipantJson(
        long id,
        String alias,
        String workshop,
        Map<String, SoughtDemand> profile,
        LocalDate agreedOn,
        @Nullable Boolean protectedIdentity,
        @Nullable Boolean active,
        @Nullable List<HoursStepJson> hours,
        @Nullable List<String> avoids,
        @Nullable List<ClearanceJson> clearances,
        @Nullable Long version) {

    /** An instruction ({@code INSTRUCTION:BAKERY}) or the licence for a machine, by the machine's name. */
    public record ClearanceJson(String subject, LocalDate grantedOn, String grantedBy) {

        static ClearanceJson of(Clearance clearance) {
            return new ClearanceJson(clearance.subject(), clearance.grantedOn(), clearance.grantedBy());
        }
    }

    /** A week's hours from a day on, until the next step: minutes by weekday ({@code MONDAY} …). */
    public record HoursStepJson(LocalDate from, Map<String, Integer> minutes) {

        static HoursStepJson of(HoursStep step) {
            Map<String, Integer> minutes = new LinkedHashMap<>();
            step.schedule().days().forEach((day, here) -> minutes.put(day.name(), here));
            return new HoursStepJson(step.validFrom(), minutes);
        }
    }

    static ParticipantJson of(Participant person) {
        return new ParticipantJson(
                person.id(),
                person.alias(),
                person.workshop().name(),
                profile(person.workingProfile()),
                person.agreedOn(),
                person.isProtected(),
                person.isActive(),
                person.hoursSteps().stream().map(HoursStepJson::of).toList(),
                person.avoids().stream().map(Enum::name).toList(),
                person.clearances().stream().map(ClearanceJson::of).toList(),
                person.version());
    }

    static ParticipantJson of(KnownParticipant person) {
        return new ParticipantJson(
                person.id(),
                person.alias(),
                person.workshop().name(),
                profile(person.workingProfile()),
                person.agreedOn(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Map<String, SoughtDemand> profile(WorkingProfile agreed) {
        Map<String, SoughtDemand> values = new LinkedHashMap<>();
        for (int i = 0; i < WorkingProfile.NAMES.size(); i++) {
            values.put(
                    WorkingProfile.NAMES.get(i), SoughtDemand.of(agreed.values().get(i)));
        }
        return values;
    }
}
