package se.butiktorsten.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Demand;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.WordGuard;

/**
 * A decision as somebody writes it down, not yet checked.
 *
 * @param offer which of the offers was accepted; null except when an ADAPT is accepted
 * @param demand where the step back is; null except for {@link Offer#STEP_BACK}
 * @param participantPresent whether the participant was there; null when nothing was said, which is a fault
 * @param note free text, may be empty
 * @param keepWords whether the writer stands by words that speak of inability, having been told
 */
public record DecisionDraft(
        @Nullable Decision decision,
        @Nullable Offer offer,
        @Nullable Demand demand,
        @Nullable Boolean participantPresent,
        String note,
        boolean keepWords) {

    /** The longest note. */
    public static final int NOTE_LONGEST = 500;

    public DecisionDraft {
        note = note.strip();
    }

    /** Everything that is wrong with it by itself. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (decision == null) {
            faults.add(new Fault("decision", "shared.fault.required"));
        }
        if (participantPresent == null) {
            faults.add(new Fault("participantPresent", "shared.fault.required"));
        }
        Optional<String> word = WordGuard.findsOneIn(note);
        if (note.length() > NOTE_LONGEST) {
            faults.add(new Fault("note", "shared.fault.too-long", Map.of("longest", NOTE_LONGEST)));
        } else if (PersonalNumberGuard.findsOneIn(note)) {
            faults.add(new Fault("note", "progress.fault.personal-number"));
        } else if (word.isPresent() && !keepWords) {
            faults.add(new Fault("note", "progress.fault.word", Map.of("word", word.get())));
        }
        return faults;
    }
}
