package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Period;

/**
 * A placement as somebody wishes it, not yet checked; what is missing is null, to be named together with everything else
 * that is wrong.
 *
 * @param employerId none for training in our own workshops or shop
 * @param minutesPerWeek working time a week, at most {@link Placement#FULL_WEEK_MINUTES}
 * @param insuranceBasis may wait until the placement begins
 * @param supervisor who looks after the participant there; may be empty
 */
public record PlacementDraft(
        @Nullable Long participantId,
        @Nullable Long employerId,
        @Nullable PlacementKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer minutesPerWeek,
        @Nullable InsuranceBasis insuranceBasis,
        String supervisor) {

    /** No placement is planned for longer than this at a time; a wrong year is caught here. */
    private static final int LONGEST_DAYS = 3 * 366;

    public PlacementDraft {
        supervisor = supervisor.strip();
    }

    /** Everything that is wrong with it by itself. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        faults.require("participantId", participantId);
        faults.require("kind", kind);
        if (kind != null && kind.isOutside() && employerId == null) {
            faults.add("employerId", "placements.fault.employer-needed");
        }
        if (kind != null && !kind.isOutside() && employerId != null) {
            faults.add("employerId", "placements.fault.employer-not-needed");
        }
        terms(faults, from, to, minutesPerWeek, supervisor);
        return faults.all();
    }

    /** What is wrong with the terms that may be changed afterwards. */
    static void terms(
            Faults faults,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer minutesPerWeek,
            String supervisor) {
        faults.require("from", from);
        faults.require("to", to);
        if (from != null && (from.getYear() < 2000 || from.getYear() > 2100)) {
            faults.add("from", "placements.fault.year");
        } else if (from != null && to != null && to.isBefore(from)) {
            faults.add("to", "placements.fault.ends-before-it-begins");
        } else if (from != null && to != null && new Period(from, to).days() > LONGEST_DAYS) {
            faults.add("to", "placements.fault.too-far-apart");
        }
        faults.require("weeklyHours", minutesPerWeek);
        if (minutesPerWeek != null && (minutesPerWeek < 1 || minutesPerWeek > Placement.FULL_WEEK_MINUTES)) {
            faults.add("weeklyHours", "placements.fault.weekly-hours", Map.of("max", Placement.FULL_WEEK_MINUTES / 60));
        }
        faults.note("supervisor", supervisor, 80);
    }
}
