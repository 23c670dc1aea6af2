package se.butiktorsten.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

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

    /** The longest name of a supervisor. */
    public static final int SUPERVISOR_LONGEST = 80;

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

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
                weeklyMinutes(form),
                form.optionalChoice("insuranceBasis", InsuranceBasis.class),
                Objects.requireNonNullElse(form.optionalText("supervisor", SUPERVISOR_LONGEST), ""));
        Faults.noteOn(form, draft.faults());
        return draft;
    }

    private static @Nullable Long id(Form form, String name) {
        return form.value(name).isBlank() ? null : form.whole(name, 1, Long.MAX_VALUE);
    }

    /** Hours as people write them, {@code 15}, {@code 7,5} or {@code 7:30}, in minutes. */
    static @Nullable Integer weeklyMinutes(Form form) {
        String typed = form.value("weeklyHours").strip();
        if (typed.isEmpty()) {
            return null;
        }
        Matcher onTheClock = CLOCK.matcher(typed);
        if (onTheClock.matches()) {
            return Integer.parseInt(onTheClock.group(1)) * 60 + Integer.parseInt(onTheClock.group(2));
        }
        long thousandths = form.quantity("weeklyHours", Quantity.ZERO, Quantity.of(Placement.FULL_WEEK_MINUTES / 60))
                .thousandths();
        if (thousandths * 60 % Quantity.ONE_UNIT != 0) {
            form.note("weeklyHours", "placements.fault.whole-minutes");
        }
        return (int) (thousandths * 60 / Quantity.ONE_UNIT);
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
        faults.note("supervisor", supervisor, SUPERVISOR_LONGEST);
    }
}
