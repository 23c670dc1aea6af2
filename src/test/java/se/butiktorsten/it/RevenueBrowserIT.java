package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finance asks what the shop brought in: a sentence, a picture, a table, and from there down to a receipt. */
@Browser.Needed
class RevenueBrowserIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private final LocalDate from = today.minusDays(20);

    @ParameterizedTest
    @EnumSource
    void answersWithASentenceAPictureAndATable(Visit.Window window) {
        try (Visit visit = finance(window)) {
            Page page = visit.page();
            page.fill("[name=from]", from.toString());
            page.fill("[name=to]", today.toString());
            page.click("form.filter button");

            assertThat(page.textContent("main .lead")).startsWith("Omsättningen var ");
            PlaywrightAssertions.assertThat(page.locator("svg.chart:visible")).hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("svg.chart:visible rect"))
                    .not()
                    .hasCount(0);
            PlaywrightAssertions.assertThat(page.locator("main tbody tr")).not().hasCount(0);
            assertThat(page.textContent("main tfoot th")).isEqualTo("Totalt");
            visit.fits().isAccessible().shot("revenue");

            for (String by : List.of("month", "day", "workshop", "product", "vat", "payment")) {
                page.click("nav.tabs a[href*='by=" + by + "']");
                assertThat(page.getAttribute("nav.tabs a[aria-current]", "href"))
                        .contains("by=" + by);
                assertThat(page.inputValue("[name=from]")).isEqualTo(from.toString());
                visit.fits().isAccessible().shot("revenue-" + by);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromAFigureToTheReceiptsBehindIt(Visit.Window window) {
        try (Visit visit = finance(window).at("/omsattning?by=workshop&from=" + from + "&to=" + today)) {
            Page page = visit.page();
            int steps = 0;
            while (!page.url().contains("/kvitton")) {
                String name = page.locator("main tbody th a").first().textContent();
                page.locator("main tbody th a").first().click();
                page.waitForLoadState();
                assertThat(page.locator("nav.crumbs li").allTextContents()).anyMatch(name::startsWith);
                assertThat(steps++).isLessThan(5);
            }
            visit.fits().isAccessible().shot("revenue-receipts");
            String receipt = page.locator("main tbody th a").first().textContent();
            page.locator("main tbody th a").first().click();

            assertThat(page.textContent("main")).contains(receipt);
            visit.fits().isAccessible();
        }
    }

    @Test
    void isReadAndSavedByKeyboardAlone() throws IOException {
        try (Visit visit = finance(Visit.Window.DESK)) {
            Page page = visit.page();
            tabTo(page, "[name=from]");
            page.fill("[name=from]", from.toString());
            tabTo(page, "form.filter button");
            page.keyboard().press("Enter");
            page.waitForURL("**/omsattning?*");
            for (String kind : List.of("pdf", "xlsx", "csv")) {
                tabTo(page, "a[download][href*='/fil/" + kind + "']");
                Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));

                assertThat(file.suggestedFilename())
                        .startsWith("omsattning-" + from)
                        .endsWith("." + kind);
                assertThat(begin(file))
                        .startsWith(kind.equals("pdf") ? "%PDF-" : kind.equals("xlsx") ? "PK" : "\uFEFF");
            }
            page.reload();
            tabTo(page, "main tbody th a");
            page.keyboard().press("Enter");
            page.waitForSelector("nav.crumbs");
            tabTo(page, "nav.crumbs a");
            page.keyboard().press("Enter");
            page.waitForSelector(
                    "nav.crumbs",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void keepsTheQuestionInAnotherLanguage() {
        try (Visit visit = finance(Visit.Window.DESK).at("/omsattning?by=vat&from=" + from + "&to=" + today)) {
            Page page = visit.page();
            List<String> figures = page.locator("main tfoot td").allTextContents();

            visit.link("English").click();
            page.waitForSelector("html[lang=en]");
            page.waitForLoadState();

            assertThat(page.inputValue("[name=from]")).isEqualTo(from.toString());
            assertThat(page.inputValue("[name=to]")).isEqualTo(today.toString());
            assertThat(page.url()).contains("by=vat");
            assertThat(page.locator("main tfoot td").allTextContents().stream().map(RevenueBrowserIT::digits))
                    .isEqualTo(figures.stream().map(RevenueBrowserIT::digits).toList());
            visit.isAccessible();
        }
    }

    @Test
    void tellsASingleDayApartByProduct() {
        try (Visit visit = finance(Visit.Window.DESK)) {
            assertThat(visit.page().url()).endsWith("/omsattning");
            assertThat(visit.page().textContent("main h2")).isEqualTo("Omsättning per dag");

            visit.link("I dag").click();
            assertThat(visit.page().textContent("main h2")).isEqualTo("Omsättning per vara");
        }
    }

    @Test
    void explainsAPeriodThatEndsBeforeItBegins() {
        try (Visit visit = finance(Visit.Window.PHONE).at("/omsattning?from=" + today + "&to=" + from)) {
            Page page = visit.page();

            assertThat(page.textContent(".faults")).contains("Välj en sista dag som inte är före den första.");
            assertThat(page.inputValue("[name=to]")).isEqualTo(from.toString());
            visit.fits().isAccessible().shot("revenue-wrong");
        }
    }

    private static Visit finance(Visit.Window window) {
        return Browser.visit(Servers.derby(), window).logIn("ekonomi").at("/omsattning");
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Not to be reached by keyboard: " + selector);
    }

    private static String begin(Download file) throws IOException {
        byte[] bytes = Files.readAllBytes(file.path());
        return new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.UTF_8);
    }

    private static String digits(String figure) {
        return figure.replaceAll("\\D", "");
    }
}
