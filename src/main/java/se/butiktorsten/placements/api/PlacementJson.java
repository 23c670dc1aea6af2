package se.butiktorsten.placements.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.placements.Employer;
import se.butiktorsten.placements.InsuranceBasis;
import se.butiktorsten.placements.Outcome;
import se.butiktorsten.placements.Placement;
import se.butiktorsten.placements.PlacementKind;
import se.butiktorsten.placements.PlacementStatus;

/**
 * A placement as the API shows it.
 *
 * @param alias none when the identity is protected
 * @param employerId none for training in our own workshops or shop
 * @param weeklyHours working time a week in hours, as it is sent in
 * @param extentPerMille the same in thousandths of a full week
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
        BigDecimal weeklyHours,
        int extentPerMille,
        @Nullable InsuranceBasis insuranceBasis,
        String supervisor,
        @Nullable LocalDate endedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate nextStepStartedOn,
        long version) {

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
                BigDecimal.valueOf(placement.minutesPerWeek())
                        .divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP)
                        .stripTrailingZeros(),
                placement.extentPerMille(),
                placement.insuranceBasis(),
                placement.supervisor(),
                placement.endedOn(),
                placement.outcome(),
                placement.nextStepStartedOn(),
                placement.version());
    }
}
