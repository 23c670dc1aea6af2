package se.butiktorsten.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agreement of a placement says besides its days, its hours and its insurance. */
@Embeddable
public class PlacementAgreement {

    @Column(name = "supervisor_phone")
    private String supervisorPhone = "";

    @Column(name = "decided_by")
    private String decidedBy = "";

    @Column(name = "decision_number")
    private String decisionNumber = "";

    private String tasks = "";

    private String adaptations = "";

    @Column(name = "may_tell")
    private boolean mayTell;

    @Column(name = "absence_route")
    private String absenceRoute = "";

    @Column(name = "risks_told_on")
    private @Nullable LocalDate risksToldOn;

    @Column(name = "union_asked_on")
    private @Nullable LocalDate unionAskedOn;

    @Column(name = "participant_signed_on")
    private @Nullable LocalDate participantSignedOn;

    @Column(name = "employer_signed_on")
    private @Nullable LocalDate employerSignedOn;

    @Column(name = "unit_signed_on")
    private @Nullable LocalDate unitSignedOn;

    PlacementAgreement() {}

    /** The day on which the participant was told of the risks in that place; before it nothing begins. */
    public @Nullable LocalDate risksToldOn() {
        return risksToldOn;
    }

    /** The day on which the last of participant, employer and unit signed; null until all three have. */
    public @Nullable LocalDate signedOn() {
        if (participantSignedOn == null || employerSignedOn == null || unitSignedOn == null) {
            return null;
        }
        return Collections.max(List.of(participantSignedOn, employerSignedOn, unitSignedOn));
    }

    /** What it says, as a draft. */
    public AgreementDraft asDraft() {
        return new AgreementDraft(
                supervisorPhone,
                decidedBy,
                decisionNumber,
                tasks,
                adaptations,
                mayTell,
                absenceRoute,
                risksToldOn,
                unionAskedOn,
                participantSignedOn,
                employerSignedOn,
                unitSignedOn);
    }

    /** Takes over everything from a draft without faults. */
    void rewrite(AgreementDraft draft) {
        supervisorPhone = draft.supervisorPhone();
        decidedBy = draft.decidedBy();
        decisionNumber = draft.decisionNumber();
        tasks = draft.tasks();
        adaptations = draft.adaptations();
        mayTell = draft.mayTell();
        absenceRoute = draft.absenceRoute();
        risksToldOn = draft.risksToldOn();
        unionAskedOn = draft.unionAskedOn();
        participantSignedOn = draft.participantSignedOn();
        employerSignedOn = draft.employerSignedOn();
        unitSignedOn = draft.unitSignedOn();
    }
}
