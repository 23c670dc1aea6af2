package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** The shop asks for more by its page, the leader sees it among the proposals, and an order or "not now" answers. */
class ShopfrontIT {

    /** A shop of its own: in one where others sell too, what is best and what waits is theirs as well. */
    private static final TorstenServer SERVER = TorstenServer.onDerby(true);

    private final TorstenServer server = SERVER;

    @AfterAll
    static void closeTheShop() {
        SERVER.close();
    }

    private final Client staff = server.as("kassa");
    private final Client leader = server.as("leda");

    @Test
    void theShopAsksTheProposalsShowItAndAnOrderAnswers() {
        String product = product();
        String ask = "/butiken/fler/" + product;
        String id = staff.get(ask).page().select("main [name=id]").val();

        Answer nonsense = staff.post(ask, "id", id, "quantity", "många", "note", "x".repeat(200), "do", "ask");
        Answer asked = staff.post(ask, "id", id, "quantity", "9", "note", "", "do", "ask");
        Answer twice = staff.post(ask, "id", id, "quantity", "9", "note", "", "do", "ask");
        Document before = leader.get("/tillverkning/forslag?alla=1").page();
        Document again = staff.get(ask).page();
        Answer changed = staff.post(
                ask, "id", again.select("main [name=id]").val(), "quantity", "12", "note", "Helst röda", "do", "ask");
        Document waiting = staff.follow(changed).page();
        Answer late = leader.post("/tillverkning/forslag", chosen(before, product));
        Document proposals = leader.get("/tillverkning/forslag?alla=1").page();
        Answer planned = leader.post("/tillverkning/forslag", chosen(proposals, product));
        Document answered = staff.get("/butiken").page();

        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.page().select(".faults li a").eachAttr("href")).containsExactly("#f-quantity", "#f-note");
        assertThat(nonsense.page().select("#f-quantity").val()).isEqualTo("många");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(twice.status()).isEqualTo(303);
        assertThat(again.select("#f-quantity").val()).isEqualTo("9");
        assertThat(before.select("#vara-" + product).text()).contains("Butiken ber om 9.");
        assertThat(waiting.select("#news").text()).contains("Verkstaden ser att butiken ber om 12 till");
        assertThat(waiting.select("main li:contains(Väntar på svar):contains(Helst röda)"))
                .hasSize(1);
        assertThat(late.status()).as("the leader saw nine").isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text()).contains("Butikens önskan har ändrats");
        assertThat(late.page().select("[name=wish-" + product + "]").val())
                .isEqualTo(proposals.select("[name=wish-" + product + "]").val());
        assertThat(proposals.select("#vara-" + product).text()).contains("Butiken ber om 12.", "Helst röda");
        assertThat(planned.status()).isEqualTo(303);
        assertThat(leader.get("/tillverkning/forslag?alla=1").page().select("#vara-" + product))
                .isEmpty();
        assertThat(wishFor(product).path("status").asText()).isEqualTo("PLANNED");
        assertThat(wishFor(product).path("order").path("quantity").asLong()).isEqualTo(12_000);
        assertThat(answered.select("main li:contains(Helst röda)").text()).contains("Görs: 12 till");

        String order = wishFor(product).path("order").path("id").asText();
        String version =
                leader.get("/api/orders/" + order).json().get("version").asText();
        leader.putJson("/api/orders/" + order + "/cancellation", "{\"version\": " + version + "}");
        assertThat(staff.get("/butiken")
                        .page()
                        .select("main li:contains(Helst röda)")
                        .text())
                .contains("Ordern ställdes in");
    }

    private static String[] chosen(Document proposals, String product) {
        return new String[] {
            "id",
            proposals.select("main [name=id]").val(),
            "all",
            "true",
            "make-" + product,
            "on",
            "wish-" + product,
            proposals.select("[name=wish-" + product + "]").val(),
            "quantity-" + product,
            proposals.select("#f-quantity-" + product).val(),
            "dueOn-" + product,
            proposals.select("#f-dueOn-" + product).val()
        };
    }

    @Test
    void theLeaderSaysNotNowAndTheShopReadsWhy() {
        String product = product();
        String wish = UUID.randomUUID().toString();
        staff.putJson("/api/wishes/" + wish, wish(product, 4_000));
        String page = "/tillverkning/forslag/onskan/" + wish;

        Document proposals = leader.get("/tillverkning/forslag?alla=1").page();
        Answer silent = leader.post(page, "why", " ");
        Answer forbidden = staff.post(page, "why", "Nej");
        Answer said = leader.post(page, "why", "Vaxet kommer på torsdag");
        Answer otherwise = leader.post(page, "why", "Nej");

        assertThat(proposals.select("a[href=" + page + "]")).hasSize(1);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(said.status()).isEqualTo(303);
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(staff.get("/butiken")
                        .page()
                        .select("main li:contains(Vaxet kommer)")
                        .text())
                .contains("Inte nu: Vaxet kommer på torsdag");
    }

    @Test
    void theShopChoosesAnyProductAndTakesItsWishBack() {
        String product = product();
        String sku = skuOf(product);

        Answer unknown = staff.get("/butiken/fler?vara=finns-inte");
        Answer chosen = staff.get("/butiken/fler?vara=" + sku);
        String ask = chosen.location().replaceFirst("^https?://[^/]+", "");
        staff.post(ask, "id", UUID.randomUUID().toString(), "quantity", "3", "do", "ask");
        String wish = staff.get(ask).page().select("main [name=wish]").val();
        Answer back = staff.post(ask, "wish", wish, "do", "withdraw");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(ask).isEqualTo("/butiken/fler/" + product);
        assertThat(staff.follow(back).page().select("#news").text()).contains("tillbakatagen");
        assertThat(wishFor(product).path("status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void goesThroughTheApiToo() {
        String product = product();
        String wish = "/api/wishes/" + UUID.randomUUID();

        Answer first = staff.putJson(wish, wish(product, 4_000));
        Answer again = staff.putJson(wish, wish(product, 4_000));
        Answer other = staff.putJson(wish, wish(product, 5_000));
        Answer wrong = staff.with("Accept-Language", "en")
                .putJson("/api/wishes/7", "{\"productId\": \"x\", \"quantity\": 0, \"note\": 7}");
        Answer half = leader.putJson("/api/wishes/" + UUID.randomUUID(), wish(product, 1_500));
        Answer withdrawn = staff.delete(wish);
        Answer closed = leader.putJson(wish + "/refusal", "{\"why\": \"Nej\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").asText()).isEqualTo("/problems/planning.sent-before");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors"))
                .extracting(fault -> fault.get("field").asText())
                .containsExactlyInAnyOrder("id", "productId", "quantity");
        assertThat(wrong.json().get("errors"))
                .extracting(fault -> fault.get("detail").asText())
                .allSatisfy(text -> assertThat(text).doesNotContain("å", "ä", "ö"));
        assertThat(half.status()).isEqualTo(422);
        assertThat(withdrawn.json().get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(leader.get("/api/shop/running-out").json().isArray()).isTrue();
    }

    @Test
    void theDaysFiguresAreThoseOfItsReceipts() {
        JsonNode before = staff.get("/api/shop/today").json();
        String product = product();
        String till = Purchases.tillOf(server, "BUTIKEN");

        Answer sold = staff.putJson(
                "/api/sales/" + UUID.randomUUID(),
                Map.of(
                        "till",
                        till,
                        "soldAt",
                        Instant.now().toString(),
                        "lines",
                        List.of(Map.of("sku", skuOf(product), "quantity", 2000, "unitPriceOre", 19500)),
                        "payments",
                        List.of(Map.of("method", "SWISH", "amountOre", 39000))));
        JsonNode after = staff.get("/api/shop/today").json();
        Document page = leader.get("/butiken").page();

        assertThat(sold.status()).as(sold.toString()).isEqualTo(201);
        if (after.get("day").equals(before.get("day"))) {
            assertThat(after.get("receipts").asInt())
                    .isEqualTo(before.get("receipts").asInt() + 1);
            assertThat(after.get("takingsOre").asLong())
                    .isEqualTo(before.get("takingsOre").asLong() + 39_000);
        }
        assertThat(sum(after.get("byHour"))).isEqualTo(sum(after.get("byMethod")));
        assertThat(page.select("svg.chart")).hasSize(2);
        assertThat(page.select("main").text()).contains("Swish").doesNotContain("kassa", "leda");
        assertThat(server.as("ekonomi").get("/butiken").status()).isEqualTo(403);
    }

    private static long sum(JsonNode parts) {
        long sum = 0;
        for (JsonNode part : parts) {
            sum += part.get("takingsOre").asLong();
        }
        return sum;
    }

    private static String wish(String product, long quantity) {
        return "{\"productId\": " + product + ", \"quantity\": " + quantity + "}";
    }

    private JsonNode wishFor(String product) {
        for (JsonNode wish : staff.get("/api/wishes").json()) {
            if (wish.get("productId").asText().equals(product)) {
                return wish;
            }
        }
        throw new AssertionError("No wish for " + product);
    }

    private String skuOf(String product) {
        for (JsonNode one : leader.get("/api/products").json()) {
            if (one.get("id").asText().equals(product)) {
                return one.get("sku").asText();
            }
        }
        throw new AssertionError("No product " + product);
    }

    /** A product of its own with a recipe of one easy step, of which the shop has none. */
    private String product() {
        String sku = CatalogIT.sku();
        LibraryIT.recipe(leader, sku, "Vika " + sku);
        return leader.get("/api/products/" + sku).json().get("id").asText();
    }
}
