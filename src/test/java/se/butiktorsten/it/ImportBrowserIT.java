package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.history.OldTill;

/** Finance imports an older till's history, watches it, and reads what became of every row. */
@Browser.Needed
class ImportBrowserIT {

    @ParameterizedTest
    @EnumSource
    void explainsAFileThatIsNoHistory(Visit.Window window) {
        try (Visit visit = finance(window)) {
            Page page = visit.page();
            visit.fits().isAccessible().shot("import");

            page.fill("[name=till]", "HIST-FEL");
            send(page, "file", "/import/kvitton", "kalas.csv", "dag;summa\n2019-01-01;100\n");

            assertThat(page.textContent(".faults")).contains("receipt", "sold_at", "summa");
            assertThat(page.inputValue("[name=till]")).isEqualTo("HIST-FEL");
            visit.fits().isAccessible().shot("import-wrong");

            send(page, "file", "/import/kvitton", "bild.png", "\u0089PNG\r\n\u001a\n\0\0\0");
            PlaywrightAssertions.assertThat(page.locator(".faults")).hasCount(1);
            visit.isAccessible();
        }
    }

    @Test
    void isFollowedToItsReportWithoutTheFocusBeingTaken() throws IOException {
        OldTill till = OldTill.of(20_261_122L, 5_000, LocalDate.of(2019, 1, 1), 300);
        try (Visit visit = finance(Visit.Window.DESK)) {
            Page page = visit.page();
            send(page, "products", "/import/varor", "varor.csv", OldTill.prices());
            visit.fits().isAccessible().shot("import-products");

            visit.at("/import");
            page.fill("[name=till]", "HIST-SKARM");
            send(page, "file", "/import/kvitton", "historia.csv", till.text(';'));
            visit.isAccessible().shot("import-under-way");
            PlaywrightAssertions.assertThat(page.locator("progress")).hasCount(1);
            assertThat(page.getAttribute("#import-said", "aria-live")).isEqualTo("polite");
            page.focus("nav.crumbs a");
            page.evaluate("window.said = 0; new MutationObserver(() => window.said++)"
                    + ".observe(document.querySelector('#import-said'), {childList: true})");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url().replaceFirst(".*/assets/.*", "picture")));
            page.waitForSelector("#import-said .tag-good", new Page.WaitForSelectorOptions().setTimeout(120_000));

            assertThat(asked).isNotEmpty().allMatch(url -> url.contains("/laget?") || url.equals("picture"));
            assertThat((int) page.evaluate("window.said")).isBetween(1, 6);
            assertThat((boolean) page.evaluate("document.activeElement.matches('nav.crumbs a')"))
                    .isTrue();
            PlaywrightAssertions.assertThat(page.locator("progress")).hasCount(0);
            PlaywrightAssertions.assertThat(page.locator("#import-report tbody tr"))
                    .hasCount(50);
            assertThat(page.textContent("#import-report")).contains("Visar 1–50 av");
            visit.fits().isAccessible().shot("import-report");

            Download rows = page.waitForDownload(() -> page.click("a[href$='rader.csv']"));
            assertThat(Files.readAllLines(rows.path()))
                    .hasSize(1 + till.faults().size());

            page.click("#import-report a[rel=next]");
            PlaywrightAssertions.assertThat(page.locator("#import-report")).containsText("Visar 51–100 av");
            String here = page.url();
            try (Visit phone = Browser.visit(Servers.derby(), Visit.Window.PHONE)
                    .logIn("ekonomi")
                    .at(here)) {
                phone.fits().isAccessible().shot("import-report");
            }
        }
    }

    private static Visit finance(Visit.Window window) {
        return Browser.visit(Servers.derby(), window).logIn("ekonomi").at("/import");
    }

    private static void send(Page page, String field, String form, String name, String content) {
        page.setInputFiles(
                "input[name=" + field + "]",
                new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("form[action='" + form + "'] button[type=submit]");
    }
}
