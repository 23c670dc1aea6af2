package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.it.Purchases.Purchase;

/** Twenty clients sell at the same till at once, and every third purchase is sent twice at the very same moment. */
class SellingAtOnceIT {

    private static final int CLIENTS = 20;
    private static final int PURCHASES_EACH = 12;

    @ParameterizedTest
    @EnumSource
    void keepsEverySaleOnceWithNumbersWithoutGapOrDouble(Servers.On database) throws Exception {
        TorstenServer server = database.server();
        String till = Purchases.tillOf(server, "SAMTIDIGT");
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(server.as("kassa"));
        }
        List<Callable<List<Answer>>> work = new ArrayList<>();
        List<Purchase> sent = new ArrayList<>();
        Random random = new Random(20261120);
        for (int i = 0; i < CLIENTS * PURCHASES_EACH; i++) {
            Purchase purchase = Purchases.random(random, till);
            Client client = clients.get(i % CLIENTS);
            sent.add(purchase);
            if (i % 3 == 0) {
                Client other = clients.get((i + 1) % CLIENTS);
                work.add(() -> List.of(purchase.sendBy(client)));
                work.add(() -> List.of(purchase.sendBy(other)));
            } else {
                work.add(() -> List.of(purchase.sendBy(client)));
            }
        }

        Map<String, String> numberById = new HashMap<>();
        int created = 0;
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<List<Answer>> done : pool.invokeAll(work)) {
                for (Answer answer : done.get()) {
                    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
                    created += answer.status() == 201 ? 1 : 0;
                    String id = answer.json().get("id").asText();
                    String number = answer.json().get("receipt").asText();
                    assertThat(numberById.merge(id, number, (one, other) -> one))
                            .isEqualTo(number);
                }
            }
        } finally {
            pool.shutdownNow();
        }

        List<JsonNode> kept = Purchases.receiptsOf(clients.get(0), till);
        assertThat(created).isEqualTo(sent.size());
        assertThat(kept)
                .extracting(receipt -> receipt.get("id").asText())
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(purchase -> purchase.id().toString()).toList());
        assertThat(kept)
                .extracting(receipt -> receipt.get("number").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sent.size()).boxed().toList());
        assertThat(Purchases.auditOf(server).get("differences")).isEmpty();
    }
}
