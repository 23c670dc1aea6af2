package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.bookkeeping.SieReader;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.shared.Sha256;

/** Finance books a day close: looks at the voucher, books it, somebody else approves it, and the file leaves. */
@Browser.Needed
class BookkeepingBrowserIT {

    /** A till that sold one thing by card and was closed: its code, and what it took in öre. */
    private record Closed(String till, long ore) {}

    private static Closed closed(String which) {
        TorstenServer server = Servers.derby();
        String till = Purchases.tillOf(server, "BOK-" + which + "-" + new Random().nextInt(100_000));
        Client cashier = server.as("kassa");
        Answer sold = Purchases.random(new Random(3), till).sendBy(cashier);
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
        long cash = paid(sold, "CASH");
        Answer close = cashier.putJson(
                "/api/closes/" + UUID.randomUUID(),
                Map.of(
                        "till", till,
                        "pieces", List.of(Map.of("valueOre", 100, "count", cash / 100)),
                        "cardOre", paid(sold, "CARD"),
                        "swishOre", paid(sold, "SWISH"),
                        "leftOre", 0));
        assertThat(close.status()).as(close.text()).isEqualTo(200);
        return new Closed(till, sold.json().get("paidOre").asLong());
    }

    private static long paid(Answer sold, String method) {
        long ore = 0;
        for (var payment : sold.json().get("payments")) {
            ore += payment.get("method").asText().equals(method)
                    ? payment.get("amountOre").asLong()
                    : 0;
        }
        return ore;
    }

    @ParameterizedTest
    @EnumSource
    void aCloseIsBookedApprovedAndExportedOnEitherScreen(Visit.Window window) {
        Closed closed = closed(window.name());
        try (Visit felix = Browser.visit(Servers.derby(), window);
                Visit frida = Browser.visit(Servers.derby(), window)) {
            felix.logIn("ekonomi").at("/bokforing").fits().isAccessible().shot("books");
            felix.page().click("main a:has-text('" + closed.till() + " Z 1')");
            felix.fits().isAccessible().shot("books-preview");
            felix.button("Bokför").click();
            assertThat(felix.page().textContent("#news")).contains("Nu ska någon annan attestera");
            felix.fits().isAccessible().shot("books-voucher");
            String voucher = felix.page().url();
            assertThat(felix.page().locator("button:has-text('Attestera')").count())
                    .isZero();

            frida.logIn("attest").page().navigate(voucher);
            frida.button("Attestera").click();
            assertThat(frida.page().textContent("main .lead")).contains("Attesterat");
            frida.at("/bokforing/avstamning").fits().isAccessible().shot("books-reconciliation");

            felix.at("/bokforing").button("Exportera till ekonomisystemet").click();
            felix.fits().isAccessible().shot("books-batch");
            Download file = felix.page().waitForDownload(() -> felix.page().click("main a[href$='/sie']"));
            assertThat(file.suggestedFilename()).endsWith(".si");
            assertThat(SieReader.read(bytes(file)).vouchers())
                    .filteredOn(ver -> ver.text().contains(closed.till()))
                    .singleElement()
                    .satisfies(ver -> assertThat(ver.rows().stream()
                                    .filter(row -> row.ore() > 0)
                                    .mapToLong(SieReader.Row::ore)
                                    .sum())
                            .isGreaterThanOrEqualTo(closed.ore()));
        }
    }

    @Test
    void aCloseIsBookedAndApprovedByKeyboardAlone() {
        Closed closed = closed("KEYS");
        try (Visit felix = Browser.visit(Servers.derby(), Visit.Window.DESK);
                Visit frida = Browser.visit(Servers.derby(), Visit.Window.DESK)) {
            Page page = felix.logIn("ekonomi").at("/bokforing").page();
            press(page, Pattern.quote(closed.till() + " Z 1"));
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText(closed.till());
            press(page, "^\\s*Bokför\\s*$");
            PlaywrightAssertions.assertThat(page.locator("#news")).containsText("Nu ska någon annan attestera");

            frida.logIn("attest").page().navigate(page.url());
            press(frida.page(), "^\\s*Attestera\\s*$");
            PlaywrightAssertions.assertThat(frida.page().locator("main .lead")).containsText("Attesterat");
        }
    }

