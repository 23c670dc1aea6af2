package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;

/** The ledger over HTTP, by the API and by the pages' own forms. */
class StockIT {

    @ParameterizedTest
    @EnumSource
    void walksAShelfThroughItsDayAndEndsWithACleanAudit(Servers.On database) {
        Client leader = database.server().as("leda");
        String sku = product(leader);

        JsonNode received =
                put(leader, "deliveries", id(), at(sku, "CARPENTRY", 5)).json();
        JsonNode moved = put(
                        leader,
                        "moves",
                        id(),
                        "{\"sku\": \"" + sku
                                + "\", \"from\": \"CARPENTRY\", \"to\": \"SHOP\", \"quantityThousandths\": 4000}")
                .json();
        put(
                leader,
                "withdrawals",
                id(),
                at(sku, "SHOP", 1).replace("}", ", \"how\": \"WASTED\", \"reason\": \"BROKEN\"}"));
        JsonNode shop = card(leader, sku, "SHOP");
        Answer counted = put(
                leader,
                "counts",
                id(),
                "{\"sku\": \"" + sku + "\", \"place\": \"SHOP\", \"countedThousandths\": 5000, \"version\": "
                        + shop.get("version") + "}");
        Answer reversed =
                leader.putJson("/api/stock/movements/" + moved.get("id") + "/reversal", "{\"note\": \"Fel produkt\"}");

        assertThat(received.get("balanceAfterThousandths").asLong()).isEqualTo(5000);
        assertThat(counted.json().get("changeThousandths").asLong()).isEqualTo(2000);
        assertThat(reversed.json().get("corrects")).isEqualTo(moved.get("id"));
        assertThat(card(leader, sku, "SHOP").get("balanceThousandths").asLong()).isEqualTo(1000);
        assertThat(card(leader, sku, "CARPENTRY").get("balanceThousandths").asLong())
                .isEqualTo(5000);
        JsonNode audit = leader.get("/api/stock/audit").json();
        assertThat(audit.get("clean").asBoolean()).as(audit.toString()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void takesTheSameDeliveryOnce(Servers.On database) {
        Client leader = database.server().as("leda");
        String sku = product(leader);
        String id = id();

        Answer first = put(leader, "deliveries", id, at(sku, "BAKERY", 3));
        Answer again = put(leader, "deliveries", id, at(sku, "BAKERY", 3));
        Answer other = put(leader, "deliveries", id, at(sku, "BAKERY", 4));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").asText()).isEqualTo("/problems/stock.source-reused");
        assertThat(card(leader, sku, "BAKERY").get("balanceThousandths").asLong())
                .isEqualTo(3000);
    }

    @Test
    void refusesMoreThanThereIsWithTheFacts() {
        Client leader = Servers.derby().as("leda").with("Accept-Language", "en");
        String sku = product(leader);
        put(leader, "deliveries", id(), at(sku, "BAKERY", 3));

        Answer answer = put(
                leader,
                "withdrawals",
                id(),
                at(sku, "BAKERY", 4).replace("}", ", \"how\": \"WASTED\", \"reason\": \"PAST_ITS_DATE\"}"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("availableThousandths").asLong()).isEqualTo(3000);
        assertThat(answer.json().get("detail").asText()).contains("there is 3 here");
    }

    @Test
    void namesEveryFaultAtOnce() {
        Answer answer = put(
                Servers.derby().as("leda"),
                "deliveries",
                "17",
                "{\"sku\": \"FINNS-INTE\", \"place\": \"MÅNEN\", \"quantityThousandths\": 0}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("id", "sku", "place", "quantityThousandths");
    }

    @Test
    void keepsWhatWasTypedWhenAFormIsRefused() {
        Client leader = Servers.derby().as("leda");
        String sku = product(leader);
        put(leader, "deliveries", id(), at(sku, "BAKERY", 3));
        String page = "/lager/" + card(leader, sku, "BAKERY").get("id").asText();

        Answer answer = leader.post(page + "/ut/gava", "id", id(), "quantity", "4", "note", "Kyrkans basar");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("[role=alert]").text()).contains("finns 3 här");
        assertThat(answer.page().select("#f-quantity").val()).isEqualTo("4");
        assertThat(answer.page().select("#f-note").val()).isEqualTo("Kyrkans basar");
    }

    @Test
    void countsOnceHoweverOftenTheButtonIsPressedAndNotBlindly() {
        Client leader = Servers.derby().as("leda");
        String sku = product(leader);
        put(leader, "deliveries", id(), at(sku, "BAKERY", 3));
        String page = "/lager/" + card(leader, sku, "BAKERY").get("id").asText();
        Document form = leader.get(page + "/inventera").page();
        String[] typed = {
            "id",
            form.select("main [name=id]").val(),
            "version",
            form.select("[name=version]").val(),
            "counted",
            "2"
        };

        Document after = leader.follow(leader.post(page + "/inventera", typed)).page();
        Answer again = leader.post(page + "/inventera", typed);
        Answer stale = leader.post(page + "/inventera", "id", id(), "version", "1", "counted", "9");

        assertThat(after.select(".news").text()).isEqualTo("Lagret sa 3. Nu står det 2.");
        assertThat(again.status()).isEqualTo(303);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("#f-counted").val()).isEqualTo("9");
        assertThat(leader.get("/api/stock/movements?card=" + page.substring("/lager/".length()))
                        .json())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void showsAnyDayAndOpensTheLinesBehindAFigure(Servers.On database) {
        Client leader = database.server().as("leda");
        String sku = product(leader);
        put(leader, "deliveries", id(), at(sku, "BAKERY", 3));
        String card = card(leader, sku, "BAKERY").get("id").asText();
        String today =
                java.time.LocalDate.now(se.butiktorsten.shared.SwedishTime.ZONE).toString();

        Document list = leader.get("/lager?sok=" + sku + "&dag=" + today).page();
        Document then = leader.get("/lager/" + card + "?dag=" + today).page();
        Document before = leader.get("/lager/" + card + "?dag=2001-01-01").page();
        Answer ahead = leader.get("/lager?dag=2099-01-01");

        assertThat(list.select("td a").attr("href")).isEqualTo("/lager/" + card + "?dag=" + today);
        assertThat(list.select("td.number").first().text()).startsWith("3");
        assertThat(then.select("tbody tr")).hasSize(1);
        assertThat(before.select("main").text()).contains("Kortet har ingen rad till och med");
        assertThat(leader.get("/lager?dag=2001-01-01").page().select(".empty").text())
                .contains("fanns inget i lagret ännu");
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.page().select("#e-dag").text()).contains("har inte varit än");
        assertThat(leader.get("/api/stock/days/" + today).json().findValuesAsText("sku"))
                .contains(sku);
        assertThat(leader.get("/lager/stilla-och-slut").page().select("main").text())
                .contains(sku);
        assertThat(leader.get("/api/stock/standing-still?days=0").status()).isEqualTo(422);
        assertThat(leader.get("/api/stock/missing-in-shop").json().findValuesAsText("sku"))
                .contains(sku);
    }

    @Test
    void theNumberOfALotFindsItsCardsAndLeadsToWhatCameOfIt() {
        Client leader = Servers.derby().as("leda");
        String sku = product(leader);
        String other = product(leader);
        String lot = "LOT-" + sku;
        put(leader, "deliveries", id(), at(sku, "SHOP", 3).replace("}", ", \"lot\": \"" + lot + "\"}"));
        put(leader, "deliveries", id(), at(other, "SHOP", 3));

        Document found =
                leader.get("/lager?sok=" + lot.toLowerCase(Locale.ROOT)).page();
        Answer trace = leader.get("/aterkalla?parti=" + lot.toLowerCase(Locale.ROOT));

        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(found.select("tbody tr").text()).contains(sku);
        assertThat(leader.follow(trace).page().select("h1").text()).contains(lot);
        assertThat(leader.get("/lager?sok=" + lot + "-9").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void opensToTheRolesThatNeedIt() {
        Map<String, List<Integer>> answers = Map.of(
                "leda", List.of(200, 200, 200, 200),
                "admin", List.of(200, 200, 200, 200),
                "kassa", List.of(200, 200, 200, 403),
                "ekonomi", List.of(200, 200, 403, 200),
                "praktik", List.of(403, 403, 403, 403));

        answers.forEach((login, expected) -> {
            Client person = Servers.derby().as(login);
            assertThat(List.of(
                            person.get("/lager").status(),
                            person.get("/api/stock").status(),
                            person.get("/lager/ta-emot").status(),
                            person.get("/lager/kontroll").status()))
                    .as(login)
                    .isEqualTo(expected);
            assertThat(person.get("/api/stock/audit").status()).as(login).isEqualTo(expected.get(3));
        });
    }

    private static String product(Client leader) {
        String sku = CatalogIT.sku();
        assertThat(leader.putJson("/api/products/" + sku, CatalogIT.birdBox()).status())
                .isEqualTo(201);
        return sku;
    }

    private static Answer put(Client person, String what, String id, String body) {
        return person.putJson("/api/stock/" + what + "/" + id, body);
    }

    private static JsonNode card(Client person, String sku, String place) {
        return person.get("/api/stock?sku=" + sku + "&place=" + place).json().get(0);
    }

    private static String at(String sku, String place, int pieces) {
        return "{\"sku\": \"" + sku + "\", \"place\": \"" + place + "\", \"quantityThousandths\": " + pieces + "000}";
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
