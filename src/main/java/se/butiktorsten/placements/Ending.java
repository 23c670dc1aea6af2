package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * How a placement ended, as somebody wrote it down.
 *
 * @param on its last day
 * @param carriedThrough whether it was carried through as planned; otherwise it ended early
 * @param hired where, of an employment; nothing of anything else
 * @param support what supports the employment; nothing of anything else
 */
public record Ending(
        @Nullable LocalDate on,
        @Nullable Boolean carriedThrough,
        @Nullable Outcome outcome,
        @Nullable Hired hired,
        @Nullable EmploymentSupport support) {

    /** What a page or a caller of the API sent, with every fault noted on the form. */
    public static Ending read(Form form) {
        PlacementStatus as = form.optionalChoice("status", PlacementStatus.class);
        if (as != null && as != PlacementStatus.COMPLETED && as != PlacementStatus.ENDED_EARLY) {
            form.note("status", "shared.fault.choice");
        }
        Ending ending = new Ending(
                form.optionalDay("endedOn"),
                as == null ? null : as == PlacementStatus.COMPLETED,
                form.optionalChoice("outcome", Outcome.class),
                form.optionalChoice("hired", Hired.class),
                form.optionalChoice("support", EmploymentSupport.class));
        Faults.noteOn(form, ending.faults());
        return ending;
    }

    /** What is missing. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.require("status", carriedThrough);
        faults.require("endedOn", on);
        faults.require("outcome", outcome);
        if (outcome != null && outcome.isEmployment()) {
            faults.require("hired", hired);
            faults.require("support", support);
        } else if (outcome != null) {
            onlyEmployed(faults, "hired", hired);
            onlyEmployed(faults, "support", support);
        }
        return faults.all();
    }

    private static void onlyEmployed(Faults faults, String field, @Nullable Object value) {
        if (value != null) {
            faults.add(field, "placements.fault.only-employed");
        }
    }
}
