package se.butiktorsten.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds words that speak of inability. Our own texts never use them; whoever types one freely is told, and decides: a
 * word may stand in another sense.
 */
public final class WordGuard {

    /** In Swedish, in the form in which they are found inside longer words too. */
    public static final List<String> WORDS =
            List.of("oförmåga", "brist", "nedsatt", "underkänd", "misslyckad", "poäng", "ranking");

    private WordGuard() {}

    /** The first such word in the text, if any. */
    public static Optional<String> findsOneIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().filter(small::contains).findFirst();
    }
}
