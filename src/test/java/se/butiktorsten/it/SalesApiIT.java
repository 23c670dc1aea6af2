package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;

/** Sales and returns over HTTP: once, numbered without a gap, and every wrong thing named. */
class SalesApiIT {

    private static final int CLIENTS = 20;
    private static final int ROUNDS = 5;

    private static Map<String, Object> sale(Object quantity, Object priceOre, List<?> payments) {
        return Map.of(
                "till",
                "BUTIK",
                "soldAt",
                Instant.now().toString(),
                "lines",
                List.of(Map.of("sku", "BA-001", "quantity", quantity, "unitPriceOre", priceOre)),
                "payments",
                payments);
    }

    private static Map<String, Object> paid(String method, long ore) {
        return Map.of("method", method, "amountOre", ore);
    }

    @ParameterizedTest
    @EnumSource
    void answersEveryRepeatWithTheSameReceipt(Servers.On database) {
        Client sara = database.server().as("kassa");
        String path = "/api/sales/" + UUID.randomUUID();
        Map<String, Object> sale =
                sale(2000, 5550, List.of(Map.of("method", "CASH", "amountOre", 11100, "tenderedOre", 50000)));

        Answer first = sara.putJson(path, sale);
        Answer again = sara.putJson(path, sale);
        Answer other = sara.putJson(path, sale(1000, 5550, List.of(paid("CARD", 5550))));

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().at("/changeOre").asLong()).isEqualTo(38900);
        assertThat(first.json().at("/vat/0/vatBp").asInt()).isEqualTo(600);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/type").asText()).isEqualTo("/problems/sales.other-content");
        assertThat(sara.get(path).json()).isEqualTo(first.json());
    }

    @ParameterizedTest
    @EnumSource
    void sellsToTwentyAtOnceWithoutAGapOrADouble(Servers.On database) throws Exception {
        Client sara = database.server().as("kassa");
        sara.putJson("/api/sales/" + UUID.randomUUID(), sale(1000, 2500, List.of(paid("SWISH", 2500))));
        List<Map<String, Object>> purchases = new ArrayList<>();
        for (int i = 0; i < CLIENTS * ROUNDS; i++) {
            purchases.add(sale(1000L * (1 + i % 3), 2500, List.of(paid("SWISH", 2500L * (1 + i % 3)))));
        }
        List<String> paths = purchases.stream()
                .map(purchase -> "/api/sales/" + UUID.randomUUID())
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<List<Integer>>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            // Every third has the purchases of its neighbour, so that each of them arrives twice at the same moment.
            int first = client % 3 == 1 ? client - 1 : client;
            running.add(pool.submit(() -> {
                List<Integer> statuses = new ArrayList<>();
                start.await();
                for (int i = first; i < purchases.size(); i += CLIENTS) {
                    statuses.add(sara.putJson(paths.get(i), purchases.get(i)).status());
                }
                return statuses;
            }));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<List<Integer>> one : running) {
            statuses.addAll(one.get());
        }
        pool.shutdown();

        int twice = (CLIENTS + 1) / 3 * ROUNDS;
        assertThat(statuses).containsOnly(201, 200).hasSize(CLIENTS * ROUNDS);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(twice);
        List<Long> numbers = everyNumber(sara);
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static List<Long> everyNumber(Client client) {
        List<Long> numbers = new ArrayList<>();
        while (true) {
            JsonNode page = client.get(
                            "/api/sales?from=2016-01-01&to=2099-12-31&till=BUTIK&most=500&skip=" + numbers.size())
                    .json();
            if (page.isEmpty()) {
                return numbers;
            }
            page.forEach(receipt -> numbers.add(receipt.at("/number").asLong()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesBackUntilNothingIsLeft(Servers.On database) {
        Client sara = database.server().as("kassa");
        String path = "/api/sales/" + UUID.randomUUID();
        sara.putJson(path, sale(3000, 2500, List.of(paid("CARD", 7500))));

        List<Integer> statuses = new ArrayList<>();
        long vat = sara.get(path).json().at("/vatOre").asLong();
        for (int i = 0; i < 4; i++) {
            Answer back = sara.putJson(
                    path + "/returns/" + UUID.randomUUID(),
                    Map.of(
                            "till", "BUTIK",
                            "returnedAt", Instant.now().toString(),
                            "lines", List.of(Map.of("position", 1, "quantity", 1000)),
                            "refunds", List.of(paid("CARD", 2500))));
            statuses.add(back.status());
            vat += back.json().at("/vatOre").asLong(0);
        }

        assertThat(statuses).containsExactly(201, 201, 201, 422);
        assertThat(vat).isZero();
        assertThat(sara.get(path + "/returns").json()).hasSize(3);
    }

    @Test
    void namesEveryFaultOfASale() {
        Answer answer = Servers.derby()
                .as("kassa")
                .with("Accept-Language", "en")
                .putJson(
                        "/api/sales/" + UUID.randomUUID(),
                        Map.of(
                                "till",
                                "NO-TILL",
                                "soldAt",
                                "2099-01-01T00:00:00Z",
                                "lines",
                                List.of(
                                        Map.of("sku", "NO-THING", "quantity", 0, "unitPriceOre", -1),
                                        Map.of("sku", "BA-001", "quantity", 500, "unitPriceOre", 1)),
                                "payments",
                                List.of(paid("INVOICE", 0))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "till",
                        "soldAt",
                        "lines[0].sku",
                        "lines[0].quantity",
                        "lines[0].unitPriceOre",
                        "lines[1].quantity",
                        "payments[0].method",
                        "payments[0].amountOre");
        assertThat(answer.text()).contains("Choose a till that sells today.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                  | {not json    | 400",
                "application/json                  | [1, 2]       | 400",
                "application/json                  | \"text\"     | 400",
                "application/json                  | null         | 400",
                "application/json                  | {}           | 422",
                "application/x-www-form-urlencoded | a=1          | 415",
                "text/xml                          | <sale/>      | 415"
            })
    void refusesWhatIsNotASale(String type, String body, int status) {
        Answer answer = Servers.derby().as("kassa").send("PUT", "/api/sales/" + UUID.randomUUID(), type, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "kassa,201,200,200",
        "ekonomi,403,200,200",
        "admin,403,403,200",
        "leda,403,403,403",
        "praktik,403,403,403"
    })
    void opensToTheRightRoles(String login, int selling, int reading, int tills) {
        Client person = Servers.derby().as(login);

        assertThat(person.putJson("/api/sales/" + UUID.randomUUID(), sale(1000, 100, List.of(paid("CARD", 100))))
                        .status())
                .isEqualTo(selling);
        assertThat(person.get("/api/sales").status()).isEqualTo(reading);
        assertThat(person.get("/api/tills").status()).isEqualTo(tills);
    }

    @Test
    void knowsNoReceiptThatIsNotThere() {
        Client sara = Servers.derby().as("kassa");

        assertThat(sara.get("/api/sales/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(sara.get("/api/sales/118").status()).isEqualTo(422);
        assertThat(sara.get("/kvitto/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(sara.get("/kvitto/118").status()).isEqualTo(404);
        assertThat(sara.get("/api/sales?day=i-dag").status()).isEqualTo(422);
    }
}
