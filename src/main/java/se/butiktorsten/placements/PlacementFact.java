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
 * @param hiredOn the day on which that job began: as a follow-up told, or else the day after the last one
 */
public record PlacementFact(
        String employer,
        LocalDate from,
        @Nullable LocalDate endedOn,
        boolean isHiredThere,
        @Nullable LocalDate hiredOn) {

    static PlacementFact of(Placement placement) {
        Employer employer = placement.employer();
        LocalDate ended = placement.endedOn();
        boolean hired = placement.hired() == Hired.HERE;
        LocalDate told = placement.nextStepStartedOn();
        return new PlacementFact(
                employer == null
                        ? ""
                        : employer.name() + ", " + employer.orgNumber().written(),
                placement.period().from(),
                ended,
                hired,
                !hired ? null : told != null ? told : ended == null ? null : ended.plusDays(1));
    }
}
