package se.butiktorsten.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.WordGuard;

/**
 * A written summary as somebody types it, not yet checked. All three parts are required.
 *
 * @param strengths what the person does well and likes: resources, never inability
 * @param helps what helps
 * @param nextStep what the person will try next
 * @param recommendation what staff recommend to whoever receives the person next
 * @param keepWords whether the writer stands by words that speak of inability, having been told
 */
public record SummaryDraft(String strengths, String helps, String nextStep, String recommendation, boolean keepWords) {

    /** The longest of each part. */
    public static final int LONGEST = 1000;

    public SummaryDraft {
        strengths = strengths.strip();
        helps = helps.strip();
        nextStep = nextStep.strip();
        recommendation = recommendation.strip();
    }

    /** Everything that is wrong with it by itself. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        check("strengths", strengths, faults);
        check("helps", helps, faults);
        check("nextStep", nextStep, faults);
        check("recommendation", recommendation, faults);
        return faults;
    }

    /** Whether any part was held back for its words, which the writer may stand by. */
    public static boolean isHeldBackForWords(Fault fault) {
        return fault.code().equals("progress.fault.word");
    }

    private void check(String field, String text, List<Fault> faults) {
        Optional<String> word = WordGuard.findsOneIn(text);
        if (text.isEmpty()) {
            faults.add(new Fault(field, "shared.fault.required"));
        } else if (text.length() > LONGEST) {
            faults.add(new Fault(field, "shared.fault.too-long", Map.of("longest", LONGEST)));
        } else if (PersonalNumberGuard.findsOneIn(text)) {
            faults.add(new Fault(field, "progress.fault.personal-number"));
        } else if (word.isPresent() && !keepWords) {
            faults.add(new Fault(field, "progress.fault.word", Map.of("word", word.get())));
        }
    }
}
