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
 */
public record Ending(
        @Nullable LocalDate on,
        @Nullable Boolean carriedThrough,
        @Nullable Outcome outcome) {

    /** What a page or a caller of the API sent, with every fault noted on the form. */
    public static Ending read(Form form) {
        PlacementStatus as = form.optionalChoice("status", PlacementStatus.class);
        if (as != null && as != PlacementStatus.COMPLETED && as != PlacementStatus.ENDED_EARLY) {
            form.note("status", "shared.fault.choice");
        }
        Ending ending = new Ending(
                form.optionalDay("endedOn"),
                as == null ? null : as == PlacementStatus.COMPLETED,
                form.optionalChoice("outcome", Outcome.class));
        Faults.noteOn(form, ending.faults());
        return ending;
    }

    /** What is missing. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.require("status", carriedThrough);
        faults.require("endedOn", on);
        faults.require("outcome", outcome);
        return faults.all();
    }
}
