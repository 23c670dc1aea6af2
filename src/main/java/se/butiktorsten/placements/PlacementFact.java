package se.butiktorsten.placements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What statistics need of a placement that has begun, and nobody's name.
 *
 * @param employer its name and organisation number, because two may have one name; empty for our own workshops and shop
 * @param from the first day
 * @param endedOn the last day; null while it goes on
 * @param isHiredThere whether it ended in a job in the same place
 * @param isExtraResource whether it ended in a job as an extra resource in a workshop of ours or the shop
 * @param hiredOn the day on which that job began: as a follow-up told, or else the day after the last one
 */
public record PlacementFact(
        String employer,
        LocalDate from,
        @Nullable LocalDate endedOn,
        boolean isHiredThere,
        boolean isExtraResource,
        @Nullable LocalDate hiredOn) {

    static PlacementFact of(Placement placement) {
        Employer employer = placement.employer();
        LocalDate ended = placement.endedOn();
        // Whoever trained in our own house and was hired by us was hired there, whichever of the two words was chosen.
        boolean byUs = placement.hired() == Hired.EXTRA_RESOURCE;
        boolean here = placement.hired() == Hired.HERE;
        boolean hired = here || (byUs && employer == null);
        LocalDate told = placement.nextStepStartedOn();
        return new PlacementFact(
                employer == null
                        ? ""
                        : employer.name() + ", " + employer.orgNumber().written(),
                placement.period().from(),
                ended,
                hired,
                byUs || (here && employer == null),
                !hired ? null : told != null ? told : ended == null ? null : ended.plusDays(1));
    }
}
