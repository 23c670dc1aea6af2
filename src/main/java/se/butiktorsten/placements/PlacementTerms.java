package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

/**
 * What may be agreed anew while a placement has not ended: its days, its hours, who insures and who looks after.
 *
 * @param minutesPerWeek working time a week
 */
public record PlacementTerms(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer minutesPerWeek,
        @Nullable InsuranceBasis insuranceBasis,
        String supervisor) {

    public PlacementTerms {
        supervisor = supervisor.strip();
    }

    /** Everything that is wrong with them by themselves. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        PlacementDraft.terms(faults, from, to, minutesPerWeek, supervisor);
        return faults.all();
    }
}
