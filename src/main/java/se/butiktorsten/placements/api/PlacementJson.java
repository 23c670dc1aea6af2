package se.butiktorsten.placements.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.EmploymentSupport;
import se.butiktorsten.placements.Hired;
import se.butiktorsten.placements.InsuranceBasis;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementHours;
import se.butiktorsten.placements.PlacementKind;
import se.butiktorsten.placements.PlacementStatus;

/**
 * A placement as the API shows it.
 *
 * @param alias none when the identity is protected
 * @param employerId none for training in our own workshops or shop
 * @param hours the steps of its hours, as they hold
 * @param extentPerMille the working time of the first week in thousandths of a full one
 */
public record PlacementJson(
        long id,
        long participantId,
        @Nullable String alias,
        @Nullable Long employerId,
        PlacementKind kind,
        PlacementStatus status,
        LocalDate from,
        LocalDate to,
        List<Step> hours,
        int extentPerMille,
        @Nullable InsuranceBasis insuranceBasis,
        String supervisor,
        @Nullable LocalDate endedOn,
        @Nullable Outcome outcome,
        @Nullable Hired hired,
        @Nullable EmploymentSupport support,
        @Nullable LocalDate nextStepStartedOn,
        long version) {

    /** Minutes on each day of a week, from a day on. */
    public record Step(LocalDate from, Map<DayOfWeek, Integer> minutes) {

        static Step of(PlacementHours step) {
            return new Step(step.validFrom(), step.schedule().days());
        }
    }

    public PlacementJson {
        hours = List.copyOf(hours);
    }

    static PlacementJson of(Placement placement, @Nullable String alias) {
        Employer employer = placement.employer();
        return new PlacementJson(
                placement.id(),
                placement.participantId(),
                alias,
                employer == null ? null : employer.id(),
                placement.kind(),
                placement.status(),
                placement.period().from(),
                placement.period().to(),
                placement.hours().stream().map(Step::of).toList(),
                placement.extentPerMille(),
                placement.insuranceBasis(),
                placement.supervisor(),
                placement.endedOn(),
                placement.outcome(),
                placement.hired(),
                placement.support(),
                placement.nextStepStartedOn(),
                placement.version());
    }
}
