package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * What may be agreed anew while a placement has not ended: its days, who insures and who looks after. Its hours
 * are agreed step by step, see {@link PlacementOffice#agreeHours}.
 */
public record PlacementTerms(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable InsuranceBasis insuranceBasis,
        String supervisor) {

    public PlacementTerms {
        supervisor = supervisor.strip();
    }

    /** What a page or a caller of the API sent, with every fault noted on the form. */
    public static PlacementTerms read(Form form) {
        PlacementTerms terms = new PlacementTerms(
                form.optionalDay("from"),
                form.optionalDay("to"),
                form.optionalChoice("insuranceBasis", InsuranceBasis.class),
                form.line("supervisor", PlacementDraft.SUPERVISOR_LONGEST));
        Faults.noteOn(form, terms.faults());
        return terms;
    }

    /** Everything that is wrong with them by themselves. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        PlacementDraft.terms(faults, from, to, supervisor);
        return faults.all();
    }
}
