package se.butiktorsten.participants.api;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;

/** What a caller sends about a participant, read field by field. */
final class ParticipantReading {

    private ParticipantReading() {}

    /** Profile and minutes may be left out: the lowest profile, no hours yet. */
    static ParticipantDraft draft(Form form) {
        ParticipantDraft draft = new ParticipantDraft(
                form.text("alias", ParticipantDraft.ALIAS_LONGEST),
                form.choice("workshop", Workshop.class),
                form.ticked("protectedIdentity"),
                form.value("profile").isEmpty() ? WorkingProfile.START : profile(form),
                minutes(form),
                form.choices("avoids", Avoidance.class));
        for (Fault fault : draft.faults()) {
            if (form.fault(fault.field()) == null) {
                form.note(fault.field(), fault.code());
            }
        }
        return draft;
    }

    static WorkingProfile profile(Form form) {
        List<Integer> values = new ArrayList<>();
        for (String name : WorkingProfile.NAMES) {
            values.add(form.choice("profile." + name, SoughtDemand.class).value());
        }
        return WorkingProfile.of(values);
    }

    static Map<DayOfWeek, Integer> minutes(Form form) {
        Map<DayOfWeek, Integer> minutes = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day, (int) form.whole("minutes." + day.name(), 0, Schedule.MINUTES_MOST, 0));
        }
        return minutes;
    }
}
