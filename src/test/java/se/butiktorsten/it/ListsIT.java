package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** Lists in and out over HTTP: the page's own form, and the API. */
class ListsIT {

    private static final String HEADER =
            "artikelnummer;namn;namn på engelska;verkstad;räknas i;momsgrupp;pris;streckkod;säljs\n";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Test
    void aListIsLookedAtThenCarriedOut() {
        Client leader = Servers.derby().as("leda");
        String sku = "LI-" + NUMBERS.incrementAndGet();

        Document wrong = sent(leader, HEADER + sku + ";Kaka;;Bageri;styck;Livsmedel att ta med;noll;;ja\n");
        Document right = sent(leader, HEADER + sku + ";Kaka;;Bageri;styck;Livsmedel att ta med;25;;ja\n");
        Answer notYet = leader.get("/api/products/" + sku);
        Answer done = leader.post(
                right.select("main form").attr("action"),
                "shown",
                right.select("[name=shown]").val());

        assertThat(wrong.select("main tbody tr").text()).contains("2 pris");
        assertThat(wrong.select("[name=shown]")).isEmpty();
        assertThat(notYet.status()).isEqualTo(404);
        assertThat(leader.follow(done).page().select("main").text()).contains("Genomförd", "1 nya, 0 ändrade");
        assertThat(leader.get("/api/products/" + sku).json().get("priceOre").asLong())
                .isEqualTo(2_500);
        assertThat(leader.get("/listor/ut/PRODUCTS/csv").text()).contains(sku + ";Kaka;Kaka;Bageri");
        assertThat(leader.get("/listor/lager/xlsx").status()).isEqualTo(200);
        assertThat(leader.upload("/listor", "file", "x.csv", "text/csv", "A;B\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
    }

    private static Document sent(Client leader, String csv) {
        Answer answer = leader.upload(
                "/listor",
                "file",
                "lista.csv",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8),
                "id",
                UUID.randomUUID().toString(),
                "kind",
                "PRODUCTS");
        return leader.follow(answer).page();
    }

    @Test
    void programsSendAFileAndThenCarryItOut() {
        Client leader = Servers.derby().as("leda");
        String sku = "LI-" + NUMBERS.incrementAndGet();
        String address = "/api/lists/PRODUCTS/imports/" + UUID.randomUUID();
        String csv = HEADER + sku + ";Kaka;;Bageri;styck;Livsmedel att ta med;25;;ja\n";

        Answer shown = leader.send("PUT", address, "text/csv", csv);
        String done = address.replace("PRODUCTS/", "") + "/done";
        Answer other = leader.putJson(done, "{\"fingerprint\": \"something else\"}");
        Answer carriedOut = leader.putJson(
                done, "{\"fingerprint\": \"" + shown.json().get("fingerprint").asText() + "\"}");

        assertThat(shown.json().get("entries").get(0).get("state").asText()).isEqualTo("NEW");
        assertThat(other.status()).isEqualTo(409);
        assertThat(carriedOut.json().get("added").asInt()).isEqualTo(1);
        assertThat(leader.get("/api/products/" + sku).status()).isEqualTo(200);
    }
}
