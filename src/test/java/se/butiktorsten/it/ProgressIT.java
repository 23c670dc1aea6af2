package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;

/** Steps forward and back over HTTP, by the pages' own forms and by the API. */
class ProgressIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void walksFromTheListToAStepForward(Servers.On database) {
        Client leader = database.server().as("leda");

        Document list = leader.get("/att-prata-om").page();
        List<String> aliases = list.select("main .due strong").eachText();
        assertThat(aliases).contains("Tallen", "Vinden");
        assertThat(aliases.indexOf("Tallen")).isLessThan(aliases.indexOf("Vinden"));
        assertThat(list.select("main").text()).as("no figures on people").doesNotContainPattern("\\d av \\d|stöd \\d");
        String path = list.select("main .due a:contains(Vinden)").attr("href");
        Document page = leader.get(path).page();
        assertThat(page.select("main h2").eachText()).contains("Förslag: ett steg framåt i finmotorik och noggrannhet");
        assertThat(page.select("main .reasons").text())
                .contains("3 av 3 pass: lagom eller för lätt, stöd 0–1.", "1 av 3 pass: för lätt.");
        String id = path.replaceAll("\\D", "");
        int before = agreed(leader, id, "finePrecision");

        String[] yes = {
            "suggestion",
            page.select("input[name=suggestion]").val(),
            "choice",
            "ACCEPTED",
            "present",
            "yes",
            "note",
            ""
        };
        Answer first = leader.post(path + "/beslut", yes);
        Answer again = leader.post(path + "/beslut", yes);

