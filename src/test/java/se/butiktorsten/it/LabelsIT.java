package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.shared.print.Scanner;

/** Labels over HTTP, by the page's own form and by the API. */
class LabelsIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Test
    void scansChoosesAndPrints() throws IOException {
        Client leader = Servers.derby().as("leda");
        Client shop = Servers.derby().as("kassa");
        String sku = product(leader);
        String id = leader.get("/api/products/" + sku).json().get("id").asText();

        Document scanned = shop.post("/etiketter", "sok", sku, "do", "search").page();
        Document twice = shop.post("/etiketter", "sok", sku, "copies-p" + id, "1", "do", "search")
                .page();
        Answer nothing = shop.post("/etiketter", "paper", "SHEET", "start", "1", "do", "print");
        Answer far = shop.post("/etiketter", "copies-p" + id, "x", "paper", "SHEET", "start", "25", "do", "print");
        Answer printed = shop.post("/etiketter", "copies-p" + id, "2", "paper", "SHEET", "start", "3", "do", "print");

        assertThat(scanned.select("[name=copies-p" + id + "]").val()).isEqualTo("1");
        assertThat(twice.select("[name=copies-p" + id + "]").val()).isEqualTo("2");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.page().select(".faults li")).hasSize(2);
        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        var page = Scanner.pages(printed.body()).get(0);
        assertThat(Scanner.isBlank(Scanner.label(page, 2))).isTrue();
        assertThat(Scanner.read(Scanner.label(page, 3))).map(Scanner.Read::text).contains(sku);
    }

    @Test
    void theFirstThingThatIsScannedAsksForAWholeSheet() {
        Client leader = Servers.derby().as("leda");
        String sku = product(leader);

        Document scanned = leader.post("/etiketter", "sok", sku, "do", "search").page();
        Document rolled = leader.post("/etiketter", "sok", sku, "paper", "ROLL", "start", "7", "do", "search")
                .page();

        assertThat(scanned.select("[name=paper][value=SHEET]").hasAttr("checked"))
                .isTrue();
        assertThat(scanned.select("[name=start]").val()).isEqualTo("1");
        assertThat(rolled.select("[name=paper][value=ROLL]").hasAttr("checked")).isTrue();
        assertThat(rolled.select("[name=start]").val()).isEqualTo("7");
    }

    @Test
    void theNumberOfALotIsALabelOfThatLot() {
        Client leader = Servers.derby().as("leda");
        String sku = product(leader);
        String number = "PARTI-" + sku;
        Answer received = leader.putJson(
                "/api/stock/deliveries/" + UUID.randomUUID(),
                Map.of("sku", sku, "place", "SHOP", "quantityThousandths", 4000, "lot", number));

        Document scanned = leader.post("/etiketter", "sok", number.toLowerCase(Locale.ROOT), "do", "search")
                .page();

        assertThat(received.status()).as(received.text()).isEqualTo(200);
        assertThat(scanned.select("[name^=copies-l]").val()).isEqualTo("1");
        assertThat(scanned.text()).contains(number);
    }

    @Test
    void programsAskByAddress() throws IOException {
        Client leader = Servers.derby().as("leda");
        String sku = product(leader);

        Answer roll = leader.get("/api/labels?paper=ROLL&line=" + sku + ":2");
        Answer unknown = leader.get("/api/labels?line=FINNS-INTE:2");
        Answer wrong = leader.get("/api/labels?line=" + sku);

        assertThat(Scanner.pages(roll.body())).hasSize(2);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static String product(Client leader) {
        String sku = "ETI-" + NUMBERS.incrementAndGet();
        leader.putJson(
                "/api/products/" + sku,
                "{\"name\": \"Fågelholk\", \"nameEn\": \"Bird box\", \"workshop\": \"CARPENTRY\", \"unit\": \"PIECE\","
                        + " \"vatCategory\": \"STANDARD\", \"priceOre\": 19500}");
        return sku;
    }
}