    /** Goes on with the tabulator until the focus is on what says this, and presses it. */
    private static void press(Page page, String says) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            String here = String.valueOf(page.evaluate("document.activeElement.closest('main')"
                    + " && document.activeElement.matches('a, button') ? document.activeElement.textContent : ''"));
            if (Pattern.compile(says).matcher(here).find()) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("Not reached by keyboard: " + says + " on " + page.url());
    }

    private static byte[] bytes(Download file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theAccountPlanNamesEveryFaultAndKeepsWhatWasTyped() {
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.PHONE)) {
            visit.logIn("ekonomi")
                    .at("/bokforing/kontoplan")
                    .fits()
                    .isAccessible()
                    .shot("books-plan");
            Page page = visit.page();
            page.selectOption("[name=event]", "ROUNDING");
            page.fill("[name=rate]", "hundra");
            page.fill("[name=account]", "12");
            page.fill("[name=costCentre]", "53 01");
            visit.button("Spara raden").click();

            visit.fits().isAccessible();
            PlaywrightAssertions.assertThat(page.locator(".faults li")).not().hasCount(0);
            assertThat(page.inputValue("[name=rate]")).isEqualTo("hundra");
            page.fill("[name=rate]", "");
            visit.button("Spara raden").click();
            PlaywrightAssertions.assertThat(page.locator(".faults li")).hasText(new String[] {
                "Konto: Skriv kontot med 3 till 10 siffror.",
                "Kostnadsställe: Använd bokstäver, siffror och bindestreck, högst 20."
            });
            page.fill("[name=account]", "36991");
            page.fill("[name=costCentre]", "530100");
            visit.button("Spara raden").click();
            assertThat(page.textContent("#news")).contains("Raden är sparad");
            PlaywrightAssertions.assertThat(page.locator("main table").first()).containsText("36991");
            // As it was, for whoever comes here later.
            page.selectOption("[name=event]", "ROUNDING");
            page.fill("[name=account]", "36990");
            page.fill("[name=costCentre]", "530100");
            visit.button("Spara raden").click();
        }
    }

    @Test
    void aYearAndAReportAreMadeInTheBackgroundAndFetchedWithTheirChecksum() {
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.PHONE)) {
            Page page = visit.logIn("ekonomi").at("/filer").page();
            page.fill("[name=year]", "2099");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".faults li"))
                    .hasText(Pattern.compile("År: Välj ett år som är slut.*"));
            PlaywrightAssertions.assertThat(page.locator("[name=year]")).hasValue("2099");
            page.fill("[name=year]", "2025");
            visit.button("Beställ paketet").click();
            PlaywrightAssertions.assertThat(page.locator("#file-now")).containsText("Filen är klar");
            visit.fits().isAccessible().shot("file");

            Download file = page.waitForDownload(() -> visit.link("Hämta filen").click());
            assertThat(file.suggestedFilename()).isEqualTo("torsten-bokforing-2025.zip");
            assertThat(Sha256.hex(bytes(file))).isEqualTo(page.textContent("#file-now code"));

            visit.at("/omsattning?from=2026-01-01&to=2026-12-31&by=product&workshop=BAKERY");
            page.click("summary");
            page.selectOption("[name=kind]", "PDF");
            visit.isAccessible().button("Gör i bakgrunden och spara").click();
            PlaywrightAssertions.assertThat(page.locator("#file-now")).containsText("Filen är klar");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("omsattning-2026-01-01-2026-12-31-product.pdf");
            visit.at("/filer").fits().isAccessible().shot("files");
        }
    }

    @Test
    void aRateForADayToComeIsEnteredAndOneForTodayIsRefused() {
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.DESK)) {
            Page page = visit.logIn("ekonomi").at("/moms").page();
            page.selectOption("[name=category]", "BOOK");
            page.fill("[name=rate]", "sju");
            page.fill("[name=from]", "2026-01-01");
            visit.button("Spara satsen").click();
            PlaywrightAssertions.assertThat(page.locator(".faults li").first()).containsText("Sats: ");
            page.fill("[name=rate]", "6,5");
            visit.button("Spara satsen").click();
            PlaywrightAssertions.assertThat(page.locator(".faults li")).hasText(Pattern.compile("Från och med: .*"));
            page.fill("[name=from]", "2099-01-01");
            visit.button("Spara satsen").click();

            PlaywrightAssertions.assertThat(page.locator("#news")).containsText("Satsen är sparad");
            PlaywrightAssertions.assertThat(page.locator("main table").first()).containsText("2099-01-01");
            PlaywrightAssertions.assertThat(page.locator("main table").first()).containsText("6,5");
            visit.fits().isAccessible().shot("vat");
        }
    }
}
