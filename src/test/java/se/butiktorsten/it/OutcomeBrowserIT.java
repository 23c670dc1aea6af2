package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** How a task went in at most three taps, undone in one; somebody moved to another step; by keyboard alone at 320 px. */
@Browser.Needed
class OutcomeBrowserIT {

    private static final String BOARD = "/idag?verkstad=GARDEN";

    private final TorstenServer server = Servers.derby();
    private final Client leda = server.as("leda");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    void savesEachOutcomeInAtMostThreeTapsAndUndoesItInOne() {
        try (Visit visit = Browser.visit(server, Visit.Window.PHONE)) {
            Taps taps = new Taps(narrow(visit));

            long well = started("Tapp Bra", step("Utfall kruka", 1));
            visit.at(BOARD);
            taps.count(0);
            taps.press("Hur gick det? Tapp Bra");
            visit.isAccessible().shot("outcome-choices");
            taps.press("Gick bra");
            assertThat(taps.count(0)).isEqualTo(2);
            assertThat(taps.said()).contains("Tapp Bra", "Gick bra");
            assertThat(taps.focus()).as("the notice has the focus").isEqualTo("nyss");
            visit.isAccessible().shot("outcome-saved");
            assertThat(made(well)).isEqualTo("DONE");

            taps.press("Ångra Tapp Bra");
            assertThat(taps.count(0)).isEqualTo(1);
            assertThat(taps.focus()).as("the task has the focus again").isEqualTo("uppgift-" + well);
            assertThat(taps.page().locator("#news").textContent()).contains("Ångrat");
            assertThat(made(well)).isEqualTo("STARTED");
            visit.isAccessible();

            taps.press("Hur gick det? Tapp Bra");
            taps.open("Med stöd");
            visit.isAccessible().shot("outcome-support");
            assertThat(taps.tooWide()).isFalse();
            taps.press("Visning eller bildstöd på plats");
            assertThat(taps.count(0)).isEqualTo(3);
            assertThat(taps.said()).contains("Med stöd");
            assertThat(assignment(well).get("supportLevel").asInt()).isEqualTo(3);

            long unfinished = started("Tapp Halvvägs", step("Utfall rensa", 1));
            visit.at(BOARD);
            taps.press("Hur gick det? Tapp Halvvägs");
            taps.open("Blev inte klart");
            visit.isAccessible().shot("outcome-unfinished");
            assertThat(taps.tooWide()).isFalse();
            taps.press("Spara");
            assertThat(taps.count(0)).isEqualTo(3);
            assertThat(taps.said()).contains("Blev inte klart");
            assertThat(assignment(unfinished).get("outcome").asText()).isEqualTo("NOT_FINISHED");

            long stopped = started("Tapp Avbruten", step("Utfall vattna", 1));
            visit.at(BOARD);
            taps.press("Avbryt Tapp Avbruten");
            taps.press("Ångra Tapp Avbruten");
            assertThat(made(stopped)).isEqualTo("STARTED");

            visit.at("/idag/uppgift/" + unfinished + "/klar");
            assertThat(taps.page().locator("main").textContent()).contains("Blev inte klart", "Ångra");
            visit.isAccessible().shot("outcome-ended");
        }
    }

    @Test
    void chooseNothingByTheEnterKeyInAFieldAndKeepTheAids() {
        long raking = step("Utfall kratta", 2);
        long task = started("Enter Först", raking);
        try (Visit visit = Browser.visit(server, Visit.Window.PHONE)) {
            Page page = narrow(visit);
            visit.at("/idag/uppgift/" + task + "/klar");
            page.locator("[name=made]").fill("99999");
            page.keyboard().press("Enter");
            assertThat(made(task)).isEqualTo("STARTED");
            page.locator("summary", new Page.LocatorOptions().setHasText("Anteckna mer"))
                    .click();
            page.locator("input[name=aids][value=TIMER]").check();
            page.waitForNavigation(() -> page.locator("button[value=WENT_WELL]").click());
            assertThat(page.locator(".faults li").count()).isEqualTo(1);
            visit.isAccessible().shot("outcome-faults");
            page.locator("[name=made]").fill("3");
            page.locator("button[value=WENT_WELL]").click();
            page.waitForURL("**/idag?**");
            assertThat(assignment(task).get("aids").get(0).asText()).isEqualTo("TIMER");
        }
    }

