package se.butiktorsten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.WordGuard;

/** Looks at the sources themselves: texts in both languages, no banned word, pages without loose text, living links. */
class TidyTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path MESSAGES = MAIN.resolve("resources/se/butiktorsten");
    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+\\.(?:[A-Za-z0-9_-]+\\.)+)\"");
    private static final Pattern ICON = Pattern.compile("icon\\(name = \"([a-z-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]+)\\b");

    @Test
    void everyTextStandsInSwedishAndInEnglishWithTheSameBlanks() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path swedish : files(MESSAGES, "messages_sv.properties")) {
            Path english = swedish.resolveSibling("messages_en.properties");
            Map<String, String> sv = texts(swedish);
            Map<String, String> en = Files.exists(english) ? texts(english) : Map.of();
            String feature = swedish.getParent().getFileName().toString();
            for (String key : union(sv, en)) {
                if (!key.startsWith(feature + ".")) {
                    faults.add(key + " stands in the messages of " + feature);
                } else if (!sv.containsKey(key) || !en.containsKey(key)) {
                    faults.add("PASTE INTO " + (sv.containsKey(key) ? english : swedish) + ": " + key + "=");
                } else if (!blanks(sv.get(key)).equals(blanks(en.get(key)))) {
                    faults.add(key + " has other blanks in English: " + blanks(sv.get(key)) + blanks(en.get(key)));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyIconOnAPageHasItsShape() throws IOException {
        String shapes = Files.readString(MAIN.resolve("webapp/assets/css/icons.css"));
        Set<String> missing = new TreeSet<>();
        for (Path page : files(MAIN.resolve("jte"), ".jte")) {
            Matcher icon = ICON.matcher(Files.readString(page));
            while (icon.find()) {
                if (!shapes.contains(".icon-" + icon.group(1) + " ")) {
                    missing.add(page.getFileName() + ": " + icon.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatIsNamedExists() throws IOException {
        Set<String> known = new TreeSet<>();
        Set<String> features = new TreeSet<>();
        for (Path file : files(MESSAGES, "messages_sv.properties")) {
            known.addAll(texts(file).keySet());
            features.add(file.getParent().getFileName().toString());
        }
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            String code = Files.readString(source);
            find(KEY, code).forEach(named::add);
        }

        Set<String> missing = new TreeSet<>(named);
        missing.removeIf(key -> known.contains(key)
                || !features.contains(key.substring(0, key.indexOf('.')))
                || known.stream().anyMatch(other -> other.startsWith(key + "."))
                || isNoText(key));
        assertThat(missing).as("texts that are shown but not written").isEmpty();
    }

    @Test
    void everyTextIsShownSomewhere() throws IOException {
        StringBuilder code = new StringBuilder();
        for (Path source : sources()) {
            code.append(Files.readString(source));
        }
        Set<String> named = find(KEY, code).collect(Collectors.toSet());
        Set<String> begun = find(BEGINNING, code).collect(Collectors.toSet());
        Set<String> constants = find(CONSTANT, code).collect(Collectors.toSet());
        Set<String> leftOver = new TreeSet<>();
        for (Path file : files(MESSAGES, "messages_sv.properties")) {
            leftOver.addAll(texts(file).keySet());
        }

        leftOver.removeIf(key -> named.contains(key)
                || begun.stream().anyMatch(key::startsWith)
                || isOneOfAFamily(key, named, constants));
        assertThat(leftOver).as("texts that nobody shows any more").isEmpty();
    }

    /** The words for a constant of a family that is named, or the two halves of what a refusal says. */
    private static boolean isOneOfAFamily(String key, Set<String> named, Set<String> constants) {
        int dot = key.lastIndexOf('.');
        String last = key.substring(dot + 1);
        return named.contains(key.substring(0, dot))
                && (constants.contains(last) || last.equals("title") || last.equals("detail"));
    }

    /** Names with dots that are no texts: properties, addresses of tables and the like. */
    private static boolean isNoText(String key) {
        return key.matches(".*\\.(jte|svg|css|js|json|jrxml|jasper|csv|pdf|xlsx|sql|txt|properties|log)");
    }

    @Test
    void noTextSpeaksOfInability() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files(MESSAGES, ".properties")) {
            texts(file)
                    .forEach((key, text) -> WordGuard.WORDS.stream()
                            .filter(text.toLowerCase(java.util.Locale.ROOT)::contains)
                            .forEach(word -> faults.add(key + " says " + word)));
        }
        assertThat(faults).as("the system speaks of resources").isEmpty();
    }

    @Test
    void pagesHaveNoTextOfTheirOwn() throws IOException {
        Pattern loose = Pattern.compile(">\\s*([A-ZÅÄÖ][a-zåäö]{2,}[^<>{}@$]*)<");
        List<String> faults = new ArrayList<>();
        for (Path page : files(MAIN.resolve("jte"), ".jte")) {
            String html = Files.readString(page).replaceAll("(?s)<%--.*?--%>|\\$\\{.*?}", "");
            find(loose, html)
                    .filter(text -> !text.equals("Torsten") && !text.matches("English|Svenska"))
                    .forEach(text -> faults.add(page + ": " + text.strip()));
        }
        assertThat(faults).as("loose text in pages: put it in the messages").isEmpty();
    }

    @Test
    void pagesHaveNoInlineCode() throws IOException {
        Pattern inline = Pattern.compile("<script(?![^>]*src=)[^>]*>|<style|\\sstyle=\"|\\son[a-z]+=\"");
        List<String> faults = new ArrayList<>();
        for (Path page : files(MAIN.resolve("jte"), ".jte")) {
            find(inline, Files.readString(page)).forEach(code -> faults.add(page + ": " + code));
        }
        assertThat(faults).as("the content security policy refuses these").isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheToken() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path page : files(MAIN.resolve("jte"), ".jte")) {
            String html = Files.readString(page);
            Matcher form =
                    Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>").matcher(html);
            while (form.find()) {
                if (!form.group().contains("kit.csrf")) {
                    faults.add(page.toString());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Path source : files(MAIN.resolve("java"), ".java")) {
            folders.add(source.getParent());
        }
        folders.removeIf(folder -> Files.exists(folder.resolve("package-info.java")));
        assertThat(folders).isEmpty();
    }

    @Test
    void noUnfinishedMarkStandsWithoutItsNumber() throws IOException {
        Pattern mark = Pattern.compile("(TODO|FIXME|XXX)(?! #\\d)");
        List<String> faults = new ArrayList<>();
        for (Path source : sources()) {
            find(mark, Files.readString(source)).forEach(text -> faults.add(source + ": " + text));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void linksInTheDocumentsLeadSomewhere() throws IOException {
        Pattern link = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)");
        List<String> faults = new ArrayList<>();
        List<Path> documents = new ArrayList<>(files(Path.of("docs"), ".md"));
        documents.add(Path.of("README.md"));
        for (Path document : documents) {
            if (Files.exists(document)) {
                Path folder = document.toAbsolutePath().getParent();
                find(link, Files.readString(document))
                        .filter(target -> !Files.exists(folder.resolve(target)))
                        .forEach(target -> faults.add(document + ": " + target));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Set<String> union(Map<String, String> one, Map<String, String> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static Set<String> blanks(String text) {
        Set<String> names = new TreeSet<>();
        find(BLANK, text).forEach(names::add);
        return names;
    }

    private static Stream<String> find(Pattern pattern, CharSequence text) {
        return pattern.matcher(text).results().map(found -> found.groupCount() == 0 ? found.group() : found.group(1));
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>(files(MAIN.resolve("java"), ".java"));
        all.addAll(files(MAIN.resolve("jte"), ".jte"));
        all.addAll(files(Path.of("reports"), ".jrxml"));
        return all;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, String> texts(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
