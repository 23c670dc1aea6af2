package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page that anybody sees, in a real browser. */
@Browser.Needed
class LogInBrowserIT {

    @ParameterizedTest
    @EnumSource
    void isReadableForEverybodyOnEitherScreen(Visit.Window window) {
        try (Visit visit = Browser.visit(Servers.derby(), window)) {
            visit.at("/logga-in").fits().isAccessible().shot("log-in");

            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("sv");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leda", "kassa", "ekonomi", "praktik", "admin"})
    void letsEachRoleInAndOut(String login) {
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.DESK)) {
            visit.logIn(login);
            PlaywrightAssertions.assertThat(visit.page().locator(".who-name")).hasCount(1);

            visit.logOut();
            PlaywrightAssertions.assertThat(visit.page().locator(".who-name")).hasCount(0);
        }
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.DESK)) {
            visit.at("/logga-in");
            visit.page().locator("input[name=login]").fill("leda");
            visit.page().locator("input[name=password]").fill("   ");
            visit.page().locator("main form button[type=submit]").click();

            assertThat(visit.page().locator("input[name=login]").inputValue()).isEqualTo("leda");
            PlaywrightAssertions.assertThat(visit.page().locator("[role=alert]"))
                    .not()
                    .hasCount(0);
            visit.isAccessible();
        }
    }
}