    @Test
    void movesSomebodyByPickingAndPlacingAndBackInOnePress() {
        long digging = step("Flytta gräv", 2);
        long sowing = step("Flytta så", 2);
        long task = given("Flyttfågel", digging);
        try (Visit visit = Browser.visit(server, Visit.Window.PHONE)) {
            Taps taps = new Taps(narrow(visit));

            visit.at(BOARD);
            taps.press("Flytta till… Flyttfågel");
            assertThat(taps.tooWide()).isFalse();
            visit.isAccessible().shot("move-where");
            taps.press("Flytta hit Flytta så");
            assertThat(stepOf(task)).isEqualTo(sowing);
            assertThat(taps.said()).contains("Flyttfågel är nu vid Flytta så");
            assertThat(taps.focus()).as("the moved card has the focus").isEqualTo("uppgift-" + task);
            visit.isAccessible().shot("move-done");
            taps.press("Ångra");
            assertThat(stepOf(task)).isEqualTo(digging);
            assertThat(taps.said()).contains("Flyttfågel är nu vid Flytta gräv");

            taps.press("Flytta till… Flyttfågel");
            taps.press("Välj på dagens sida");
            assertThat(taps.focus()).isEqualTo("vald");
            assertThat(taps.tooWide()).isFalse();
            visit.isAccessible().shot("move-pick");
            taps.press("Lägg här Flyttfågel: Flytta så");
            assertThat(stepOf(task)).isEqualTo(sowing);
            assertThat(taps.focus()).isEqualTo("uppgift-" + task);

            somebody("Nykomling");
            visit.at(BOARD);
            taps.press("Placera Nykomling");
            taps.press("Lägg här Nykomling: Flytta gräv");
            assertThat(taps.said()).contains("Nykomling är nu vid Flytta gräv");
            visit.isAccessible().through(Visit.Window.DESK).shot("move-placed");
            taps.press("Ångra");
            assertThat(taps.page()
                            .locator(".at-it .who-it-is", new Page.LocatorOptions().setHasText("Nykomling"))
                            .count())
                    .isZero();
        }
    }

    /** Presses by keyboard alone and counts what would be taps. */
    private static final class Taps {

        private final Page page;
        private int made;

        Taps(Page page) {
            this.page = page;
        }

        Page page() {
            return page;
        }

        /** How many since the last time. */
        int count(int from) {
            int since = made;
            made = from;
            return since;
        }

        void press(String name) {
            reach(name);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            made++;
        }

        /** The same for what opens on the page itself. */
        void open(String name) {
            reach(name);
            page.keyboard().press("Enter");
            made++;
        }

        private void reach(String name) {
            for (int i = 0; i < 300; i++) {
                page.keyboard().press("Tab");
                String here = String.valueOf(page.evaluate("document.activeElement.textContent"));
                if (here.strip().replaceAll("\\s+", " ").equals(name)) {
                    return;
                }
            }
            throw new AssertionError("Not reached by keyboard: " + name + " on " + page.url());
        }

        String said() {
            return page.locator("#nyss[role=status]").textContent().replaceAll("\\s+", " ");
        }

        String focus() {
            return String.valueOf(page.evaluate("document.activeElement.id"));
        }

        boolean tooWide() {
            return (boolean) page.evaluate("document.documentElement.scrollWidth > 320");
        }
    }

    private static Page narrow(Visit visit) {
        Page page = visit.logIn("leda").page();
        page.setViewportSize(320, 700);
        return page;
    }

    private String made(long assignment) {
        return assignment(assignment).get("status").asText();
    }

    private long stepOf(long assignment) {
        return assignment(assignment).get("orderStepId").asLong();
    }

    private com.fasterxml.jackson.databind.JsonNode assignment(long id) {
        return leda.get("/api/assignments/" + id).json();
    }

    private long started(String alias, long step) {
        long task = given(alias, step);
        taken(leda.putJson("/api/assignments/" + task + "/start", Map.of()));
        return task;
    }

    private long given(String alias, long step) {
        Answer given = leda.postJson(
                "/api/assignments",
                Map.of("participantId", somebody(alias), "orderStepId", step, "day", today.toString()));
        taken(given);
        return given.json().get("id").asLong();
    }

    private long somebody(String alias) {
        Map<String, Object> minutes = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day.name(), 240);
        }
        Answer person =
                leda.postJson("/api/participants", Map.of("alias", alias, "workshop", "GARDEN", "minutes", minutes));
        taken(person);
        return person.json().get("id").asLong();
    }

    /** The only step of a new order for fifty. */
    private long step(String name, int seats) {
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
        String sku = "UT-"
                + UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 6)
                        .toUpperCase(java.util.Locale.ROOT);
        Map<String, Object> product = new HashMap<>(Map.of(
                "name",
                "Vara " + name,
                "nameEn",
                "Thing " + name,
                "workshop",
                "GARDEN",
                "unit",
                "PIECE",
                "vatCategory",
                "STANDARD",
                "priceOre",
                4000));
        Answer made = leda.putJson("/api/products/" + sku, product);
        taken(made);
        Map<String, Object> step = new HashMap<>(Map.of(
                "name", name,
                "nameEn", name,
                "minutes", 30,
                "seats", seats,
                "safetyClass", "NONE",
                "demands", demands));
        taken(leda.putJson("/api/products/" + sku + "/recipe", Map.of("revision", 0, "steps", List.of(step))));
        Answer order = leda.putJson(
                "/api/orders/plans/" + UUID.randomUUID(),
                Map.of(
                        "productId",
                        made.json().get("id").asLong(),
                        "quantity",
                        50_000,
                        "dueOn",
                        today.plusDays(20).toString()));
        taken(order);
        return leda.get("/api/orders/" + order.json().get("id").asLong())
                .json()
                .get("steps")
                .get(0)
                .get("id")
                .asLong();
    }

    private static void taken(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Refused: " + answer);
        }
    }
}
