package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** A pick list by the pages' own forms: made by a leader with what is proposed, picked, received in the shop. */
class TransfersIT {

    @Test
    void isMadePickedAndReceivedOnce() {
        Client leader = Servers.derby().as("leda");
        Client staff = Servers.derby().as("kassa");
        Client finance = Servers.derby().as("ekonomi");
        String sku = CatalogIT.sku();
        String product = leader.putJson("/api/products/" + sku, CatalogIT.birdBox())
                .json()
                .get("id")
                .asText();
        leader.putJson(
                "/api/stock/deliveries/" + UUID.randomUUID(),
                "{\"sku\": \"" + sku + "\", \"place\": \"OFFICE\", \"quantityThousandths\": 9000}");

        Document proposal = leader.get("/plocklistor/ny?fran=OFFICE").page();
        String field = "quantity-" + product;
        String id = proposal.select("main [name=id]").val();
        Answer scanned = leader.post(
                "/plocklistor/ny", "id", id, "fran", "OFFICE", "till", "SHOP", field, "5", "sok", sku, "do", "add");
        Answer made = leader.post(
                "/plocklistor/ny", "id", id, "fran", "OFFICE", "till", "SHOP", field, "6", "sok", "", "do", "make");
        Answer again = leader.post(
                "/plocklistor/ny", "id", id, "fran", "OFFICE", "till", "SHOP", field, "6", "sok", "", "do", "make");
        String list = made.location().replaceFirst("^https?://[^/]+", "");
        Document toPick = leader.get(list).page();
        String line = toPick.select("[name^=picked-]").attr("name").replace("picked-", "");
        String version = toPick.select("[name=version]").val();
        Answer unticked = leader.post(list + "/plockat", "version", version, "quantity-" + line, "6");
        Answer tooEarly = staff.post(list + "/mottaget", "do", "all");
        leader.post(list + "/plockat", "version", version, "quantity-" + line, "6", "picked-" + line, "on");
        Document stock = staff.get("/lager").page();
        Document toReceive = staff.get(list).page();
        Answer nonsense = staff.post(list + "/mottaget", "do", "lines", "quantity-" + line, "x");
        Answer received = staff.post(list + "/mottaget", "do", "lines", "quantity-" + line, "4");
        Answer twice = staff.post(list + "/mottaget", "do", "all");
        Document over = leader.get(list).page();
        Answer paper = staff.get(list + "/papper");

        assertThat(proposal.select("[name=" + field + "]").val()).isEqualTo("9");
        assertThat(scanned.page().select("[name=" + field + "]").val()).isEqualTo("6");
        assertThat(made.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(made.location());
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.page().select("[role=alert]").text()).contains("Bocka av");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(stock.select("a[href=/plocklistor]").text()).contains("På väg till butiken");
        assertThat(toReceive.select("main").text()).contains("6 st", "Allt stämmer");
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.page().select("[name=quantity-" + line + "]").val()).isEqualTo("x");
        assertThat(received.status()).isEqualTo(303);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.page().select("[role=alert]").text()).contains("redan mottagen");
        assertThat(over.select("main").text()).contains("2 färre än plockat", "ber om att bli räknad");
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(finance.get(list).status()).isEqualTo(403);
    }

    @Test
    void goesThroughTheApiToo() {
        Client leader = Servers.derby().as("leda");
        String sku = CatalogIT.sku();
        String product = leader.putJson("/api/products/" + sku, CatalogIT.birdBox())
                .json()
                .get("id")
                .asText();
        String lines = "{\"from\": \"SHOP\", \"to\": \"OFFICE\", %s\"lines\": [{\"productId\": " + product
                + ", \"quantityThousandths\": 2000}]}";

        Answer unsaid = leader.putJson("/api/transfers/lists/" + UUID.randomUUID(), lines.formatted(""));
        Answer made = leader.putJson(
                "/api/transfers/lists/" + UUID.randomUUID(), lines.formatted("\"note\": \"Ska lagas\", "));
        String list = "/api/transfers/" + made.json().get("number").asText();
        String line = made.json().get("lines").get(0).get("id").asText();
        String version = made.json().get("version").asText();
        Answer early = leader.putJson(list + "/receipt", "{\"lines\": []}");
        String one = "{\"id\": " + line + ", \"quantityThousandths\": 1000}";
        Answer twice = leader.putJson(list + "/picked", "{\"lines\": [" + one + ", " + one + "], \"version\": 0}");
        leader.putJson(
                list + "/picked",
                "{\"lines\": [{\"id\": " + line + ", \"quantityThousandths\": 2000}], \"version\": " + version + "}");
        Answer received = leader.putJson(list + "/receipt", "{\"lines\": []}");
        Answer calledOff = leader.putJson(list + "/cancellation", "{}");

        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("status").asInt()).isEqualTo(409);
        assertThat(received.json().get("status").asText()).isEqualTo("RECEIVED");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().get("errors").get(0).get("field").asText()).isEqualTo("lines[1].id");
        assertThat(received.json().get("lines").get(0).get("arrivedThousandths").asLong())
                .isEqualTo(2000);
        assertThat(calledOff.status()).isEqualTo(409);
        assertThat(leader.get(list).json().get("receivedBy").asText()).isEqualTo("leda");
    }
}
