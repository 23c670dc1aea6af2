package se.butiktorsten.shared.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that people read, by key. The key's first part names the feature whose messages hold it:
 * {@code stock.moved} stands in {@code se/butiktorsten/stock/messages_sv.properties}. Blanks are named:
 * {@code {available} finns kvar}.
 */
public final class Texts {

    private static final Logger LOG = Logger.getLogger(Texts.class.getName());
    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Map<Bundle, Properties> BUNDLES = new ConcurrentHashMap<>();

    private record Bundle(Language language, String feature) {}

    private Texts() {}

    /** The text without filling any blanks. A missing text shows as its key in brackets and is logged. */
    public static String get(Language language, String key) {
        String text = find(language, key);
        if (text == null) {
            LOG.warning(() -> "No text for " + key + " in " + language);
            return "⟦" + key + "⟧";
        }
        return text;
    }

    /** The text with its blanks filled by the facts of the same name, written as the language writes them. */
    public static String get(Language language, String key, Map<String, ?> facts) {
        String text = get(language, key);
        if (facts.isEmpty()) {
            return text;
        }
        Writing writing = new Writing(language);
        Matcher blank = BLANK.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (blank.find()) {
            Object fact = facts.get(blank.group(1));
            blank.appendReplacement(filled, Matcher.quoteReplacement(fact == null ? blank.group() : writing.any(fact)));
        }
        return blank.appendTail(filled).toString();
    }

    /** Whether there is such a text. */
    public static boolean has(Language language, String key) {
        return find(language, key) != null;
    }

    /** Every text whose key begins so, blanks unfilled, in the order of the keys: what a script says by itself. */
    public static SortedMap<String, String> family(Language language, String beginning) {
        SortedMap<String, String> texts = new TreeMap<>();
        Properties all = bundle(language, beginning);
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith(beginning)) {
                texts.put(key, all.getProperty(key));
            }
        }
        return texts;
    }

    private static Properties bundle(Language language, String key) {
        return BUNDLES.computeIfAbsent(new Bundle(language, key.substring(0, key.indexOf('.'))), Texts::load);
    }

    private static @Nullable String find(Language language, String key) {
        return key.indexOf('.') < 0 ? null : bundle(language, key).getProperty(key);
    }

    private static Properties load(Bundle bundle) {
        String path = "/se/butiktorsten/" + bundle.feature() + "/messages_"
                + bundle.language().tag() + ".properties";
        Properties texts = new Properties();
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
