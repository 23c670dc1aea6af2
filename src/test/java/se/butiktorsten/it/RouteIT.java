package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;

/**
 * The whole route over HTTP, with five log-ins, on both databases: a graded task becomes goods, the goods reach the shop,
 * the till sells them, finance sees what they brought, a coordinator arranges what comes after.
 */
class RouteIT {

    private static final long PRICE = 12500;

    @ParameterizedTest
    @EnumSource
    void fromAGradedTaskToTheRevenueAndBeyond(Servers.On database) {
        TorstenServer server = database.server();
        Client leda = server.as("leda");
        Client kassa = server.as("kassa");
        Client ekonomi = server.as("ekonomi");
        Client praktik = server.as("praktik");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        JsonNode before = revenue(ekonomi, today);

        // A leader has a product made in two graded steps, an order for it, and somebody who is here today.
        JsonNode product = made(leda.putJson(
                "/api/products/RUTT-1",
                Map.of(
                        "name", "Ruttlåda",
                        "nameEn", "Route box",
                        "workshop", "CARPENTRY",
                        "unit", "PIECE",
                        "vatCategory", "STANDARD",
                        "priceOre", PRICE)));
        made(leda.putJson(
                "/api/products/RUTT-1/recipe",
                Map.of("revision", 0, "steps", List.of(step("Slipa delarna"), step("Skruva ihop")))));
        JsonNode order = made(leda.putJson(
                "/api/orders/plans/" + UUID.randomUUID(),
                Map.of(
                        "productId",
                        product.get("id"),
                        "quantity",
                        3000,
                        "dueOn",
                        today.plusDays(7).toString())));
        Map<String, Object> minutes = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day.name(), 240);
        }
        JsonNode person = made(leda.postJson(
                "/api/participants", Map.of("alias", "Lodjuret", "workshop", "CARPENTRY", "minutes", minutes)));

        // The step suits the person, who does it, and then the next one: the last puts a batch on the workshop's shelf.
        for (JsonNode step : order.get("steps")) {
            JsonNode people = made(leda.get("/api/tasks/steps/" + step.get("id") + "/people"));
            assertThat(people)
                    .extracting(suggestion -> suggestion.findValue("alias").asText())
                    .contains("Lodjuret");
            JsonNode task = made(leda.postJson(
                    "/api/assignments",
                    Map.of(
                            "participantId", person.get("id"),
                            "orderStepId", step.get("id"),
                            "day", today.toString())));
            made(leda.putJson("/api/assignments/" + task.get("id") + "/start", "{}"));
            Map<String, Object> completion = Map.of(
                    "recordId",
                    UUID.randomUUID().toString(),
                    "outcome",
                    "WENT_WELL",
                    "supportLevel",
                    1,
                    "ownRating",
                    "JUST_RIGHT",
                    "made",
                    3000,
                    "scrapped",
                    0);
            made(leda.putJson("/api/assignments/" + task.get("id") + "/completion", completion));
            made(leda.putJson("/api/assignments/" + task.get("id") + "/completion", completion));
        }
        JsonNode batches = made(leda.get("/api/orders/" + order.get("id") + "/batches"));
        assertThat(batches).hasSize(1);
        assertThat(batches.get(0).get("quantity").asLong()).isEqualTo(3000);
        assertThat(made(leda.get("/api/orders/" + order.get("id")))
                        .get("status")
                        .asText())
                .isEqualTo("DONE");

        // The batch goes to the shop in one action, which may be sent twice.
        String move = "/api/batches/" + batches.get(0).get("id") + "/moves/" + UUID.randomUUID();
        made(leda.putJson(move, Map.of("quantity", 3000)));
        made(leda.putJson(move, Map.of("quantity", 3000)));
        assertThat(balance(kassa, "SHOP")).isEqualTo(3000);
        assertThat(balance(kassa, "CARPENTRY")).isZero();

        // The till sells two and takes one back.
        String till = Purchases.tillOf(server, "RUTTEN");
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String sale = "/api/sales/" + UUID.randomUUID();
        JsonNode receipt = made(kassa.putJson(
                sale,
                Map.of(
                        "till",
                        till,
                        "soldAt",
                        now,
                        "lines",
                        List.of(Map.of("sku", "RUTT-1", "quantity", 2000, "unitPriceOre", PRICE)),
                        "payments",
                        List.of(Map.of("method", "SWISH", "amountOre", 2 * PRICE)))));
        assertThat(receipt.get("vatOre").asLong()).isEqualTo(5000);
        made(kassa.putJson(
                sale + "/returns/" + UUID.randomUUID(),
                Map.of(
                        "till",
                        till,
                        "returnedAt",
                        now,
                        "lines",
                        List.of(Map.of("position", 1, "quantity", 1000)),
                        "refunds",
                        List.of(Map.of("method", "SWISH", "amountOre", PRICE)))));
        assertThat(balance(kassa, "SHOP")).isEqualTo(2000);

        // Finance sees exactly what one of them brought, on the page and in the API.
        JsonNode after = revenue(ekonomi, today);
        assertThat(after.at("/total/grossOre").asLong()
                        - before.at("/total/grossOre").asLong())
                .isEqualTo(PRICE);
        assertThat(after.at("/total/vatOre").asLong()
                        - before.at("/total/vatOre").asLong())
                .isEqualTo(2500);
        assertThat(ekonomi.get("/omsattning?from=" + today + "&to=" + today).status())
                .isEqualTo(200);

        // And a coordinator arranges a placement with a shop nearby.
        JsonNode employer = made(praktik.postJson(
                "/api/employers",
                Map.of(
                        "name", "Exempelboden",
                        "orgNumber", "556036-0793",
                        "branch", "Butik",
                        "address", "Exempelgatan 2, 211 00 Malmö",
                        "contactName", "Kim Exempel",
                        "contactPhone", "040-00 00 00",
                        "seats", 2)));
        JsonNode placement = made(praktik.postJson(
                "/api/placements",
                Map.of(
                        "participantId",
                        person.get("id"),
                        "employerId",
                        employer.get("id"),
                        "kind",
                        "TRANSITION_PLACEMENT",
                        "from",
                        today.toString(),
                        "to",
                        today.plusMonths(3).toString(),
                        "minutes",
                        Map.of("MONDAY", 8, "TUESDAY", 8),
                        "insuranceBasis",
                        "MUNICIPAL",
                        "supervisor",
                        "Kim Exempel")));
        placement = made(praktik.putJson(
                "/api/placements/" + placement.get("id") + "/agreement",
                Map.of("risksToldOn", today.toString(), "version", placement.get("version"))));
        for (String status : List.of("AGREED", "ONGOING")) {
            placement = made(praktik.putJson(
                    "/api/placements/" + placement.get("id") + "/status",
                    Map.of("status", status, "version", placement.get("version"))));
        }
        made(praktik.putJson(
                "/api/placements/" + placement.get("id") + "/end",
                Map.of(
                        "status",
                        "COMPLETED",
                        "endedOn",
                        today.toString(),
                        "outcome",
                        "EMPLOYED_FIXED",
                        "hired",
                        "HERE",
                        "support",
                        "NEW_START_JOB",
                        "version",
                        placement.get("version"))));
        assertThat(made(praktik.get("/api/placements/" + placement.get("id") + "/follow-ups")))
                .extracting(followUp -> followUp.get("dueOn").asText())
                .containsExactly(
                        today.plusMonths(3).toString(), today.plusMonths(6).toString());

        JsonNode audit = Purchases.auditOf(server);
        assertThat(audit.get("clean").asBoolean()).as(audit.toString()).isTrue();
    }

    private static Map<String, Object> step(String name) {
        Map<String, Integer> demands = new HashMap<>();
        for (String demand : List.of(
                "physicalLoad",
                "finePrecision",
                "stepsSequence",
                "attentionStamina",
                "problemChange",
                "languageNumbers",
                "socialContact",
                "paceResponsibility")) {
            demands.put(demand, 1);
        }
        return Map.of(
                "name", name, "nameEn", name, "minutes", 30, "seats", 2, "safetyClass", "NONE", "demands", demands);
    }

    private static JsonNode revenue(Client ekonomi, LocalDate day) {
        return made(ekonomi.get("/api/revenue?from=" + day + "&to=" + day));
    }

    private static long balance(Client client, String place) {
        for (JsonNode card : made(client.get("/api/stock?place=" + place))) {
            if (card.get("sku").asText().equals("RUTT-1")) {
                return card.get("balanceThousandths").asLong();
            }
        }
        throw new AssertionError("No card of RUTT-1 at " + place);
    }

    private static JsonNode made(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Refused: " + answer);
        }
        return answer.json();
    }
}
