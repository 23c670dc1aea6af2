package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * What an agreement says besides days, hours and insurance, as somebody wrote it down. Every text may be empty and every
 * day unknown; of health nothing stands here.
 *
 * @param decidedBy which authority decided on the placement, if one did
 * @param adaptations what the employer arranges for the participant; only what the participant agrees to tell
 * @param mayTell whether the participant has agreed that the adaptations are told
 * @param absenceRoute whom to call when the participant does not come; facts only, never a reason
 * @param risksToldOn the day on which the participant was told of the risks in that place
 * @param unionAskedOn the day on which the union was consulted, where Arbetsförmedlingen asks for it
 */
public record AgreementDraft(
        String supervisorPhone,
        String decidedBy,
        String decisionNumber,
        String tasks,
        String adaptations,
        boolean mayTell,
        String absenceRoute,
        @Nullable LocalDate risksToldOn,
        @Nullable LocalDate unionAskedOn,
        @Nullable LocalDate participantSignedOn,
        @Nullable LocalDate employerSignedOn,
        @Nullable LocalDate unitSignedOn) {

    private static final int PHONE_LONGEST = 40;
    private static final int NAME_LONGEST = 80;
    private static final int TEXT_LONGEST = 500;
    private static final int ROUTE_LONGEST = 200;

    public AgreementDraft {
        supervisorPhone = supervisorPhone.strip();
        decidedBy = decidedBy.strip();
        decisionNumber = decisionNumber.strip();
        tasks = tasks.strip();
        adaptations = adaptations.strip();
        absenceRoute = absenceRoute.strip();
    }

    /** What a page or a caller of the API sent, with every fault noted on the form. */
    public static AgreementDraft read(Form form, LocalDate today) {
        AgreementDraft draft = new AgreementDraft(
                form.line("supervisorPhone", PHONE_LONGEST),
                form.line("decidedBy", NAME_LONGEST),
                form.line("decisionNumber", PHONE_LONGEST),
                form.line("tasks", TEXT_LONGEST),
                form.line("adaptations", TEXT_LONGEST),
                form.ticked("mayTell"),
                form.line("absenceRoute", ROUTE_LONGEST),
                form.optionalDay("risksToldOn"),
                form.optionalDay("unionAskedOn"),
                form.optionalDay("participantSignedOn"),
                form.optionalDay("employerSignedOn"),
                form.optionalDay("unitSignedOn"));
        Faults.noteOn(form, draft.faults(today));
        return draft;
    }

    /** The same as a form, as a person would type it. */
    public Form asForm() {
        return Form.empty()
                .with("supervisorPhone", supervisorPhone)
                .with("decidedBy", decidedBy)
                .with("decisionNumber", decisionNumber)
                .with("tasks", tasks)
                .with("adaptations", adaptations)
                .with("mayTell", mayTell)
                .with("absenceRoute", absenceRoute)
                .with("risksToldOn", risksToldOn)
                .with("unionAskedOn", unionAskedOn)
                .with("participantSignedOn", participantSignedOn)
                .with("employerSignedOn", employerSignedOn)
                .with("unitSignedOn", unitSignedOn);
    }

    /** Everything that is wrong with it by itself. */
    public List<Fault> faults(LocalDate today) {
        Faults faults = new Faults();
        faults.note("supervisorPhone", supervisorPhone, PHONE_LONGEST);
        faults.note("decidedBy", decidedBy, NAME_LONGEST);
        faults.note("decisionNumber", decisionNumber, PHONE_LONGEST);
        faults.note("tasks", tasks, TEXT_LONGEST);
        faults.note("adaptations", adaptations, TEXT_LONGEST);
        if (!adaptations.isEmpty() && !mayTell) {
            faults.add("mayTell", "placements.fault.may-tell");
        }
        faults.note("absenceRoute", absenceRoute, ROUTE_LONGEST);
        notAhead(faults, "risksToldOn", risksToldOn, today);
        notAhead(faults, "unionAskedOn", unionAskedOn, today);
        notAhead(faults, "participantSignedOn", participantSignedOn, today);
        notAhead(faults, "employerSignedOn", employerSignedOn, today);
        notAhead(faults, "unitSignedOn", unitSignedOn, today);
        return faults.all();
    }

    private static void notAhead(Faults faults, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            faults.add(field, "placements.fault.in-the-future");
        }
    }
}
