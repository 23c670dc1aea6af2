package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;

/** The till in a real browser: with the mouse, with the keyboard alone, without a net, in two windows. */
@Browser.Needed
class TillBrowserIT {

    private static final String RECEIPT = "[data-step=done]:not([hidden]) #done-receipt";
    private static final String KEPT = "[data-step=kept]:not([hidden])";

    @ParameterizedTest
    @EnumSource
    void sellsForCashOnEitherScreen(Visit.Window window) {
        try (Visit visit = atTheTill(window)) {
            Page page = visit.page();
            visit.fits().isAccessible().shot("till");

            take(page, "BA-001");
            take(page, "BA-001");
            take(page, "BA-002");
            visit.fits().isAccessible().shot("till-cart");
            page.click("#pay");
            visit.isAccessible().shot("till-pay");
            page.click("[data-go=cash]");
            page.locator("#pay-notes button").last().click();
            visit.fits().isAccessible().shot("till-change");
            assertThat(page.textContent("#pay-change")).contains("Ge tillbaka");
            page.dblclick("[data-pay=CASH]");
            page.waitForSelector(RECEIPT);
            visit.isAccessible().shot("till-receipt");

            page.navigate(page.getAttribute("#done-print", "href"));
            visit.fits().isAccessible().shot("receipt");
            assertThat(page.textContent(".receipt")).contains("Surdegsbröd", "Moms", "Kontant", "Tillbaka");

            visit.link("Lämna tillbaka").click();
            visit.fits().isAccessible().shot("return");
            page.fill("input[name=line-1]", "1");
            page.check("input[value=CASH]");
            page.click("main form button[type=submit]");
            visit.fits().isAccessible().shot("return-receipt");
            assertThat(page.textContent("h1")).isEqualTo("Returkvitto");

            visit.at("/kvitton").fits().isAccessible().shot("receipts");
        }
    }

    @Test
    void sellsByKeyboardAlone() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();

            page.keyboard().type("ba-002");
            page.keyboard().press("Enter");
            page.keyboard().press("+");
            assertThat(page.textContent("#till-said")).contains("2 st");
            page.keyboard().press("F8");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.waitForSelector(RECEIPT);

