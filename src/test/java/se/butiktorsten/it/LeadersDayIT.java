package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.butiktorsten.it.Client.Answer;

/** A leader's day over HTTP on both databases: who sees whom, the proposal, the outcome, the words about it. */
class LeadersDayIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @EnumSource
    void aDayIsProposedAcceptedTakenBackAndGivenAnew(Servers.On database) {
        Client leader = database.server().as("leda");
        long person = somebody(leader, "KITCHEN");
        long step = somethingToDo(leader, "KITCHEN");

        JsonNode proposal = leader.get("/api/tasks/proposal?workshop=KITCHEN").json();
        JsonNode pair = pairOf(proposal.get("pairs"), person);
        assertThat(pair.get("reasons")).isNotEmpty();
        String plan = "/api/tasks/plans/" + UUID.randomUUID();
        Map<String, Object> choices = Map.of(
                "choices", List.of(Map.of("participantId", person, "orderStepId", step, "day", today.toString())));
        Answer accepted = leader.putJson(plan, choices);
        Answer again = leader.putJson(plan, choices);
        Answer undone = leader.delete(plan);

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(undone.json().get("takenBack").asInt()).isEqualTo(1);
        assertThat(database.server().as("bageri").delete(plan).status())
                .as("somebody else's proposal")
                .isEqualTo(404);
        assertThat(leader.get("/api/tasks/week?workshop=KITCHEN").status()).isEqualTo(200);
        assertThat(given(leader, person, step).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeIsNotedUndoneAndNotedAnew(Servers.On database) {
        Client leader = database.server().as("leda");
        long person = somebody(leader, "GARDEN");
        long step = somethingToDo(leader, "GARDEN");
        String task = "/api/assignments/"
                + given(leader, person, step).json().get("id").asText();
        leader.putJson(task + "/start", Map.of());
        Map<String, Object> well = Map.of(
                "recordId",
                UUID.randomUUID().toString(),
                "outcome",
                "WENT_WELL",
                "supportLevel",
                0,
                "aids",
                List.of("TIMER"),
                "made",
                5000);

        Answer done = leader.putJson(task + "/completion", well);
        long made = remaining(leader, step);
        Answer undone = leader.putJson(task + "/undo", Map.of());
        long takenBack = remaining(leader, step);
        Map<String, Object> anew = new HashMap<>(well);
        anew.put("recordId", UUID.randomUUID().toString());
        anew.put("outcome", "NOT_FINISHED");
        anew.put("made", 2000);
        Answer doneAnew = leader.putJson(task + "/completion", anew);

        assertThat(done.status()).isEqualTo(200);
        assertThat(undone.json().get("status").asText()).isEqualTo("STARTED");
        assertThat(takenBack - made).as("remaining again").isEqualTo(5000);
        assertThat(doneAnew.json().at("/assignment/outcome").asText()).isEqualTo("NOT_FINISHED");
        assertThat(takenBack - remaining(leader, step)).isEqualTo(2000);
        assertThat(leader.get("/deltagare/" + person + "/egen-sida").page().text())
                .contains("Timer");
    }

    @ParameterizedTest
    @EnumSource
    void hoursAbsenceSummaryAndLibraryHoldOnBothDatabases(Servers.On database) {
        Client leader = database.server().as("leda");
        long person = somebody(leader, "OFFICE");
        long step = somethingToDo(leader, "OFFICE");
        String self = "/api/participants/" + person;
        long version = leader.get(self).json().get("version").asLong();
        LocalDate later = today.plusDays(20);

        assertThat(leader.putJson(
                                self + "/hours",
                                Map.of(
                                        "version", version,
                                        "from", later.toString(),
                                        "minutes", Map.of("MONDAY", 300)))
                        .status())
                .isEqualTo(200);
        long then = leader.get(self).json().get("version").asLong();
        assertThat(leader.delete(self + "/hours/" + later + "?version=" + then).status())
                .isEqualTo(200);
        String absence = "/api/tasks/people/" + person + "/absences/" + today;
        assertThat(leader.send("PUT", absence, "application/json", "{}").status())
                .isEqualTo(204);
        assertThat(given(leader, person, step).status()).as("not here").isEqualTo(409);
        assertThat(leader.delete(absence).status()).isEqualTo(204);

        String own = "/deltagare/" + person + "/egen-sida";
        assertThat(leader.post(
                                own + "/sammanfattning",
                                "strengths",
                                "Noggrann och lugn.",
                                "helps",
                                "Bilder på plats.",
                                "nextStep",
                                "Prova kassan en förmiddag.",
                                "recommendation",
                                "Börja lugnt.",
                                "version",
                                "-1")
                        .status())
                .isEqualTo(303);
        Document page = leader.get(own).page();
        String paper = page.select("main a[href$=.pdf]").attr("href");
        assertThat(leader.get(paper).header("Content-Type")).startsWith("application/pdf");
        assertThat(leader.get("/uppgifter/verkstad/OFFICE").status()).isEqualTo(200);
        assertThat(leader.get("/uppgifter?verkstad=OFFICE&niva=1").status()).isEqualTo(200);
        assertThat(leader.get("/api/tasks/work?workshop=OFFICE").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aLeaderSeesTheOwnPeopleAndThoseOfWhomTheLeaderStandsInFor(Servers.On database) {
        Client leader = database.server().as("leda");
        Client baker = database.server().as("bageri");
        Client admin = database.server().as("admin");
        long sewing = somebody(leader, "TEXTILE");
        long baking = somebody(leader, "BAKERY");
        String[] pages = {"/deltagare/" + sewing, "/deltagare/" + sewing + "/steg", "/idag/person/" + sewing};

        assertThat(baker.get("/deltagare").page().select("main tbody a").eachAttr("href"))
                .contains("/deltagare/" + baking)
                .doesNotContain("/deltagare/" + sewing);
        for (String page : pages) {
            assertThat(baker.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(baker.get("/api/tasks/today").json().findValuesAsText("workshop"))
                .containsAnyOf("BAKERY", "KITCHEN")
                .isSubsetOf("BAKERY", "KITCHEN");

        Answer saved = leader.putJson("/api/participants/" + sewing + "/followers/bageri", Map.of());
        assertThat(saved.status()).isEqualTo(200);
        assertThat(baker.get(pages[0]).status()).as("followed by name").isEqualTo(200);
        leader.delete("/api/participants/" + sewing + "/followers/bageri");
        assertThat(baker.get(pages[0]).status()).isEqualTo(404);

        String standIn = "/api/stand-ins/" + UUID.randomUUID();
        Map<String, Object> days = Map.of(
                "away",
                "leda",
                "instead",
                "bageri",
                "firstDay",
                today.toString(),
                "lastDay",
                today.plusDays(1).toString());
        assertThat(baker.putJson(standIn, days).status()).as("not hers to say").isEqualTo(403);
        assertThat(leader.putJson(standIn, days).status()).isEqualTo(200);
        for (String page : pages) {
            assertThat(baker.get(page).status()).as(page).isEqualTo(200);
        }
        assertThat(admin.delete(standIn).status()).isEqualTo(204);
        assertThat(baker.get(pages[0]).status()).as("at once").isEqualTo(404);
    }

    /** Every address of a person that a leader opens, read off the list of all addresses, so that none is forgotten. */
    @Test
    void eachReadingOfAParticipantsPageIsInTheAccessLog() throws IOException, SQLException {
        TorstenServer server = Servers.postgres();
        Client leader = server.as("leda");
        long person = somebody(leader, "TEXTILE");
        Map<String, Long> read = new LinkedHashMap<>();

        try (Connection database = DriverManager.getConnection(server.databaseUrl(), Postgres.USER, Postgres.USER)) {
            for (String address : addressesOfAPerson()) {
                long before = readings(database, person);
                Answer answer = leader.get(address.replaceAll("\\{\\w+: [^/]*\\}", String.valueOf(person)));
                if (answer.status() == 200) {
                    read.put(address, readings(database, person) - before);
                }
            }
        }

        assertThat(read).hasSizeGreaterThanOrEqualTo(9);
        assertThat(read)
                .allSatisfy((address, lines) -> assertThat(lines).as(address).isEqualTo(1));
    }

    /** Figures in an answer are ids, versions, times and amounts of work; how much support a session had belongs to it. */
    @Test
    void noAnswerAndNoPageShowsAGradeOrAPlaceInALineOnAPerson() throws IOException {
        Client leader = Servers.derby().as("leda");
        long person = somebody(leader, "TEXTILE");
        Set<String> figures = new TreeSet<>();

        for (String address : List.of(
                "/api/participants",
                "/api/participants/" + person,
                "/api/progress",
                "/api/progress/people/" + person,
                "/api/tasks/today",
                "/api/tasks/proposal",
                "/api/tasks/week",
                "/api/tasks/people/" + person + "/steps")) {
            figuresOnPeople(leader.get(address).json(), figures);
        }

        assertThat(figures)
                .isSubsetOf(
                        "id",
                        "participantId",
                        "orderStepId",
                        "orderId",
                        "nearestStepId",
                        "taskStepId",
                        "version",
                        "minutes",
                        "minutesLeft",
                        "supportLevel");
        for (String address : addressesOfAPerson()) {
            Answer answer = leader.get(address.replaceAll("\\{\\w+: [^/]*\\}", String.valueOf(person)));
            if (answer.status() == 200 && !address.startsWith("/api")) {
                assertThat(answer.page()
                                .select("main h1, main .lead, main .agreed, main .who-it-is")
                                .text())
                        .as(address)
                        .doesNotContainPattern("(?i)niv. \\d|\\d av 5|\\d/5|po.ng|ranking|plats \\d");
            }
        }
    }

    /** The names of the figures that stand beside somebody's alias or id. */
    private static void figuresOnPeople(JsonNode node, Set<String> figures) {
        boolean isAboutSomebody = node.has("participantId") || node.has("alias");
        node.fields().forEachRemaining(field -> {
            if (isAboutSomebody && field.getValue().isNumber()) {
                figures.add(field.getKey());
            }
            if (isAboutSomebody && field.getKey().equals("profile")) {
                field.getValue().fields().forEachRemaining(value -> {
                    assertThat(value.getValue().isTextual())
                            .as(value.toString())
                            .isTrue();
                });
            }
        });
        node.forEach(child -> figuresOnPeople(child, figures));
    }

    private static List<String> addressesOfAPerson() throws IOException {
        List<String> addresses = new ArrayList<>();
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LeadersDayIT.class.getResourceAsStream("/roles.txt")),
                StandardCharsets.UTF_8))) {
            rows.lines()
                    .filter(row -> row.matches("GET /(deltagare|api/participants|api/progress/people|idag/person"
                            + "|api/tasks/people)/\\{(?!.*summary).*LEADER.*"))
                    .map(row -> row.substring(4, row.lastIndexOf('=')).strip())
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private static long readings(Connection database, long person) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("SELECT COUNT(*) FROM audit_event"
                + " WHERE action = 'READ' AND subject_kind = 'participant' AND actor = 'leda' AND subject_id = ?")) {
            query.setString(1, String.valueOf(person));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static JsonNode pairOf(JsonNode pairs, long person) {
        for (JsonNode pair : pairs) {
            if (pair.get("participantId").asLong() == person) {
                return pair;
            }
        }
        throw new AssertionError("No proposal for " + person + ": " + pairs);
    }

    private Answer given(Client leader, long person, long step) {
        return leader.postJson(
                "/api/assignments", Map.of("participantId", person, "orderStepId", step, "day", today.toString()));
    }

    /** What remains to be made at the step. */
    private static long remaining(Client leader, long step) {
        for (JsonNode row : leader.get("/api/tasks/today").json().get("steps")) {
            if (row.get("orderStepId").asLong() == step) {
                return row.get("remaining").asLong();
            }
        }
        throw new AssertionError("No step " + step);
    }

    private static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 6) + NUMBERS.incrementAndGet();
    }

    private static long somebody(Client leader, String workshop) {
        Map<String, Object> minutes = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day.name(), 240);
        }
        Answer enrolled = leader.postJson(
                "/api/participants", Map.of("alias", unique("Ripan"), "workshop", workshop, "minutes", minutes));
        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
        return enrolled.json().get("id").asLong();
    }

    /** A step of a new order, with seats for five. */
    private long somethingToDo(Client leader, String workshop) {
        String sku = "DAG-" + UUID.randomUUID().toString().substring(0, 8);
        JsonNode product = leader.putJson(
                        "/api/products/" + sku,
                        Map.of(
                                "name",
                                "Dagsvara " + sku,
                                "nameEn",
                                "Day ware " + sku,
                                "workshop",
                                workshop,
                                "unit",
                                "PIECE",
                                "vatCategory",
                                "STANDARD",
                                "priceOre",
                                4000))
                .json();
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
        leader.putJson(
                "/api/products/" + sku + "/recipe",
                Map.of(
                        "revision",
                        0,
                        "steps",
                        List.of(Map.of(
                                "name",
                                "Packa dagsvaran",
                                "nameEn",
                                "Pack the day ware",
                                "minutes",
                                30,
                                "seats",
                                5,
                                "safetyClass",
                                "NONE",
                                "demands",
                                demands))));
        Answer order = leader.putJson(
                "/api/orders/plans/" + UUID.randomUUID(),
                Map.of(
                        "productId", product.get("id").asLong(),
                        "quantity", 50_000,
                        "dueOn", today.plusDays(1).toString()));
        assertThat(order.status()).as(order.text()).isLessThan(300);
        long id = order.json().get("id").asLong();
        for (JsonNode row : leader.get("/api/tasks/today").json().get("steps")) {
            if (row.get("orderId").asLong() == id) {
                return row.get("orderStepId").asLong();
            }
        }
        throw new AssertionError("No step of order " + id);
    }
}
