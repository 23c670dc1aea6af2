package se.butiktorsten.workcards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;
import se.butiktorsten.shared.WordGuard;

/**
 * A photo on a move: of hands, tools and things, never of a face.
 *
 * @param sha256 the photo's, in hex, as {@link CardBox#keepPhoto} answered
 * @param alt what it shows, in words, for whoever does not see it; not yet checked
 * @param keepWords whether the writer stands by words that speak of inability, having been told
 */
public record MovePhoto(String sha256, String alt, boolean keepWords) {

    /** The longest description. */
    public static final int ALT_LONGEST = 120;

    public MovePhoto {
        alt = alt.strip().replaceAll("\\s+", " ");
    }

    /** Whether a description was held back for its words, which the writer may stand by. */
    public static boolean isHeldBackForWords(Fault fault) {
        return fault.code().equals("workcards.fault.word");
    }

    /** What is wrong with it by itself, with fields named after this prefix. */
    List<Fault> faults(String prefix) {
        String field = prefix + "alt";
        List<Fault> faults = new ArrayList<>();
        Optional<String> word = WordGuard.findsOneIn(alt);
        if (alt.isEmpty()) {
            faults.add(new Fault(field, "workcards.fault.alt"));
        } else if (alt.length() > ALT_LONGEST) {
            faults.add(new Fault(field, "shared.fault.too-long", Map.of("longest", ALT_LONGEST)));
        } else if (PersonalNumberGuard.findsOneIn(alt)) {
            faults.add(new Fault(field, "workcards.fault.personal-number"));
        } else if (word.isPresent() && !keepWords) {
            faults.add(new Fault(field, "workcards.fault.word", Map.of("word", word.get())));
        }
        return faults;
    }
}
