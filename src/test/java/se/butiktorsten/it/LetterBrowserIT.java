package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Receipts by e-mail from the till and from the receipt's page, read in the mailbox they arrive in. */
@Browser.Needed
class LetterBrowserIT {

    private static final String DONE = "[data-step=done]:not([hidden])";
    private static final long ARRIVES_WITHIN_MILLIS = 30_000;
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static TorstenServer server;
    private static int tills;

    @BeforeAll
    static void open() {
        MAIL.start();
        server = TorstenServer.with(
                "mail",
                Map.of(
                        "torsten.demo",
                        "true",
                        "torsten.shop.name",
                        "Butik Örnen",
                        "torsten.mail.host",
                        "127.0.0.1",
                        "torsten.mail.port",
                        Integer.toString(MAIL.getSmtp().getPort()),
                        "torsten.mail.from",
                        "kvitto@exempel.se",
                        "torsten.mail.security",
                        "none"));
        server.start();
    }

    @AfterAll
    static void close() {
        server.close();
        MAIL.stop();
    }

    @Test
    void mailsTheReceiptAndThenItsCopyFromTheTill() throws Exception {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            String number = sell(page);
            page.click("#done-letter");
            page.fill("#letter-to", "kund.ett");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#letter-fault")).containsText("Skriv en e-postadress");
            visit.isAccessible().shot("letter");
            page.fill("#letter-to", "kund.ett@exempel.se");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#done-letter-said")).hasText("Kvittot skickas med e-post.");
            PlaywrightAssertions.assertThat(page.locator("#letter-dialog"))
                    .not()
                    .isVisible();
            visit.isAccessible();

            MimeMessage receipt = arrived("kund.ett@exempel.se", 1).get(0);
            assertThat(receipt.getSubject()).isEqualTo("Kvitto " + number + " från Butik Örnen");
            for (String said : said(receipt)) {
                assertThat(said)
                        .contains("Butik Örnen", number, "Surdegsbröd 700 g 1 × 55 kr 55,00", "Summa 55 kr")
                        .contains("Kort 55,00", "6 %", "3,11", "Tack för köpet!")
                        .doesNotContain("KOPIA", "kassa ");
            }

            page.click("[data-next]");
            Locator latest = latest(page, number);
            latest.locator("[data-letter]").click();
            PlaywrightAssertions.assertThat(page.locator("#letter-of")).containsText("kopia");
            page.fill("#letter-to", "kund.ett@exempel.se");
            page.click("#letter-form button[type=submit]");
            PlaywrightAssertions.assertThat(latest.locator(".letter-said")).hasText("Kvittot skickas med e-post.");
            PlaywrightAssertions.assertThat(latest.locator("[data-letter]")).isDisabled();
            PlaywrightAssertions.assertThat(latest.locator("[data-copy]")).isDisabled();
            visit.isAccessible().shot("letter-latest");
            assertThat(arrived("kund.ett@exempel.se", 2))
                    .extracting(MimeMessage::getSubject)
                    .contains("KOPIA: Kvitto " + number + " från Butik Örnen");
            assertThat(server.log()).doesNotContain("kund.ett");
        }
    }

    @Test
    void sendsItOnceAfterItsSaleWhenTheNetIsBack() {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            page.context().setOffline(true);
            sell(page);
            page.click("#done-letter");
            page.fill("#letter-to", "utan.net@exempel.se");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasAttribute("data-waiting", "2");
            page.context().setOffline(false);

            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");
            assertThat(arrived("utan.net@exempel.se", 1)).hasSize(1);
            assertThat((String) page.evaluate("async () => { const { Book } = await import(document.querySelector("
                            + "'script[src*=\"till/till.js\"]').src.replace(/till\\.js$/, 'book.js'));"
                            + " const book = await Book.open(document.getElementById('till').dataset.till);"
                            + " return JSON.stringify([await book.waiting(), await book.latest(9)]); }"))
                    .as("the browser has forgotten to whom")
                    .contains("isMailed")
                    .doesNotContain("utan.net");
        }
    }

    @Test
    void aLetterThatIsRefusedHoldsNothingUp() {
        try (Visit visit = atTheTill()) {
            Page page = visit.page();
            String number = sell(page);
            page.click("#done-letter");
            page.fill("#letter-to", "a".repeat(65) + "@exempel.se");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#done-letter-said")).containsText(number);
            PlaywrightAssertions.assertThat(page.locator("#till-hint")).containsText(number);
            page.click("[data-next]");
            sell(page);
            page.click("[data-next]");

            PlaywrightAssertions.assertThat(page.locator("#till-state")).hasText("Ansluten");
            Locator latest = latest(page, number);
            PlaywrightAssertions.assertThat(latest.locator(".letter-said")).containsText("Skriv en e-postadress");
            latest.locator("[data-letter]").click();
            PlaywrightAssertions.assertThat(page.locator("#letter-of")).hasText("Skicka kvitto " + number);
        }
    }

    @Test
    void isNotOfferedInPractice() {
        try (Visit visit = atTheTill()) {
            visit.page().click("#practise");
            sell(visit.page());
            PlaywrightAssertions.assertThat(visit.page().locator("#done-letter"))
                    .isHidden();
        }
    }

    @Test
    void mailsFromTheReceiptsPageAndTellsHowItWent() throws Exception {
        Client client = server.as("kassa");
        UUID sale = UUID.randomUUID();
        String till = Purchases.tillOf(server, "MAIL" + tills++);
        JsonNode receipt = client.putJson(
                        "/api/sales/" + sale,
                        Map.of(
                                "till",
                                till,
                                "soldAt",
                                java.time.Instant.now().toString(),
                                "lines",
                                List.of(Map.of("sku", "BA-001", "quantity", 1000, "unitPriceOre", 5500)),
                                "payments",
                                List.of(Map.of("method", "CARD", "amountOre", 5500))))
                .json();
        try (Visit visit =
                Browser.visit(server, Visit.Window.PHONE).logIn("kassa").at("/kvitto/" + sale)) {
            visit.link("Skicka kvittot med e-post").click();
            visit.isAccessible().fits().shot("letter-page");
            visit.field("Kundens e-postadress").fill("åsa@exempel");
            visit.page().evaluate("() => document.querySelector('main form').setAttribute('novalidate', '')");
            visit.button("Skicka").click();
            assertThat(visit.page().textContent(".faults")).contains("Skriv en e-postadress");
            assertThat(visit.field("Kundens e-postadress").inputValue()).isEqualTo("åsa@exempel");
            visit.isAccessible();
            visit.field("Kundens e-postadress").fill("kund.tre@exempel.se");
            visit.button("Skicka").click();
            visit.page().waitForURL("**/kvitto/" + sale);
            visit.isAccessible().fits();

            arrived("kund.tre@exempel.se", 1);
            visit.at("/brev").isAccessible().fits().shot("letters");
            assertThat(visit.page().textContent("main"))
                    .contains(receipt.get("receipt").asText(), "Skickat")
                    .doesNotContain("kund.tre");
        }
        JsonNode letters = client.get("/api/sales/" + sale + "/letters").json();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).get("kind").asText()).isEqualTo("ORIGINAL");
        assertThat(client.putJson("/api/sales/" + sale + "/letters/" + UUID.randomUUID(), Map.of("to", "a b@c.se"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void offersNothingWhereNoServerIsSet() {
        Client client = Servers.derby().as("kassa");
        assertThat(client.putJson(
                                "/api/sales/" + UUID.randomUUID() + "/letters/" + UUID.randomUUID(),
                                Map.of("to", "kund@exempel.se"))
                        .status())
                .isEqualTo(404);
        assertThat(client.follow(client.get("/kassa")).text()).doesNotContain("letter-to");
        assertThat(client.get("/kvitton").text()).doesNotContain("/brev");
    }

    private static Visit atTheTill() {
        String code = Purchases.tillOf(server, "LETTER" + tills++);
        Visit visit = Browser.visit(server, Visit.Window.DESK).logIn("kassa").at("/kassa/" + code);
        visit.page().waitForSelector("[data-ready]");
        return visit;
    }

    /** Sells a loaf by card; answers with the receipt's number. */
    private static String sell(Page page) {
        page.click("[data-sku='BA-001']");
        page.click("[data-way=card]");
        page.click("[data-pay=CARD]");
        page.waitForSelector(DONE + " #done-receipt");
        page.waitForTimeout(800);
        return page.textContent("#done-receipt").replaceAll(".* ", "");
    }

    private static Locator latest(Page page, String number) {
        page.click("#receipts");
        return page.locator("#receipts-list > li", new Page.LocatorOptions().setHasText(number + ","));
    }

    /** The letters that somebody has got, when there are so many. */
    private static List<MimeMessage> arrived(String to, int count) {
        long until = System.currentTimeMillis() + ARRIVES_WITHIN_MILLIS;
        List<MimeMessage> all = List.of();
        while (all.size() < count && System.currentTimeMillis() < until) {
            MAIL.waitForIncomingEmail(1000, 1);
            all = Stream.of(MAIL.getReceivedMessages())
                    .filter(message -> recipient(message).equals(to))
                    .toList();
            pause();
        }
        assertThat(all).as("letters to " + to + "\n" + server.log()).hasSize(count);
        return all;
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a letter says, as text and as a page. */
    private static List<String> said(MimeMessage message) throws Exception {
        MimeMultipart both = (MimeMultipart) message.getContent();
        return Stream.of(
                        both.getBodyPart(0).getContent().toString(),
                        Jsoup.parse(both.getBodyPart(1).getContent().toString()).text())
                .map(text -> text.replaceAll("[\\s\u00a0]+", " "))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