            assertThat(page.textContent("#pay-total")).contains("50");
            assertThat(focused(page)).contains("Nästa kund");
        }
    }

    @Test
    void aScannedCodeFindsItsWayWhereverTheFocusIs() {
        String code = barcodeOf("BA-002");
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            take(page, "BA-001");

            page.locator(".cart-line input").first().focus();
            scan(page, code);

            PlaywrightAssertions.assertThat(page.locator(".cart-line")).hasCount(2);
            PlaywrightAssertions.assertThat(page.locator(".cart-line input").first())
                    .hasValue("1");
        }
    }

    @Test
    void theNumberOfALotSellsItsProductUnlessItIsPastItsUseByDate() {
        Client leader = Servers.derby().as("leda");
        String sku = CatalogIT.sku();
        leader.putJson("/api/products/" + sku, CatalogIT.birdBox());
        receive(leader, sku, "v " + sku, "2099-01-01");
        receive(leader, sku, "GAMMAL-" + sku, "2026-01-02");
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            take(page, "BA-001");

            page.locator(".cart-line input").first().focus();
            scan(page, "V " + sku);
            PlaywrightAssertions.assertThat(page.locator(".cart-line")).hasCount(2);
            PlaywrightAssertions.assertThat(page.locator(".cart-line-latest .line-name"))
                    .containsText("Fågelholk");

            page.keyboard().type("gammal-" + sku.toLowerCase(Locale.ROOT));
            page.keyboard().press("Enter");
            assertThat(page.textContent("#till-hint"))
                    .contains("GAMMAL-" + sku, "skulle ätas senast 2026-01-02", "Det får inte säljas");
            PlaywrightAssertions.assertThat(page.locator(".cart-line")).hasCount(2);
            visit.isAccessible().shot("till-lot-past");
        }
    }

    private static void receive(Client leader, String sku, String lot, String useBy) {
        Answer received = leader.putJson(
                "/api/stock/deliveries/" + UUID.randomUUID(),
                "{\"sku\": \"" + sku + "\", \"place\": \"SHOP\", \"quantityThousandths\": 2000, \"lot\": \"" + lot
                        + "\", \"useBy\": \"" + useBy + "\"}");
        assertThat(received.status()).as(received.text()).isEqualTo(200);
    }

    /** As fast as a scanner types, however slow the machine is that runs the test. */
    private static void scan(Page page, String code) {
        page.evaluate(
                "code => [...code, 'Enter'].forEach(key => document.activeElement.dispatchEvent("
                        + "new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))",
                code);
    }

    @Test
    void theCameraReadsACodeOrSaysThatItMayNot() {
        String code = barcodeOf("BA-002");
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            page.addInitScript("window.BarcodeDetector = class {"
                    + " static async getSupportedFormats() { return ['ean_13', 'code_128']; }"
                    + " async detect() { return [{ rawValue: '" + code + "' }]; } };"
                    + "navigator.mediaDevices.getUserMedia = async () => {"
                    + " if (window.noCamera) { throw new DOMException('', 'NotAllowedError'); }"
                    + " const canvas = document.createElement('canvas');"
                    + " const brush = canvas.getContext('2d');"
                    + " setInterval(() => brush.fillRect(0, 0, Math.random() * 100, 100), 50);"
                    + " return canvas.captureStream(); };");
            page.reload();

            page.evaluate("window.noCamera = true");
            page.click("[data-scan-for]");
            PlaywrightAssertions.assertThat(page.locator("dialog.scan [role=alert]"))
                    .containsText("fick inte använda kameran");
            visit.isAccessible().shot("scan-refused");
            page.keyboard().press("Escape");
            page.evaluate("window.noCamera = false");
            page.click("[data-scan-for]");

            PlaywrightAssertions.assertThat(page.locator(".cart-line")).hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("dialog.scan")).hasCount(0);
        }
    }

    /** The barcode of our own that the product has, or gets now. */
    private static String barcodeOf(String sku) {
        Client leader = Servers.derby().as("leda");
        long version = leader.get("/api/products/" + sku).json().get("version").asLong();
        return leader.putJson("/api/products/" + sku + "/barcode", "{\"own\": true, \"version\": " + version + "}")
                .json()
                .get("barcode")
                .asText();
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();

            page.keyboard().type("finns inte");
            page.keyboard().press("Enter");

            assertThat(page.textContent("#till-hint")).isEqualTo("Varan finns inte: finns inte. Sök på namn.");
            visit.isAccessible();
        }
    }

    @Test
    void sellsOnceThroughADeadNetAndAReload() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            long before = receipts(page);
            page.route("**/api/sales/*", call -> call.abort());
            take(page, "BA-001");
            payByCard(page);
            page.waitForSelector(KEPT);
            visit.isAccessible().shot("till-kept");

            // The next one reaches the server, but its answer never comes back.
            page.unroute("**/api/sales/*");
            page.route("**/api/sales/*", call -> {
                call.fetch();
                call.abort();
            });
            page.reload();
            page.waitForTimeout(1_000);
            page.unroute("**/api/sales/*");
            page.reload();
            page.waitForSelector("#news a");

            assertThat(page.textContent("#till-state")).isEqualTo("Ansluten");
            assertThat(page.textContent("#cart-total")).isEqualTo("0\u00a0kr");
            assertThat(receipts(page)).isEqualTo(before + 1);
        }
    }

    @Test
    void sellsOnceFromTwoWindows() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page one = visit.page();
            long before = receipts(one);
            Page two = one.context().newPage();
            two.navigate(one.url());
            take(one, "BA-001");
            two.waitForSelector(".cart-line");

            one.click("#pay");
            one.click("[data-go=card]");
            two.click("#pay");
            two.click("[data-go=card]");
            one.evaluate("document.querySelector('[data-pay=CARD]').click()");
            two.evaluate("document.querySelector('[data-pay=CARD]').click()");
            one.waitForSelector(RECEIPT);
            two.waitForSelector(
                    "#pay-dialog:not([data-at=sending])",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));

            assertThat(receipts(one)).isEqualTo(before + 1);
        }
    }

    @Test
    void keepsTheCartThroughAReloadAndAnotherLanguage() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            take(page, "BA-001");
            page.reload();
            visit.link("English").click();

            page.waitForSelector("html[lang=en]");
            assertThat(page.locator(".cart-line"))
                    .satisfies(lines -> assertThat(lines.count()).isEqualTo(1));
            assertThat(page.textContent("#pay")).contains("Pay");
            visit.isAccessible();
        }
    }

    private static Visit atTheTill(Visit.Window window) {
        return Browser.visit(Servers.derby(), window).logIn("kassa").at("/kassa/BUTIK");
    }

    private static void take(Page page, String sku) {
        Locator tile = page.locator("[data-sku='" + sku + "']");
        tile.click();
    }

    private static void payByCard(Page page) {
        page.click("#pay");
        page.click("[data-go=card]");
        page.click("[data-pay=CARD]");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    /** How many receipts the till has given so far. */
    private static long receipts(Page page) {
        return ((Number) page.evaluate("fetch('/api/tills').then(answer => answer.json())"
                        + ".then(tills => tills.find(till => till.code === 'BUTIK').lastNumber)"))
                .longValue();
    }
}
