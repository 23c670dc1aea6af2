package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page in a real browser: axe finds nothing, and on a desk and at 320 px nothing sticks out. A page that
 * several roles see is looked at with the first of them, and once whatever it is asked for in its query.
 */
@Browser.Needed
class EveryPageBrowserIT {

    private static final Set<String> SEEN = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"leda", "kassa", "ekonomi", "praktik", "admin"})
    void isAccessibleAndFits(String login) {
        TorstenServer server = Servers.derby();
        List<String> paths = Crawl.pagesOf(server.as(login)).keySet().stream()
                .filter(path -> SEEN.add(Crawl.kind(path.replaceFirst("\\?.*", ""))))
                .toList();
        List<String> wrong = new ArrayList<>();

        try (Visit visit = Browser.visit(server, Visit.Window.DESK)) {
            visit.logIn(login);
            for (String path : paths) {
                visit.at(path);
                String name = "page" + path.replaceAll("\\W+", "_");
                visit.through(Visit.Window.PHONE).narrow().tooWide().ifPresent(fault -> wrong.add(path + ": " + fault));
                shot(visit, name);
                visit.through(Visit.Window.DESK).faults().forEach(fault -> wrong.add(path + ": " + fault));
                shot(visit, name);
            }
        }

        assertThat(paths).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    /** The looking itself is tried, so that an empty list of faults says something. */
    @Test
    void aFieldWithoutANameAndAPageThatIsTooWideAreFound() {
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.DESK)) {
            visit.at("/logga-in");
            assertThat(visit.faults()).isEmpty();

            visit.page()
                    .evaluate("document.querySelector('main').insertAdjacentHTML("
                            + "'beforeend', '<input><canvas width=3000 height=9></canvas>')");

            assertThat(visit.faults())
                    .anyMatch(fault -> fault.startsWith("label "))
                    .anyMatch(fault -> fault.contains("px wide"));
        }
    }

    /** Not where the environment says {@code CI}: nobody looks there, and two hundred pictures take a minute. */
    private static void shot(Visit visit, String name) {
        if (System.getenv("CI") == null) {
            visit.shot(name);
        }
    }
}