        assertThat(first.status()).isEqualTo(303);
        assertThat(again.status()).as("sent twice").isEqualTo(303);
        assertThat(agreed(leader, id, "finePrecision")).isEqualTo(before + 1);
        Document after = leader.get(path).page();
        assertThat(after.select("input[name=suggestion]")).isEmpty();
        assertThat(after.select("main").text()).contains("Ett steg framåt i finmotorik", "Deltagaren var med.");
    }

    @ParameterizedTest
    @EnumSource
    void decidesByTheApiOnceAndIsAnsweredAlike(Servers.On database) {
        Client leader = database.server().as("leda");
        long id = somebodyForWhomItWasTooMuch(leader);

        JsonNode steps = leader.get("/api/progress/people/" + id).json();
        assertThat(steps.at("/suggestion/kind").asText()).isEqualTo("ADAPT");
        assertThat(steps.at("/suggestion/facts/tooHard").asInt()).isEqualTo(2);
        assertThat(leader.get("/api/progress").json().findValuesAsText("participantId"))
                .contains(String.valueOf(id));
        String decision =
                "/api/progress/suggestions/" + steps.at("/suggestion/id").asText() + "/decision";
        Map<String, Object> back = Map.of(
                "decision", "ACCEPTED",
                "offer", "STEP_BACK",
                "demand", "FINE_PRECISION",
                "participantPresent", true);
        Answer missing = leader.putJson(decision, Map.of("decision", "ACCEPTED", "participantPresent", true));
        Answer first = leader.putJson(decision, back);
        Answer again = leader.putJson(decision, back);
        Answer other = leader.putJson(decision, Map.of("decision", "DECLINED", "participantPresent", true));

        assertThat(missing.status()).isEqualTo(422);
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").asText()).isEqualTo("/problems/progress.already-decided");
        assertThat(agreed(leader, String.valueOf(id), "finePrecision")).isZero();
        assertThat(agreed(leader, String.valueOf(id), "physicalLoad")).isEqualTo(1);
    }

    @Test
    void namesWhatIsMissingAndKeepsWhatWasTyped() {
        Client leader = Servers.derby().as("leda");
        String path = "/deltagare/" + somebodyForWhomItWasTooMuch(leader) + "/steg";
        String suggestion =
                leader.get(path).page().select("input[name=suggestion]").val();

        Answer answer = leader.post(path + "/beslut", "suggestion", suggestion, "note", "Paus efter halva.");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".faults li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-choice", "#f-present");
        assertThat(answer.page().select("#f-note").val()).isEqualTo("Paus efter halva.");
    }

    @Test
    void tellsOfWordsThatSpeakOfInabilityAndLetsTheWriterDecide() {
        Client leader = Servers.derby().as("leda");
        String path = "/deltagare/" + somebodyForWhomItWasTooMuch(leader) + "/steg";
        String suggestion =
                leader.get(path).page().select("input[name=suggestion]").val();
        List<String> typed = new ArrayList<>(List.of(
                "suggestion", suggestion, "choice", "SHORTER_SESSION", "present", "no", "note", "Brist på tyg i dag"));

        Answer told = leader.post(path + "/beslut", typed.toArray(String[]::new));
        typed.addAll(List.of("keepWords", "true"));
        Answer kept = leader.post(path + "/beslut", typed.toArray(String[]::new));

        assertThat(told.status()).isEqualTo(422);
        assertThat(told.page().select(".faults").text()).contains("brist");
        assertThat(told.page().select("input[name=keepWords]")).hasSize(1);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(leader.get(path).page().select("main").text()).contains("Brist på tyg i dag");
    }

    @Test
    void keepsWhatTheParticipantSays() {
        Client leader = Servers.derby().as("leda");
        String path = "/deltagare/" + somebodyForWhomItWasTooMuch(leader) + "/steg";
        String version = leader.get(path).page().select("input[name=version]").val();

        Answer saved =
                leader.post(path + "/onskan", "version", version, "moreOf", "SOCIAL_CONTACT", "nextStep", "true");
        Answer stale = leader.post(path + "/onskan", "version", version, "moreOf", "");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(stale.status()).isEqualTo(409);
        Document page = leader.get(path).page();
        assertThat(page.select("select[name=moreOf] option[selected]").val()).isEqualTo("SOCIAL_CONTACT");
        assertThat(page.select("input[name=nextStep][checked]")).hasSize(1);
    }

    /** The place of the agreed word among the words of the scale. */
    private static int agreed(Client leader, String id, String demand) {
        String word = leader.get("/api/participants/" + id)
                .json()
                .at("/profile/" + demand)
                .asText();
        return List.of("NONE", "VERY_LOW", "LOW", "MODERATE", "HIGH", "ORDINARY_JOB")
                .indexOf(word);
    }

    /** Somebody new at the start, for whom two sessions today were too hard. */
    static long somebodyForWhomItWasTooMuch(Client leader) {
        String number = UUID.randomUUID().toString().substring(0, 8) + NUMBERS.incrementAndGet();
        long product = leader.putJson(
                        "/api/products/STEG-" + number,
                        Map.of(
                                "name",
                                "Stegask " + number,
                                "nameEn",
                                "Step box " + number,
                                "workshop",
                                "CARDBOARD",
                                "unit",
                                "PIECE",
                                "vatCategory",
                                "STANDARD",
                                "priceOre",
                                4000))
                .json()
                .get("id")
                .asLong();
        Map<String, Integer> demands = Map.of(
                "physicalLoad", 1,
                "finePrecision", 2,
                "stepsSequence", 1,
                "attentionStamina", 1,
                "problemChange", 1,
                "languageNumbers", 1,
                "socialContact", 1,
                "paceResponsibility", 1);
        leader.putJson(
                "/api/products/STEG-" + number + "/recipe",
                Map.of(
                        "revision",
                        0,
                        "steps",
                        List.of(Map.of(
                                "name",
                                "Vika stegasken",
                                "nameEn",
                                "Fold the step box",
                                "minutes",
                                10,
                                "seats",
                                2,
                                "safetyClass",
                                "NONE",
                                "demands",
                                demands))));
        String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
        JsonNode order = leader.putJson(
                        "/api/orders/plans/" + UUID.randomUUID(),
                        Map.of("productId", product, "quantity", 9000, "dueOn", today))
                .json();
        long person = leader.postJson("/api/participants", Map.of("alias", "Steg " + number, "workshop", "CARDBOARD"))
                .json()
                .get("id")
                .asLong();
        for (int i = 0; i < 2; i++) {
            String task = "/api/assignments/"
                    + leader.postJson(
                                    "/api/assignments",
                                    Map.of(
                                            "participantId",
                                            person,
                                            "orderStepId",
                                            order.at("/steps/0/id").asLong(),
                                            "day",
                                            today))
                            .json()
                            .get("id")
                            .asText();
            leader.putJson(task + "/start", "{}");
            Answer done = leader.putJson(
                    task + "/completion",
                    Map.of(
                            "recordId",
                            UUID.randomUUID().toString(),
                            "outcome",
                            "WITH_SUPPORT",
                            "supportLevel",
                            2,
                            "ownRating",
                            "TOO_HARD",
                            "made",
                            1000));
            assertThat(done.status()).as(done.text()).isEqualTo(200);
        }
        return person;
    }
}
