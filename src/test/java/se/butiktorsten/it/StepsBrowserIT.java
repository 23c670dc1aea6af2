package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step back decided in a browser, from the leader's day to the saved decision, on either screen. */
@Browser.Needed
class StepsBrowserIT {

    @ParameterizedTest
    @EnumSource
    void isDecidedTogetherOnEitherScreen(Visit.Window window) {
        long person = ProgressIT.somebodyForWhomItWasTooMuch(Servers.derby().as("leda"));

        try (Visit visit = Browser.visit(Servers.derby(), window)) {
            visit.logIn("leda");
            visit.at("/idag");
            visit.page().locator("main a[href='/att-prata-om']").click();
            visit.fits().isAccessible().shot("talk-list");
            visit.page()
                    .locator("main a[href='/deltagare/" + person + "/steg']")
                    .click();
            visit.fits().isAccessible().shot("steps");
            visit.button("Spara beslutet").click();
            PlaywrightAssertions.assertThat(visit.page().locator(".faults li")).hasCount(2);
            visit.fits().isAccessible().shot("steps-faults");
            visit.field("Ett steg tillbaka i finmotorik och noggrannhet").check();
            visit.field("Ja").check();
            visit.button("Spara beslutet").click();
            visit.page().waitForURL("**/steg");
            assertThat(visit.page().locator("main").innerText())
                    .contains("Beslutet är sparat.", "Ett steg tillbaka i finmotorik och noggrannhet");
            visit.fits().isAccessible().shot("steps-decided");
        }
    }
}
