package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.it.Purchases.Purchase;

/** The server is ended by {@code kill -9} while tills are selling. What was acknowledged is there when it comes back. */
class PowerCutIT {

    private static final int TILLS = 6;
    private static final int ACKNOWLEDGED_BEFORE_THE_CUT = 60;

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedSurvivesExactlyOnce(Servers.On database) throws Exception {
        TorstenServer server = database.server();
        String till = Purchases.tillOf(server, "STROMMEN");
        Map<Purchase, String> acknowledged = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<Purchase> sent = new ConcurrentLinkedQueue<>();
        AtomicBoolean cut = new AtomicBoolean();
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_CUT);
        ExecutorService tills = Executors.newFixedThreadPool(TILLS);
        for (int i = 0; i < TILLS; i++) {
            Client client = server.as("kassa");
            Random random = new Random(i);
            tills.execute(() -> sellUntil(cut, client, random, till, sent, acknowledged, enough));
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).as("the tills sell").isTrue();
        server.kill();
        cut.set(true);
        tills.shutdown();
        assertThat(tills.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        server.start();

        Client client = server.as("kassa");
        List<JsonNode> kept = Purchases.receiptsOf(client, till);
        assertThat(kept)
                .extracting(receipt -> receipt.get("id").asText())
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.keySet().stream()
                        .map(purchase -> purchase.id().toString())
                        .toList());
        acknowledged.forEach((purchase, number) -> assertThat(kept)
                .filteredOn(receipt ->
                        receipt.get("id").asText().equals(purchase.id().toString()))
                .extracting(receipt -> receipt.get("receipt").asText())
                .containsExactly(number));

        for (Purchase purchase : sent) {
            assertThat(purchase.sendBy(client).status()).isIn(200, 201);
        }

        List<JsonNode> all = Purchases.receiptsOf(client, till);
        assertThat(all)
                .extracting(receipt -> receipt.get("id").asText())
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(purchase -> purchase.id().toString()).toList());
        assertThat(all)
                .extracting(receipt -> receipt.get("number").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sent.size()).boxed().toList());
        assertThat(Purchases.auditOf(server).get("differences")).isEmpty();
    }

    /** Sells one purchase after the other; an answer that did not come is no acknowledgement. */
    private static void sellUntil(
            AtomicBoolean cut,
            Client client,
            Random random,
            String till,
            ConcurrentLinkedQueue<Purchase> sent,
            Map<Purchase, String> acknowledged,
            CountDownLatch enough) {
        while (!cut.get()) {
            Purchase purchase = Purchases.random(random, till);
            sent.add(purchase);
            try {
                Answer answer = purchase.sendBy(client);
                if (answer.status() == 201) {
                    acknowledged.put(purchase, answer.json().get("receipt").asText());
                    enough.countDown();
                }
            } catch (UncheckedIOException noAnswer) {
                return;
            }
        }
    }
}
