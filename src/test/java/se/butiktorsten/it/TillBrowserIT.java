package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static int tills;

    @ParameterizedTest
    @EnumSource
    void sellsForCashOnEitherScreen(Visit.Window window) {
        try (Visit visit = atTheTill(window)) {
            Page page = visit.page();
            long before = inTheShop("BA-001");
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

            assertThat(page.textContent("#done-paper"))
                    .contains(
                            "Surdegsbröd",
                            "Moms",
                            "Kontant",
                            "Tillbaka",
                            page.textContent("#done-receipt").replace("Kvitto ", ""));

            nextCustomer(page);
            page.click("#receipts");
            visit.fits().isAccessible().shot("till-latest");
            page.navigate(page.getAttribute("[data-return]", "href").replace("/retur", ""));
            visit.fits().isAccessible().shot("receipt");
            assertThat(page.textContent(".receipt")).contains("Surdegsbröd", "Moms", "Kontant", "Tillbaka");
            assertThat(page.textContent("main")).doesNotContain("Att se över");
            assertThat(inTheShop("BA-001")).isEqualTo(before - 2000);

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
    void sellsWithoutNetAndSendsEachSaleOnceWhenItIsBack() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            page.route("**/api/sales/*", call -> call.abort());
            take(page, "BA-001");
            payByCard(page);
            page.waitForSelector(RECEIPT);
            nextCustomer(page);
            take(page, "BA-002");
            payByCard(page);
            page.waitForSelector(RECEIPT);
            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("2 väntar på nätet");
            visit.isAccessible().shot("till-kept");

            // The next ones reach the server, but their answers never come back.
            page.unroute("**/api/sales/*");
            page.route("**/api/sales/*", call -> {
                call.fetch();
                call.abort();
            });
            page.reload();
            page.waitForTimeout(1_000);
            page.unroute("**/api/sales/*");
            page.reload();

            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");
            assertThat(page.textContent("#cart-total")).isEqualTo("0\u00a0kr");
            assertThat(receipts(page)).isEqualTo(2);
        }
    }

    @Test
    void opensSellsAndPracticesWithoutAnyNet() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            page.waitForFunction("async () => !!(await caches.match(location.href))");
            page.reload();
            page.context().setOffline(true);
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#till-state")).containsText("Utan nät");

            take(page, "BA-001");
            payByCard(page);
            page.waitForSelector(RECEIPT);
            assertThat(page.textContent("#done-receipt")).endsWith("-1-1");
            nextCustomer(page);
            page.click("#practise");
            take(page, "BA-001");
            visit.shot("till-training");
            payByCard(page);
            PlaywrightAssertions.assertThat(page.locator("#done-paper")).containsText("ÖVNING");

            page.context().setOffline(false);
            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");
            assertThat(receipts(page)).isEqualTo(1);
        }
    }

    @Test
    void sellsOnceFromTwoWindows() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page one = visit.page();
            Page two = one.context().newPage();
            two.navigate(one.url());
            two.waitForSelector("[data-ready]");
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
                    "#pay-dialog:not([data-at=card]), #pay-dialog:not([open])",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));

            PlaywrightAssertions.assertThat(one.locator("#till-state")).hasText("Ansluten");
            assertThat(receipts(one)).isEqualTo(1);
        }
    }

    @Test
    void anotherDeviceTakesTheTillOverAndTheFirstOneLearnsOfIt() {
        try (Visit first = atTheTill(Visit.Window.DESK)) {
            String path = java.net.URI.create(first.page().url()).getPath();
            take(first.page(), "BA-001");
            payByCard(first.page());
            first.page().waitForSelector(RECEIPT);
            try (Visit second = Browser.visit(Servers.derby(), Visit.Window.DESK)
                    .logIn("kassa")
                    .at(path)) {
                Page page = second.page();
                page.waitForSelector("#device-dialog[open]");
                assertThat(page.textContent("#device-why")).contains("Kassan är öppen på Datorn");
                second.isAccessible().shot("till-in-use");
                page.click("#device-take");
                PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");
                take(page, "BA-001");
                payByCard(page);
                page.waitForSelector(RECEIPT);
                assertThat(page.textContent("#done-receipt")).endsWith("-2-1");
            }
            first.page().reload();
            first.page().waitForSelector("#device-dialog[open]");
            assertThat(first.page().textContent("#device-why")).contains("används nu på en annan enhet");
        }
    }

    @Test
    void threeThingsByCardTakeFiveTaps() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            take(page, "BA-001");
            take(page, "BA-002");
            take(page, "KO-001");
            page.click("[data-way=card]");
            page.click("[data-pay=CARD]");
            page.waitForSelector(RECEIPT);
            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");
            assertThat(receipts(page)).isEqualTo(1);
        }
    }

    @Test
    void paysInPartsWithADiscountAndSomethingThatIsNotInTheList() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            take(page, "BA-002");
            page.click("#unlisted");
            visit.isAccessible().shot("till-unlisted");
            page.click("#unlisted-form button[type=submit]");
            assertThat(page.textContent("#unlisted-fault"))
                    .contains("Skriv vad det är", "Skriv priset", "Välj verkstad", "Välj momsgrupp");
            page.fill("#unlisted-name", "Gammal spegel");
            page.fill("#unlisted-price", "150");
            page.selectOption("#unlisted-workshop", "FURNITURE");
            page.selectOption("#unlisted-vat", "STANDARD");
            page.click("#unlisted-form button[type=submit]");
            page.click("#discount");
            page.fill("#discount-percent", "30");
            page.check("input[name=reason][value=FLAW]");
            page.click("#discount-form button[type=submit]");
            assertThat(page.textContent("#discount-fault")).contains("mer än 20 %");
            page.fill("#discount-percent", "10");
            visit.isAccessible().shot("till-discount");
            page.click("#discount-form button[type=submit]");
            assertThat(page.textContent("#cart-total")).isEqualTo("157,50\u00a0kr");
            page.click("#eat-in");

            page.click("#pay");
            page.click(".pay-split summary");
            page.fill("#pay-part-amount", "57,50");
            page.click("#pay-part button");
            page.click("[data-go=swish]");
            page.click("[data-pay=SWISH]");
            assertThat(page.textContent("#pay-parts")).contains("Swish: 57,50");
            visit.isAccessible().shot("till-split");
            page.reload();
            page.waitForSelector("#till[data-ready=yes]");
            assertThat(page.textContent("#cart-paid")).contains("57,50", "100");
            page.click("#cart-clear");
            assertThat(page.textContent("#till-hint")).contains("redan betald");
            page.click("#pay");
            page.click("#pay-parts button");
            assertThat(page.textContent("#pay-total")).isEqualTo("157,50\u00a0kr");
            page.click(".pay-split summary");
            page.fill("#pay-part-amount", "57,50");
            page.click("#pay-part button");
            page.click("[data-go=swish]");
            page.click("[data-pay=SWISH]");
            page.click("[data-go=cash]");
            page.locator("#pay-notes button").first().click();
            page.click("[data-pay=CASH]");
            page.waitForSelector(RECEIPT);
            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");

            Object same = page.evaluate("async () => {"
                    + " const paper = document.querySelector('#done-paper').textContent;"
                    + " const till = document.querySelector('#till').dataset.till;"
                    + " const [sale] = await (await fetch(`/api/sales?till=${till}`)).json();"
                    + " return [sale.totalOre, sale.vat.map(one => one.vatBp + ':' + one.vatOre).join(), paper]; }");
            assertThat(String.valueOf(same)).contains("15750", "1200:241", "2500:2700", "2,41", "27,00", "Äter här");
        }
    }

    @Test
    void parksAPurchaseAndGoesOnWithItAfterAReload() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            take(page, "BA-001");
            page.keyboard().press("F4");
            take(page, "BA-002");
            page.reload();
            visit.isAccessible().shot("till-parked");
            page.click("#parked button");

            PlaywrightAssertions.assertThat(page.locator(".cart-line .line-name"))
                    .hasText("Surdegsbröd 700 g");
            PlaywrightAssertions.assertThat(page.locator("#parked button")).hasCount(1);
        }
    }

    @Test
    void givesOneCopyOfAReceipt() {
        try (Visit visit = atTheTill(Visit.Window.DESK)) {
            Page page = visit.page();
            page.addInitScript("window.print = () => { window.printed = (window.printed ?? 0) + 1; };");
            page.reload();
            page.waitForSelector("[data-ready]");
            take(page, "BA-001");
            payByCard(page);
            page.waitForSelector(RECEIPT);
            nextCustomer(page);
            page.click("#receipts");
            page.click("[data-copy]");

            page.waitForFunction("() => window.printed === 1");
            assertThat(page.textContent("#paper")).contains("KOPIA");
            page.click("#receipts-dialog [data-dismiss]");
            page.click("#receipts");
            PlaywrightAssertions.assertThat(page.locator("[data-copy]")).isDisabled();
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
            PlaywrightAssertions.assertThat(page.locator(".cart-line")).hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("#pay")).containsText("Pay");
            visit.isAccessible();
        }
    }

    /** A till of its own, so that no other test is its device. */
    private static Visit atTheTill(Visit.Window window) {
        String till = Purchases.tillOf(Servers.derby(), "BROWSER" + tills++ + "X" + System.nanoTime() % 100_000);
        Visit visit = Browser.visit(Servers.derby(), window).logIn("kassa").at("/kassa/" + till);
        visit.page().waitForSelector("[data-ready]");
        return visit;
    }

    /** In thousandths, by the book. */
    private static long inTheShop(String sku) {
        for (JsonNode card :
                Servers.derby().as("kassa").get("/api/stock?place=SHOP").json()) {
            if (card.get("sku").asText().equals(sku)) {
                return card.get("balanceThousandths").asLong();
            }
        }
        throw new AssertionError("No card of " + sku);
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

    /** The till does not take the second half of a double click for the next customer. */
    private static void nextCustomer(Page page) {
        page.waitForTimeout(800);
        page.click("[data-next]");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    /** How many receipts of the till's device are on the server. */
    private static long receipts(Page page) {
        return ((Number) page.evaluate("fetch(`/api/tills/${document.querySelector('#till').dataset.till}/devices`)"
                        + ".then(answer => answer.json()).then(devices => devices[0].lastNumber)"))
                .longValue();
    }
}
