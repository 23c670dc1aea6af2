package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** Short codes for a shared till, over HTTP: chosen under one's own account, shown at a till, slowed down when guessed. */
class CashierIT {

    private final TorstenServer server = Servers.derby();

    @Test
    void aCodeIsChosenWithOnesOwnPasswordAndEveryFaultIsNamedAtOnce() {
        Client leader = server.as("bageri");

        Answer wrong = leader.post("/mitt-konto", "password", "bageri", "pin", "1111", "again", "1112");
        Answer easy = leader.post("/mitt-konto", "password", "bageri", "pin", "1111", "again", "1111");
        Answer chosen = leader.post("/mitt-konto", "password", "bageri-demo", "pin", "8153", "again", "8153");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text()).contains("Koderna är inte lika");
        assertThat(easy.page().text()).contains("Koden är för lätt att gissa", "Lösenordet stämmer inte");
        assertThat(easy.text()).doesNotContain("value=\"1111\"");
        assertThat(leader.follow(chosen).page().text()).contains("Koden är sparad", "Du har en kod");
    }

    @Test
    void theTillsPageKnowsWhoHasACodeAndNeverTheCode() {
        String till = Purchases.tillOf(server, "CODES");
        server.as("leda").post("/mitt-konto", "password", "leda-demo", "pin", "4711", "again", "4711");

        Client cashier = server.as("kassa");
        JsonNode all = cashier.get("/api/tills/" + till + "/cashiers").json();
        Answer page = cashier.get("/kassa/" + till);

        assertThat(all.findValuesAsText("login")).contains("leda").doesNotContain("ekonomi", "praktik");
        assertThat(page.text() + all)
                .contains("Karin")
                .doesNotContain("PBKDF2")
                .as("the code stands nowhere by itself; a longer number may happen to hold its digits")
                .doesNotContainPattern("(?<!\\d)4711(?!\\d)");
    }

    @Test
    void guessingACodeIsSlowedDown() {
        String till = Purchases.tillOf(server, "GUESSED");
        server.as("admin").post("/mitt-konto", "password", "admin-demo", "pin", "5093", "again", "5093");
        Client cashier = server.as("kassa");
        String address = "/api/tills/" + till + "/cashiers";

        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(cashier.postJson(address, Map.of("login", "admin", "pin", "600" + i))
                    .status());
        }
        Answer nobody = cashier.postJson(address, Map.of("login", "nobody", "pin", "4711"));

        assertThat(answers).startsWith(422, 422, 422, 422, 422).endsWith(429);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.json().at("/errors/0/detail").asText()).isEqualTo("Koden stämmer inte");
    }
}
