package se.butiktorsten.workcards;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;

/**
 * One move of a work card as somebody wishes to write it, not yet checked.
 *
 * @param words what to do, in Swedish: at most eight words
 * @param inOthers the same in other languages; what is blank is left out
 * @param photo besides the pictogram; null for none
 */
public record MoveDraft(
        Pictogram pictogram,
        String words,
        Map<CardLanguage, String> inOthers,
        @Nullable MovePhoto photo) {

    /** More would be read slowly or not at all. */
    public static final int WORDS_MOST = 8;

    public static final int LETTERS_MOST = 100;

    public MoveDraft {
        words = tidy(words);
        EnumMap<CardLanguage, String> kept = new EnumMap<>(CardLanguage.class);
        inOthers.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, tidy(text));
            }
        });
        inOthers = Map.copyOf(kept);
    }

    /** The same without a photo. */
    public MoveDraft(Pictogram pictogram, String words, Map<CardLanguage, String> inOthers) {
        this(pictogram, words, inOthers, null);
    }

    /** What is wrong with it, with fields named after this prefix. */
    List<Fault> faults(String prefix) {
        List<Fault> faults = new ArrayList<>();
        if (words.isEmpty()) {
            faults.add(new Fault(prefix + "words", "shared.fault.required"));
        }
        check(words, prefix + "words", faults);
        inOthers.forEach((language, text) -> check(text, prefix + "words" + language.name(), faults));
        if (photo != null) {
            faults.addAll(photo.faults(prefix));
        }
        return faults;
    }

    private static void check(String text, String field, List<Fault> faults) {
        if (text.length() > LETTERS_MOST) {
            faults.add(new Fault(field, "shared.fault.too-long", Map.of("longest", LETTERS_MOST)));
        } else if (text.split(" ").length > WORDS_MOST) {
            faults.add(new Fault(field, "workcards.fault.words", Map.of("most", WORDS_MOST)));
        }
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
