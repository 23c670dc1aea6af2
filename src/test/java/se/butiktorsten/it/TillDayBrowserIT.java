package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BarcodeFormat;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.print.Scanner;

/** A day at the till in a real browser: calmly, with help, with a clock that is wrong, with
 * goods that are exchanged, and closed in the evening. */
@Browser.Needed
class TillDayBrowserIT {

    private static final String RECEIPT = "[data-step=done]:not([hidden]) #done-receipt";
    private static int tills;

    @Test
    void sellsCalmlyByKeyboardAloneOnANarrowScreen() {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            page.setViewportSize(320, 640);

            press(page, "#calm");
            assertThat(focused(page)).isEqualTo("Vilken vara?");
            isFine(visit, "calm-choose");
            press(page, ".tile");
            assertThat(focused(page)).isEqualTo("Hur många?");
            press(page, "#calm-more-of-it");
            assertThat(page.textContent("#calm-quantity")).isEqualTo("2");
            isFine(visit, "calm-count");
            press(page, "#calm-counted");
            assertThat(focused(page)).isEqualTo("Något mer?");
            isFine(visit, "calm-more");
            press(page, "#calm-pay");
            isFine(visit, "calm-pay");
            press(page, "[data-go=cash]");
            press(page, "#pay-notes button:nth-child(3)");
            isFine(visit, "calm-cash");
            press(page, "[data-pay=CASH]");
            page.waitForSelector(RECEIPT);
            isFine(visit, "calm-done");
            page.waitForTimeout(800);
            press(page, "[data-next]");

            // The closed window gives the focus back first; then the first question takes it.
            page.waitForFunction("() => document.activeElement.textContent.trim() === 'Vilken vara?'");
            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#calm")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    void showsNineThingsAtATimeWhenItIsCalm() {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            page.click("#calm");
            Locator shown = page.locator(".till-shelf > li:visible");

            PlaywrightAssertions.assertThat(shown).hasCount(9);
            String first = shown.first().textContent();
            page.click("#calm-next");
            assertThat(shown.first().textContent()).isNotEqualTo(first);
            visit.isAccessible().shot("calm-next");
        }
    }

    @Test
    void theSwishCodeAndTheReceiptsBarsAreReadBack() throws IOException {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            page.addInitScript("window.print = () => {};");
            page.reload();
            page.waitForSelector("[data-ready]");
            page.click("[data-sku='BA-001']");
            page.click("[data-way=swish]");
            page.waitForSelector("#pay-qr canvas");
            Scanner.Read code = read(page.locator("#pay-qr")).orElseThrow();
            String till = page.getAttribute("#till", "data-till");
            assertThat(code.format()).isEqualTo(BarcodeFormat.QR_CODE);
            assertThat(code.text()).isEqualTo("C1231234567;55,00;" + till + "-1-1;0");

            page.click("[data-pay=SWISH]");
            page.waitForSelector(RECEIPT);
            page.waitForTimeout(800);
            page.click("#done-print");
            // It is drawn for the paper once the book has told which one was the last.
            page.waitForSelector(
                    "#paper .bars", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            byte[] printed = page.pdf(new Page.PdfOptions().setWidth("80mm").setHeight("297mm"));
            Scanner.Read bars = Scanner.read(Scanner.pages(printed).get(0)).orElseThrow();
            assertThat(bars.format()).isEqualTo(BarcodeFormat.CODE_128);
            assertThat(bars.text()).isEqualTo(till + "-1-1");
        }
    }

    private static java.util.Optional<Scanner.Read> read(Locator place) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(place.screenshot()));
        return Scanner.read(picture);
    }

    @Test
    void helpIsCalledAtTheTillSeenOnTheBoardAndAnswered() {
        try (Visit till = atTheTill();
                Visit leader = Browser.visit(Servers.derby(), Visit.Window.DESK).logIn("leda")) {
            till.page().click("#help");
            PlaywrightAssertions.assertThat(till.page().locator("#help-said")).containsText("Vänta lugnt");

            leader.at("/idag");
            leader.page().waitForSelector("a[href='/hjalp']");
            leader.page().click("a[href='/hjalp']");
            leader.isAccessible().shot("help");
            leader.page()
                    .locator(
                            ".due li",
                            new Page.LocatorOptions().setHasText(till.page().getAttribute("#till", "data-till")))
                    .locator("button")
                    .click();

            PlaywrightAssertions.assertThat(till.page().locator("#help-said")).containsText("på väg");
        }
    }

    @Test
    void twoTakeTurnsAtTheTillAndALeaderApprovesADiscount() {
        choosesCode("butik", "8024");
        choosesCode("leda", "4711");
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            String till = page.getAttribute("#till", "data-till");
            press(page, "#calm");
            press(page, "#cashiers [data-more]");
            visit.fits().isAccessible().shot("cashier-who");
            press(page, "#cashier-others [data-login=butik]");
            page.keyboard().type("8025");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#pin-fault")).hasText("Koden stämmer inte");
            for (String figure : "8024".split("")) {
                page.click("#pin-pad [data-figure='" + figure + "']");
            }
            visit.fits().isAccessible().shot("cashier-code");
            page.click("#pin-form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("#cashiers [data-login=butik]"))
                    .hasAttribute("aria-pressed", "true");
            PlaywrightAssertions.assertThat(page.locator("#calm"))
                    .hasAttribute("aria-pressed", "false"); // Sara has it calm, Nour has not.

            page.click("[data-sku='BA-001']");
            page.click("#discount");
            page.fill("#discount-percent", "50");
            page.check("input[name=reason][value=FLAW]");
            page.click("#discount-form button[type=submit]");
            assertThat(page.textContent("#discount-fault")).contains("mer än 20 %", "kollega");
            visit.isAccessible().shot("discount-approve");
            page.selectOption("#discount-approver", "leda");
            page.fill("#discount-pin", "4711");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#cart-total")).hasText("27,50\u00a0kr");
            page.context().setOffline(true);
            page.click("#cashiers [data-login=kassa]");
            page.click("#cashiers [data-login=butik]");
            page.context().setOffline(false);
            page.click("[data-way=card]");
            page.click("[data-pay=CARD]");
            page.waitForSelector(RECEIPT);
            page.waitForSelector("#till-state[data-waiting='0']");

            Client staff = Servers.derby().as("kassa");
            JsonNode sale = staff.get("/api/sales?till=" + till).json().get(0);
            assertThat(sale.get("cashier").asText()).isEqualTo("butik");
            assertThat(staff.get("/kvitto/" + sale.get("id").asText()).page().text())
                    .contains("Rabatten godkändes av leda")
                    .doesNotContain("Att se över");
        }
    }

    private static void choosesCode(String login, String pin) {
        Client self = Servers.derby().as(login);
        assertThat(self.post("/mitt-konto", "password", login + "-demo", "pin", pin, "again", pin)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aClockThatIsAnHourWrongSellsAtTheRightTime() {
        String code = newTill();
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.DESK).logIn("kassa")) {
            visit.page().addInitScript("const right = Date.now; Date.now = () => right() - 3600000;");
            Page page = visit.at("/kassa/" + code).page();
            page.waitForSelector("[data-ready]");
            page.click("[data-sku='BA-001']");
            page.click("[data-way=card]");
            page.click("[data-pay=CARD]");
            page.waitForSelector(RECEIPT);
            page.waitForSelector("#till-state[data-waiting='0']");

            JsonNode sale = Servers.derby()
                    .as("kassa")
                    .get("/api/sales?till=" + code)
                    .json()
                    .get(0);
            assertThat(Instant.parse(sale.get("soldAt").asText()))
                    .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(2)));
        }
    }

    @Test
    void saysSoWhenTheBrowserCannotKeepAnything() {
        String code = newTill();
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.DESK).logIn("kassa")) {
            visit.page()
                    .addInitScript("IDBDatabase.prototype.transaction = () => { throw new DOMException('full'); };");
            Page page = visit.at("/kassa/" + code).page();
            page.waitForSelector("#device-dialog[open]");
            assertThat(page.textContent("#device-why")).contains("Minnet kan vara fullt");
            visit.isAccessible();
        }
    }

    @Test
    void theDayIsClosedOnTheDeviceWithAReasonAndApprovedBySomebodyElse() {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            String till = page.getAttribute("#till", "data-till");
            page.click("[data-sku='BA-001']");
            page.click("[data-way=card]");
            page.click("[data-pay=CARD]");
            page.waitForSelector(RECEIPT);
            page.waitForSelector("#till-state[data-waiting='0']");

            visit.at("/kassa/" + till + "/lada").fits().isAccessible().shot("drawer");
            page.click("details summary");
            page.check("input[name=kind][value=FUND]");
            page.fill("input[name=amount]", "500");
            page.click("main form button[type=submit]");
            assertThat(page.textContent("#news")).contains("Växelkassa räknad");
            page.click("a[href$='/lada/avslut']");
            page.waitForSelector("#close-form[data-ready]");
            page.fill("[name=n10000]", "4");
            page.fill("[name=n5000]", "1");
            assertThat(page.textContent("#count-sum")).contains("450\u00a0kr");
            visit.fits().isAccessible().shot("close");
            page.fill("[name=card]", "55");
            page.fill("[name=swish]", "0");
            page.fill("[name=left]", "450");
            page.click("#close-form button[type=submit]");

            assertThat(page.textContent("main")).contains("50\u00a0kr mindre än väntat", "Skriv vad skillnaden");
            assertThat(page.inputValue("[name=n10000]")).isEqualTo("4");
            visit.isAccessible().shot("close-differs");
            page.waitForSelector("#close-form[data-ready]");
            page.fill("[name=reason]", "Fel växel");
            page.click("#close-form button[type=submit]");
            assertThat(page.textContent("h1")).isEqualTo("Z-dagrapport 1");
            assertThat(page.textContent("main")).contains("Fel växel", "Någon annan än den som räknade", "−50,00");
            visit.fits().isAccessible().shot("z-report");

            String address = page.url();
            try (Visit leader =
                    Browser.visit(Servers.derby(), Visit.Window.DESK).logIn("leda")) {
                leader.page().navigate(address);
                leader.page().click("form[action$=godkannande] button");
                assertThat(leader.page().textContent("main")).contains("Godkänt av leda");
                leader.narrow().fits();
                visit.at("/dagsavslut").fits().isAccessible().shot("closes");
            }
            byte[] pdf = page.request().get(address + "/pdf").body();
            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
            visit.at("/kassa/kontroll").fits().isAccessible().shot("till-check");
        }
    }

    @Test
    void goodsAreExchangedForOthersAndNothingIsDoubledWhenTheWindowGoesInTheMiddle() {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            String till = page.getAttribute("#till", "data-till");
            page.click("[data-sku='BA-001']");
            page.click("[data-way=card]");
            page.click("[data-pay=CARD]");
            page.waitForSelector(RECEIPT);
            exchangeTheFirstLineOfTheLatest(visit, "exchange-return");
            assertThat(page.textContent("#cart-back")).contains("Kommer tillbaka", "−55\u00a0kr", "Välj det som");
            visit.fits().isAccessible().shot("exchange-cart");

            page.reload();
            page.waitForSelector("[data-ready]");
            assertThat(page.url()).doesNotContain("byte");
            page.click("[data-sku='SN-001']");
            PlaywrightAssertions.assertThat(page.locator("#pay-amount")).hasText("Betala 140\u00a0kr");
            visit.fits().isAccessible().shot("exchange-more");
            page.context().setOffline(true);
            page.keyboard().press("F8");
            page.waitForSelector("[data-step=stopped]:not([hidden])");
            assertThat(page.textContent("#stopped-why")).contains("Byten behöver nät. Allt är kvar");
            visit.isAccessible().shot("exchange-no-net");
            press(page, "[data-step=stopped] [data-close]");
            page.context().setOffline(false);
            // The return is kept, and nobody hears of it.
            page.route("**/returns/*", call -> {
                call.fetch();
                call.abort();
            });
            page.keyboard().press("F8");
            page.waitForSelector("[data-step=choose]:not([hidden])");
            press(page, "[data-go=card]");
            press(page, "[data-pay=CARD]");
            page.waitForSelector("[data-step=waits]:not([hidden])");
            visit.isAccessible().shot("exchange-waits");
            page.unroute("**/returns/*");
            page.reload();
            page.waitForSelector("[data-step=waits]:not([hidden])");
            press(page, "[data-step=waits] [data-finish]");
            page.waitForSelector(RECEIPT);
            assertThat(page.textContent("#pay-total")).isEqualTo("140\u00a0kr");
            assertThat(page.textContent("#done-paper")).contains("Byte mot retur", "Byte55,00", "Returkvitto");
            visit.isAccessible().shot("exchange-done");
            page.waitForSelector("#till-state[data-waiting='0']");

            JsonNode receipts =
                    Servers.derby().as("kassa").get("/api/sales?till=" + till).json();
            assertThat(receipts)
                    .as("the purchase, its return and the other purchase")
                    .hasSize(3);
            assertThat(receipts.findValuesAsText("exchangeOf"))
                    .contains(receipts.findValuesAsText("id").get(1));

            visit.through(Visit.Window.PHONE);
            exchangeTheFirstLineOfTheLatest(visit, "exchange-return");
            page.click("[data-sku='BA-001']");
            visit.fits().isAccessible().shot("exchange-less");
            press(page, "#pay");
            page.waitForSelector("[data-step=exchange]:not([hidden])");
            assertThat(page.textContent("#exchange-says")).contains("Kunden ska ha 140\u00a0kr tillbaka");
            visit.fits().isAccessible().shot("exchange-back");
            press(page, "[data-back=CASH]");
            page.waitForSelector(RECEIPT);
            assertThat(page.textContent("#done-change")).isEqualTo("Ge kunden 140\u00a0kr kontant.");
            visit.fits().isAccessible().shot("exchange-given");
            page.waitForSelector("#till-state[data-waiting='0']");
            visit.at("/kassa/" + till + "/lada").fits().isAccessible().shot("exchange-x");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Byte"))
                            .textContent())
                    .isEqualTo("Byte40,00");
        }
    }

    /** From the receipt of a purchase that is just done to the till again, with what comes back in the next purchase. */
    private static void exchangeTheFirstLineOfTheLatest(Visit visit, String name) {
        Page page = visit.page();
        page.waitForSelector("#till-state[data-waiting='0']");
        page.waitForTimeout(800);
        page.click("[data-next]");
        page.click("#receipts");
        page.click("#receipts-list li:first-child [data-return]");
        page.fill("input[name='line-1']", "1");
        visit.fits().isAccessible().shot(name);
        press(page, "button[value=exchange]");
        page.waitForSelector("#cart-back:not([hidden])");
        page.waitForSelector("[data-ready]");
    }

    @Test
    void theTillIsNotClosedWhileSalesWaitOnItsDevice() {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            String till = page.getAttribute("#till", "data-till");
            page.route("**/api/sales/*", call -> call.abort());
            page.click("[data-sku='BA-001']");
            page.click("[data-way=card]");
            page.click("[data-pay=CARD]");
            page.waitForSelector(RECEIPT);

            visit.at("/kassa/" + till + "/lada/avslut");
            page.waitForSelector("#close-form[data-ready]");
            PlaywrightAssertions.assertThat(page.locator("#close-waiting")).isVisible();
            page.fill("[name=card]", "0");
            page.fill("[name=swish]", "0");
            page.fill("[name=left]", "0");
            page.click("#close-form button[type=submit]");

            assertThat(page.textContent("main")).contains("Det finns försäljningar kvar på kassan");
            visit.isAccessible().shot("close-waits");
        }
    }

    /** Goes there as somebody without a mouse does, and presses it. */
    private static void press(Page page, String target) {
        for (int i = 0; i < 120; i++) {
            if (Boolean.TRUE.equals(page.evaluate("target => document.activeElement.matches(target)", target))) {
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not get to " + target);
    }

    private static void isFine(Visit visit, String name) {
        assertThat((Integer) visit.page().evaluate("() => document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(320);
        visit.isAccessible().shot(name);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent"));
    }

    private static String newTill() {
        return Purchases.tillOf(Servers.derby(), "DAY" + tills++ + "X" + System.nanoTime() % 100_000);
    }

    private static Visit atTheTill() {
        Visit visit =
                Browser.visit(Servers.derby(), Visit.Window.DESK).logIn("kassa").at("/kassa/" + newTill());
        visit.page().waitForSelector("[data-ready]");
        return visit;
    }
}
