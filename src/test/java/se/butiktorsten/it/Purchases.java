package se.butiktorsten.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.shared.SwedishTime;

/** Purchases as a till makes them, and the questions that tests ask of a till afterwards. */
final class Purchases {

    /** Goods of the demonstration: article number and price in öre. */
    private static final List<Map.Entry<String, Long>> GOODS = List.of(
            Map.entry("BA-001", 5500L),
            Map.entry("BA-002", 2500L),
            Map.entry("BA-003", 2800L),
            Map.entry("PD-004", 3000L),
            Map.entry("SN-001", 19500L));

    private Purchases() {}

    /** A purchase with its id, as it is sent and sent again. */
    record Purchase(UUID id, Map<String, Object> body) {

        Answer sendBy(Client client) {
            return client.putJson("/api/sales/" + id, body);
        }
    }

    /** One to three kinds of goods, paid by card, Swish or in cash with a note too many. */
    static Purchase random(RandomGenerator random, String till) {
        List<Map<String, Object>> lines = new ArrayList<>();
        long total = 0;
        int kinds = random.nextInt(1, 4);
        for (int i = 0; i < kinds; i++) {
            Map.Entry<String, Long> thing = GOODS.get(random.nextInt(GOODS.size()));
            long pieces = random.nextInt(1, 4);
            total += pieces * thing.getValue();
            lines.add(Map.of("sku", thing.getKey(), "quantity", pieces * 1000, "unitPriceOre", thing.getValue()));
        }
        List<Map<String, Object>> payments = switch (random.nextInt(3)) {
            case 0 -> List.of(Map.of("method", "CARD", "amountOre", total));
            case 1 -> List.of(Map.of("method", "SWISH", "amountOre", total));
            default ->
                List.of(Map.of("method", "CASH", "amountOre", total, "tenderedOre", (total / 10000 + 1) * 10000));
        };
        return new Purchase(
                UUID.randomUUID(),
                Map.of(
                        "till",
                        till,
                        "soldAt",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        "lines",
                        lines,
                        "payments",
                        payments));
    }

    /** Sets up a till of the test's own. */
    static String tillOf(TorstenServer server, String code) {
        Answer answer = server.as("admin").putJson("/api/tills/" + code, Map.of("name", "Prov " + code));
        if (answer.status() / 100 != 2) {
            throw new AssertionError("No till: " + answer);
        }
        return code;
    }

    /** All receipts of a till that was set up in this run, by number; midnight may have passed since. */
    static List<JsonNode> receiptsOf(Client client, String till) {
        List<JsonNode> all = new ArrayList<>();
        LocalDate today = SwedishTime.dayOf(Instant.now());
        String days = "&from=" + today.minusDays(1) + "&to=" + today.plusDays(1);
        for (int skip = 0; ; skip += 500) {
            Answer answer = client.get("/api/sales?till=" + till + days + "&most=500&skip=" + skip);
            if (answer.status() != 200) {
                throw new AssertionError("No receipts: " + answer);
            }
            answer.json().forEach(all::add);
            if (answer.json().size() < 500) {
                all.sort(Comparator.comparingLong(
                        receipt -> receipt.get("number").asLong()));
                return all;
            }
        }
    }

    /** What the stock audit finds wrong; empty when everything adds up. */
    static JsonNode auditOf(TorstenServer server) {
        Answer answer = server.as("ekonomi").get("/api/stock/audit");
        if (answer.status() != 200) {
            throw new AssertionError("No audit: " + answer);
        }
        return answer.json();
    }
}
