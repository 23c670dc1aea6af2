package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

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

    /** What is missing. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.require("endedOn", on);
        faults.require("carriedThrough", carriedThrough);
        faults.require("outcome", outcome);
        return faults.all();
    }
}
