package se.butiktorsten.participants.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.butiktorsten.participants.Avoidance;
import se.butiktorsten.participants.Participant;
import se.butiktorsten.participants.ParticipantDraft;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.participants.WorkingProfile;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;

/** What the participants' forms say, read and written. Hours are typed in hours, {@code 2,5}, and kept in minutes. */
final class ParticipantForm {

    private ParticipantForm() {}

    static ParticipantDraft enrolment(Form form) {
        return checked(form, f -> Schedule.read(f).days());
    }

    /** The same without hours, which have a form of their own. */
    static ParticipantDraft change(Form form) {
        return checked(form, none -> Map.of());
    }

    /** Reads field by field in the order of the page, so that the faults are named in that order. */
    private static ParticipantDraft checked(Form form, Function<Form, Map<DayOfWeek, Integer>> hours) {
        String alias = form.text("alias", ParticipantDraft.ALIAS_LONGEST);
        if (PersonalNumberGuard.findsOneIn(alias)) {
            form.note("alias", "participants.fault.personal-number");
        }
        Workshop workshop = form.choice("workshop", Workshop.class);
        Set<Avoidance> avoids = form.choices("avoids", Avoidance.class);
        ParticipantDraft draft = new ParticipantDraft(
                alias, workshop, form.ticked("protected"), WorkingProfile.START, hours.apply(form), avoids);
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
            values.add((int) form.whole(name, WorkingProfile.LEAST, WorkingProfile.MOST));
        }
        return WorkingProfile.of(values);
    }

    static Form of(Participant participant) {
        return Form.empty()
                .with("version", participant.version())
                .with("alias", participant.alias())
                .with("workshop", participant.workshop())
                .with("protected", participant.isProtected())
                .withAll("avoids", participant.avoids().stream().map(Enum::name).toList());
    }

    /** The next step, from today unless another day is chosen, as the hours are now. */
    static Form ofHours(Participant participant, LocalDate today) {
        Form form = Form.empty().with("version", participant.version()).with("from", today);
        participant.schedule(today).into(form);
        return form;
    }

    static Form ofProfile(Participant participant) {
        Form form = Form.empty().with("version", participant.version());
        List<Integer> values = participant.workingProfile().values();
        for (int i = 0; i < values.size(); i++) {
            form.with(WorkingProfile.NAMES.get(i), values.get(i));
        }
        return form;
    }
}
