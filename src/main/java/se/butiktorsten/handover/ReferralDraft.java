package se.butiktorsten.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.results.Intervention;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.web.Faults;
import se.butiktorsten.shared.web.Form;

/**
 * An internal referral as somebody wrote it down, not yet checked; what is missing is null.
 *
 * @param to which intervention the person would go on to
 * @param wantedFrom the day from which it would suit
 * @param purpose what the person wants to try there, in the person's own words; may be empty
 */
public record ReferralDraft(
        @Nullable Intervention to, @Nullable LocalDate wantedFrom, String purpose) {

    /** The longest purpose, and the longest suggestion. */
    public static final int LONGEST = 200;

    public ReferralDraft {
        purpose = purpose.strip();
    }

    /** What a page sent, with every fault noted on the form. */
    public static ReferralDraft read(Form form, LocalDate today) {
        ReferralDraft draft = new ReferralDraft(
                form.optionalChoice("to", Intervention.class),
                form.optionalDay("wantedFrom"),
                form.line("purpose", LONGEST));
        Faults.noteOn(form, draft.faults(today));
        return draft;
    }

    /** Everything that is wrong with it by itself: the day lies within a year from today. */
    public List<Fault> faults(LocalDate today) {
        Faults faults = new Faults();
        faults.require("to", to);
        faults.require("wantedFrom", wantedFrom);
        noteDay(faults, "wantedFrom", wantedFrom, today);
        faults.note("purpose", purpose, LONGEST);
        return faults.all();
    }

    static void noteDay(Faults faults, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
            faults.add(
                    field,
                    "handover.fault.day",
                    Map.of("from", today.toString(), "to", today.plusYears(1).toString()));
        }
    }
}
