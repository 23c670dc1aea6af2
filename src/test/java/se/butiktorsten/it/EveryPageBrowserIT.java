package se.butiktorsten.it;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, in a real browser on a desk and on a phone: axe finds nothing, and nothing sticks out. */
@Browser.Needed
class EveryPageBrowserIT {

    @ParameterizedTest
    @ValueSource(strings = {"leda", "kassa", "ekonomi", "praktik", "admin"})
    void isAccessibleAndFits(String login) {
        TorstenServer server = Servers.derby();
        Set<String> kinds = new HashSet<>();
        List<String> paths = new ArrayList<>();
        Crawl.pagesOf(server.as(login)).keySet().stream()
                .filter(path -> kinds.add(Crawl.kind(path)))
                .forEach(paths::add);
        List<String> wrong = new ArrayList<>();
        for (Visit.Window window : Visit.Window.values()) {
            try (Visit visit = Browser.visit(server, window)) {
                visit.logIn(login);
                for (String path : paths) {
                    try {
                        visit.at(path)
                                .shot(login + "-" + path.replaceAll("\\W+", "_"))
                                .isAccessible()
                                .fits();
                    } catch (AssertionError found) {
                        wrong.add(window + " " + found.getMessage());
                    }
                }
            }
        }
        Assertions.assertThat(wrong).isEmpty();
    }
}
