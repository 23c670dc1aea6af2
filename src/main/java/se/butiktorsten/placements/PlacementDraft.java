package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.participants.Schedule;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * A placement as somebody wishes it, not yet checked; what is missing is null, to be named together with everything else
 * that is wrong.
 *
 * @param employerId none for training in our own workshops or shop
 * @param schedule how long on each day of a week, from the first day on; together at most
 *     {@link Placement#FULL_WEEK_MINUTES}
 * @param insuranceBasis may wait until the placement begins
 * @param supervisor who looks after the participant there; may be empty
 */
public record PlacementDraft(
        @Nullable Long participantId,
        @Nullable Long employerId,
        @Nullable PlacementKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Schedule schedule,
        @Nullable InsuranceBasis insuranceBasis,
        String supervisor) {

    /** The longest name of a supervisor. */
    public static final int SUPERVISOR_LONGEST = 80;

    /** No placement is planned for longer than this at a time; a wrong year is caught here. */
    private static final int LONGEST_DAYS = 3 * 366;

    public PlacementDraft {
        supervisor = supervisor.strip();
    }

    /** What a page or a caller of the API sent, with every fault noted on the form. */
    public static PlacementDraft read(Form form) {
        PlacementDraft draft = new PlacementDraft(
                id(form, "participantId"),
                id(form, "employerId"),
                form.optionalChoice("kind", PlacementKind.class),
                form.optionalDay("from"),
                form.optionalDay("to"),
                Schedule.read(form),
                form.optionalChoice("insuranceBasis", InsuranceBasis.class),
                form.line("supervisor", SUPERVISOR_LONGEST));
        Faults.noteOn(form, draft.faults());
        return draft;
    }

    private static @Nullable Long id(Form form, String name) {
        return form.value(name).isBlank() ? null : form.whole(name, 1, Long.MAX_VALUE);
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
        terms(faults, from, to, supervisor);
        length(faults, kind, from, to);
        hours(faults, schedule);
        return faults.all();
    }

    /** What is wrong with the terms that may be changed afterwards. */
    static void terms(Faults faults, @Nullable LocalDate from, @Nullable LocalDate to, String supervisor) {
        faults.require("from", from);
        faults.require("to", to);
        if (from != null && (from.getYear() < 2000 || from.getYear() > 2100)) {
            faults.add("from", "placements.fault.year");
        } else if (from != null && to != null && to.isBefore(from)) {
            faults.add("to", "placements.fault.ends-before-it-begins");
        } else if (from != null && to != null && new Period(from, to).days() > LONGEST_DAYS) {
            faults.add("to", "placements.fault.too-far-apart");
        }
        faults.note("supervisor", supervisor, SUPERVISOR_LONGEST);
    }

    /** What is wrong with how long it lasts, for a kind that may not last as long as it likes. */
    static void length(Faults faults, @Nullable PlacementKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = kind == null || from == null ? null : kind.lastDay(from);
        if (last != null && to != null && to.isAfter(last)) {
            faults.add("to", "placements.fault.too-long-for-kind", Map.of("day", last.toString()));
        }
    }

    /** What is wrong with a week's hours. */
    static void hours(Faults faults, Schedule schedule) {
        schedule.faults().forEach(fault -> faults.add(fault.field(), fault.code(), fault.facts()));
        if (schedule.isEmpty()) {
            faults.add("minutes.MONDAY", "placements.fault.no-hours");
        } else if (schedule.minutesAWeek() > Placement.FULL_WEEK_MINUTES) {
            faults.add(
                    "minutes.MONDAY", "placements.fault.weekly-hours", Map.of("max", Placement.FULL_WEEK_MINUTES / 60));
        }
    }
}
