package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.it.Client.Answer;

/** Calls of the API that cannot be meant: each gets one clear answer, names every fault, and changes nothing. */
class BadCallsIT {

    private final TorstenServer server = Servers.derby();

    @Test
    void everyAddressAnswersEveryNonsenseWithAProblem() throws Exception {
        List<String> wrong = new ArrayList<>();
        String deep = "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
        Map<String, Client> people = RolesIT.people(server);
        for (RolesIT.Address address : RolesIT.addresses()) {
            if (!address.path().startsWith("/api/") || address.verb().equals("GET")) {
                continue;
            }
            Client person =
                    people.get(RolesIT.table().get(address.line()).iterator().next());
            for (String body : List.of("", "{", "[]", "null", "7", "{}", "{\"lines\": 3, \"quantity\": \"x\"}", deep)) {
                Answer answer = person.send(address.verb(), address.sample(), "application/json", body);
                check(address, body, answer, wrong);
            }
            check(address, "text", person.send(address.verb(), address.sample(), "text/plain", "hej"), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellsAWrongRoleSoWhateverItSends() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, Client> people = RolesIT.people(server);
        for (RolesIT.Address address : RolesIT.addresses()) {
            if (!address.path().startsWith("/api/") || address.verb().equals("GET")) {
                continue;
            }
            Set<String> roles = RolesIT.table().get(address.line());
            for (String role : people.keySet()) {
                for (String body : roles.contains(role) ? List.<String>of() : List.of("{", "[]", "{\"lines\": 3}")) {
                    String type = typeAt(address);
                    int status = people.get(role)
                            .send(address.verb(), address.sample(), type, body)
                            .status();
                    if (status != 403) {
                        wrong.add(address.line() + " sent '" + body + "' answers " + role + " with " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String typeAt(RolesIT.Address address) {
        if (address.path().endsWith("/photo")) {
            return "image/png";
        }
        return address.path().startsWith("/api/imports/") ? "text/csv" : "application/json";
    }

    private static void check(RolesIT.Address address, String body, Answer answer, List<String> wrong) {
        String what = address.line() + " sent '" + body.substring(0, Math.min(20, body.length())) + "' ";
        boolean refused = answer.status() >= 400 && answer.status() < 500;
        if (refused && !answer.header("Content-Type").startsWith("application/problem+json")) {
            wrong.add(what + "answers " + answer.status() + " as " + answer.header("Content-Type"));
        } else if (answer.status() >= 500
                || (refused && answer.json().path("title").asText().isEmpty())) {
            wrong.add(what + "answers " + answer.status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void namesEveryFaultOfASaleAtOnceInTheCallersLanguage(String language) {
        Answer answer = server.as("kassa")
                .with("Accept-Language", language)
                .putJson(
                        "/api/sales/" + UUID.randomUUID(),
                        Map.of(
                                "till",
                                "",
                                "soldAt",
                                "igår",
                                "lines",
                                List.of(Map.of("sku", "", "quantity", "två", "unitPriceOre", 1.5)),
                                "payments",
                                List.of(Map.of("method", "GOLD", "amountOre", "x"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.json().get("errors"))
                .extracting(fault -> fault.get("field").asText())
                .contains(
                        "till",
                        "soldAt",
                        "lines[0].sku",
                        "lines[0].quantity",
                        "lines[0].unitPriceOre",
                        "payments[0].method",
                        "payments[0].amountOre");
        assertThat(answer.json().get("errors"))
                .extracting(fault -> fault.get("detail").asText())
                .noneMatch(String::isBlank);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        Client kassa = server.as("kassa");
        String till = Purchases.tillOf(server, "ANNAT");
        Purchases.Purchase purchase = Purchases.random(new java.util.Random(1), till);
        Answer first = purchase.sendBy(kassa);
        Answer again = purchase.sendBy(kassa);
        Map<String, Object> other = new java.util.HashMap<>(purchase.body());
        other.put("soldAt", "2026-01-02T03:04:05Z");

        Answer changed = kassa.putJson("/api/sales/" + purchase.id(), other);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void explainsEveryProblemOnAPage() {
        JsonNode problem = server.as("leda").get("/api/finns-inte").json();

        Answer page = server.anyone().get(problem.get("type").asText());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text())
                .isEqualTo(problem.get("title").asText());
    }
}
