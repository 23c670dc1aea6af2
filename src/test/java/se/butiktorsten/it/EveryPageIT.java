package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.it.Client.Answer;

/** Every page that each role can reach: whole, in both languages, and calm when its forms are filled with nonsense. */
class EveryPageIT {

    private static final String NONSENSE = "\u0000<script>alert(1)</script> -1e99 åäö🙂 '; DROP TABLE sale; --";

    /** What each role found in Swedish: walked once, looked at and then filled in. */
    private static final Map<String, Map<String, Document>> PAGES = new HashMap<>();

    private static TorstenServer server;

    @BeforeAll
    static void start() {
        server = TorstenServer.onDerby(true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leda", "kassa", "ekonomi", "praktik", "admin"})
    void isWholeInBothLanguages(String login) {
        for (String language : List.of("sv", "en")) {
            Client person = server.as(login);
            person.get("/visning?lang=" + language);

            Map<String, Document> pages = language.equals("sv") ? pagesOf(login, person) : Crawl.pagesOf(person);

            assertThat(pages).hasSizeGreaterThan(3);
            pages.forEach((path, page) -> {
                assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language);
                assertThat(page.select("h1")).as("h1 of " + path).hasSize(1);
                assertThat(page.title()).as(path).endsWith("· Torsten");
                assertThat(page.text()).as(path).doesNotContain("⟦", "{count}", "null", "Exception");
                assertThat(page.select(".demo-banner")).as(path).hasSize(1);
                assertThat(page.select("[style], script:not([src]), [onclick]"))
                        .as("inline code of " + path)
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leda", "kassa", "ekonomi", "praktik", "admin"})
    void takesNonsenseCalmlyAndLosesNothingTyped(String login) {
        Client person = server.as(login);
        Set<String> tried = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        pagesOf(login, person).forEach((path, page) -> {
            for (Element form : page.select("form[method=post]")) {
                String action = form.attr("action").isEmpty() ? path : form.attr("action");
                if (action.startsWith("/logga-")
                        || form.attr("enctype").startsWith("multipart")
                        || !tried.add(Crawl.kind(action))) {
                    continue;
                }
                for (String filling : List.of("", NONSENSE, "x".repeat(5000), "-999999999999999999999")) {
                    Answer answer = person.post(action, filled(form, filling));
                    check(action, filling, form, answer, wrong);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Document> pagesOf(String login, Client person) {
        return PAGES.computeIfAbsent(login, one -> Crawl.pagesOf(person));
    }

    /** Hidden fields as the page set them, everything else filled with the same nonsense. */
    private static String[] filled(Element form, String filling) {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input[name], select[name], textarea[name], button[name]")) {
            String name = field.attr("name");
            if (!name.equals("_csrf")) {
                fields.add(name);
                fields.add(
                        field.attr("type").equals("hidden")
                                        || field.normalName().equals("button")
                                ? field.attr("value")
                                : filling);
            }
        }
        return fields.toArray(String[]::new);
    }

    private static void check(String action, String filling, Element form, Answer answer, List<String> wrong) {
        String what = action + " filled with '" + filling.substring(0, Math.min(12, filling.length())) + "'";
        if (answer.status() >= 500) {
            wrong.add(what + " answers " + answer.status());
            return;
        }
        if (answer.status() == 422) {
            Document page = answer.page();
            if (page.select(".faults[role=alert], [role=alert]").isEmpty()) {
                wrong.add(what + " does not say what is wrong");
            }
            for (Element field : form.select("input[type=text][name], textarea[name]")) {
                Element again = page.getElementById(field.id());
                String kept =
                        again == null ? null : again.normalName().equals("textarea") ? again.wholeText() : again.val();
                if (again != null && !filling.startsWith("\u0000") && !filling.equals(kept)) {
                    wrong.add(what + " loses what was typed in " + field.attr("name"));
                }
            }
        }
    }

    @Test
    void anUnknownAddressHasAPageOfItsOwn() {
        Answer answer = server.as("leda").get("/finns-inte");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("Sidan finns inte");
    }
}
