package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;

/** Customers' orders and proposals over HTTP: once per id, changed with history, invoiced once, every wrong thing named. */
class CustomersApiIT {

    private static final String DUE = LocalDate.now().plusDays(9).toString();

    @ParameterizedTest
    @EnumSource
    void anOrderIsAskedAgreedChangedHandedOverAndInvoiced(Servers.On database) {
        Client leader = database.server().as("leda");
        Client staff = database.server().as("kassa");
        Client finance = database.server().as("ekonomi");
        String sku = CatalogIT.sku();
        long product = leader.putJson("/api/products/" + sku, CatalogIT.birdBox())
                .json()
                .get("id")
                .asLong();
        leader.putJson(
                "/api/stock/deliveries/" + UUID.randomUUID(),
                Map.of("sku", sku, "place", "SHOP", "quantityThousandths", 9_000));
        String request = "/api/customer-orders/requests/" + UUID.randomUUID();

        Answer asked = staff.putJson(request, asks(product, 4_000));
        Answer again = staff.putJson(request, asks(product, 4_000));
        Answer other = staff.putJson(request, asks(product, 5_000));
        String order = "/api/customer-orders/" + asked.json().get("id").asLong();
        long line = asked.json().at("/lines/0/id").asLong();
        Answer agreed = leader.putJson(order + "/agreement", Map.of("make", List.of(), "version", version(asked)));
        Answer notTheirs = staff.putJson(order + "/terms", terms(line, 3_000, version(agreed)));
        Answer changed = leader.putJson(order + "/terms", terms(line, 3_000, version(agreed)));
        Answer stale = leader.putJson(order + "/terms", terms(line, 2_000, version(agreed)));
        Answer tooEarly = finance.putJson(order + "/invoice", Map.of("invoiceNumber", "1001"));
        String delivery = order + "/deliveries/" + UUID.randomUUID();
        Map<String, Object> handed =
                Map.of("place", "SHOP", "lines", List.of(Map.of("lineId", line, "quantity", 3_000)));
        Answer delivered = staff.putJson(delivery, handed);
        Answer deliveredAgain = staff.putJson(delivery, handed);
        Answer invoiced = finance.putJson(order + "/invoice", Map.of("invoiceNumber", "1001"));
        Answer twice = finance.putJson(order + "/invoice", Map.of("invoiceNumber", "1002"));
        Answer undone = finance.putJson(order + "/invoice/withdrawal", Map.of("why", "Fel kund"));

        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(asked.json());
        problem(other, 409, "customers.sent-before");
        assertThat(agreed.json().get("status").asText()).isEqualTo("AGREED");
        assertThat(notTheirs.status()).isEqualTo(403);
        assertThat(changed.json().at("/lines/0/quantity").asLong()).isEqualTo(3_000);
        problem(stale, 409, "shared.changed-meanwhile");
        problem(tooEarly, 409, "customers.not-in-this-status");
        JsonNode history = leader.get(order + "/changes").json();
        assertThat(history.findValuesAsText("term")).containsExactly("QUANTITY", "UNIT_PRICE");
        assertThat(history.at("/0/was").asText() + " "
                        + history.at("/0/becomes").asText())
                .isEqualTo("4000 3000");
        assertThat(delivered.json()).isEqualTo(deliveredAgain.json());
        assertThat(leader.get(order).json().get("status").asText()).isEqualTo("DELIVERED");
        assertThat(invoiced.json().get("invoiceNumber").asText()).isEqualTo("1001");
        assertThat(invoiced.json().get("grossOre").asLong()).isEqualTo(36_000);
        problem(twice, 409, "customers.already-invoiced");
        assertThat(twice.json().get("number").asText()).isEqualTo("1001");
        assertThat(undone.json().get("invoiceNumber")).isNull();
        assertThat(undone.json().get("notes")).hasSize(2);
        assertThat(finance.get("/api/customer-orders/invoice-bases").json().findValuesAsText("orderId"))
                .contains(order.substring(order.lastIndexOf('/') + 1));
        assertThat(finance.delete(order + "/contact").json().get("name")).isNull();
        assertThat(staff.get(order + "/invoice-basis").status()).isEqualTo(403);
    }

    @Test
    void everyFaultOfAnOrderIsNamed() {
        Client staff = Servers.derby().as("kassa");

        Answer wrong = staff.putJson(
                "/api/customer-orders/requests/" + UUID.randomUUID(),
                Map.of(
                        "dueOn",
                        "i morgon",
                        "depositOre",
                        -1,
                        "lines",
                        List.of(Map.of("productId", 1, "quantity", "många", "unitPriceOre", 1))));

        problem(wrong, 422, "shared.invalid");
        assertThat(wrong.json().get("errors").findValuesAsText("field"))
                .contains("name", "dueOn", "depositOre", "lines[0].quantity");
        problem(staff.get("/api/customer-orders/999999999"), 404, "shared.not-found");
    }

    @Test
    void whatIsProposedIsAcceptedOnce() {
        Client leader = Servers.derby().as("leda");
        JsonNode proposals = leader.get("/api/proposals").json();
        long product = leader.get("/api/products/BA-001").json().get("id").asLong();
        String accepted = "/api/proposals/accepted/" + UUID.randomUUID();
        Map<String, Object> choices =
                Map.of("choices", List.of(Map.of("productId", product, "quantity", 3_000, "dueOn", DUE)));

        Answer first = leader.putJson(accepted, choices);
        Answer again = leader.putJson(accepted, choices);
        Answer none = leader.putJson(accepted, Map.of("choices", List.of()));
        long known = version(leader, product);
        Answer level = leader.putJson(
                "/api/proposals/levels/" + product, Map.of("reorderPoint", 2_000, "parLevel", 9_000, "version", known));
        Answer upsideDown = leader.putJson(
                "/api/proposals/levels/" + product,
                Map.of("reorderPoint", 9_000, "parLevel", 2_000, "version", known + 1));

        assertThat(proposals.isArray()).isTrue();
        for (JsonNode proposal : proposals) {
            assertThat(proposal.get("reasons")).as(proposal.toString()).isNotEmpty();
            assertThat(proposal.at("/reasons/0/text").asText()).doesNotContain("⟦");
        }
        assertThat(first.json().get("orders")).as(first.toString()).hasSize(1);
        assertThat(again.json()).isEqualTo(first.json());
        problem(none, 422, "shared.invalid");
        assertThat(level.json().get("parLevel").asLong()).isEqualTo(9_000);
        problem(upsideDown, 422, "shared.invalid");
    }

    private static long version(Client leader, long product) {
        for (JsonNode level : leader.get("/api/proposals/levels").json()) {
            if (level.get("productId").asLong() == product) {
                return level.get("version").asLong();
            }
        }
        return 0;
    }

    private static Map<String, Object> asks(long product, long quantity) {
        return Map.of(
                "name",
                "Förskolan Eken",
                "phone",
                "040-11 22 33",
                "dueOn",
                DUE,
                "lines",
                List.of(Map.of("productId", product, "quantity", quantity, "unitPriceOre", 15_000)));
    }

    private static Map<String, Object> terms(long line, long quantity, long version) {
        return Map.of(
                "name",
                "Förskolan Eken",
                "phone",
                "040-11 22 33",
                "dueOn",
                DUE,
                "version",
                version,
                "lines",
                List.of(Map.of("lineId", line, "quantity", quantity, "unitPriceOre", 12_000)));
    }

    private static long version(Answer order) {
        return order.json().get("version").asLong();
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("/problems/" + code);
    }
}
