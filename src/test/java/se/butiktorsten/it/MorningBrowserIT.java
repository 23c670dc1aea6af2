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

/** The morning: from the board to a day on which everybody has a task, by keyboard alone, on a narrow screen. */
@Browser.Needed
class MorningBrowserIT {

    private static final List<String> PEOPLE = List.of(
            "Aspen",
            "Blåmesen",
            "Dovhjorten",
            "Enen",
            "Fjället",
            "Gläntan",
            "Hasseln",
            "Igelkotten",
            "Kastanjen",
            "Koltrasten",
            "Lingonet",
            "Månen",
            "Norrskenet",
            "Oxeln",
            "Pilen");
    private static final List<String> WORKSHOPS =
            List.of("TEXTILE", "CARDBOARD", "CARPENTRY", "BAKERY", "KITCHEN", "GARDEN", "FURNITURE");
    private static final List<String> ORDERED = List.of(
            "TX-001", "PD-001", "SN-001", "KO-001", "TG-001", "MR-001", "TX-002", "PD-004", "SN-003", "KO-003",
            "TG-002", "TX-003", "PD-003", "TG-003", "SN-002");

    private final TorstenServer server = Servers.derby();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    void fifteenPeopleHaveATaskAfterTwoPressesAndOneTakesItAllBack() {
        fifteenPeopleAndEnoughToDo();

        try (Visit visit = Browser.visit(server, Visit.Window.PHONE)) {
            Page page = visit.logIn("leda").page();
            page.setViewportSize(320, 700);
            visit.at("/idag");

            press(page, "Föreslå dagen");
            assertThat(page.locator("input[name=pair]:checked").count()).isGreaterThanOrEqualTo(PEOPLE.size());
            assertThat(tooWide(page)).as("wider than 320 px").isFalse();
            visit.isAccessible();
            press(page, "Ge de markerade");

            assertThat(page.locator(".news").first().textContent()).contains("Givna uppgifter");
            PEOPLE.forEach(alias -> assertThat(given(page, alias)).as(alias).isEqualTo(1));
            visit.isAccessible().shot("morning-given");
            pictures(visit);
            page.setViewportSize(320, 700);

            press(page, "Ångra");
            assertThat(page.locator("#news").textContent()).contains("Tillbakatagna uppgifter");
            assertThat(given(page, PEOPLE.get(0))).isZero();

            visit.at("/idag/forslag");
            visit.through(Visit.Window.DESK).shot("morning-proposed");
            visit.at("/idag/vecka?dag=" + today.plusDays(7)).shot("morning-week");
            page.setViewportSize(320, 700);
            visit.at("/idag/vecka?dag=" + today.plusDays(7));
            assertThat(tooWide(page)).as("wider than 320 px").isFalse();
            assertThat(page.locator("input[name=pair]:checked").count()).isGreaterThanOrEqualTo(5 * PEOPLE.size());
            visit.isAccessible();
        }
    }

    /** The full day as the documents show it; the address keeps the proposal that can be taken back. */
    private static void pictures(Visit visit) {
        String here = visit.page().url();
        visit.through(Visit.Window.DESK).at("/idag").shot("morning-board");
        visit.at("/idag/tavla").isAccessible().shot("morning-shared");
        visit.page().navigate(here);
    }

    /** Goes there by Tab and presses Enter, as somebody without a mouse does. */
    private static void press(Page page, String name) {
        for (int i = 0; i < 300; i++) {
            page.keyboard().press("Tab");
            String here = String.valueOf(page.evaluate("document.activeElement.textContent"));
            if (here.strip().equals(name)) {
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
                return;
            }
        }
        throw new AssertionError("Not reached by keyboard: " + name);
    }

    private static int given(Page page, String alias) {
        return page.locator(".at-it .who-it-is", new Page.LocatorOptions().setHasText(alias))
                .count();
    }

    private static boolean tooWide(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > 320");
    }

    /** Fifteen more in all the workshops, with enough to do for everybody, from the demonstration's own recipes. */
    private void fifteenPeopleAndEnoughToDo() {
        Client leda = server.as("leda");
        Map<String, Object> minutes = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day.name(), 240);
        }
        for (int i = 0; i < PEOPLE.size(); i++) {
            String workshop = WORKSHOPS.get(i % WORKSHOPS.size());
            Answer enrolled = leda.postJson(
                    "/api/participants",
                    Map.of(
                            "alias",
                            PEOPLE.get(i),
                            "workshop",
                            workshop,
                            "minutes",
                            minutes,
                            "profile",
                            profile(i % 2 == 0 ? "LOW" : "MODERATE")));
            taken(enrolled);
            long id = enrolled.json().get("id").asLong();
            for (String instructed : WORKSHOPS) {
                taken(leda.putJson("/api/participants/" + id + "/instructions/" + instructed, Map.of()));
            }
        }
        for (int i = 0; i < ORDERED.size(); i++) {
            long product =
                    leda.get("/api/products/" + ORDERED.get(i)).json().get("id").asLong();
            taken(leda.putJson(
                    "/api/orders/plans/" + new UUID(7, i + 1),
                    Map.of(
                            "productId",
                            product,
                            "quantity",
                            12_000 + 4_000 * (i % 4),
                            "dueOn",
                            today.plusDays(1 + i % 6).toString())));
        }
    }

    private static Map<String, String> profile(String usual) {
        Map<String, String> profile = new HashMap<>();
        for (String demand : List.of(
                "physicalLoad",
                "finePrecision",
                "stepsSequence",
                "attentionStamina",
                "problemChange",
                "languageNumbers",
                "socialContact",
                "paceResponsibility")) {
            profile.put(demand, usual);
        }
        profile.put("finePrecision", "MODERATE");
        profile.put("problemChange", "VERY_LOW");
        return profile;
    }

    private static void taken(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Refused: " + answer);
        }
    }
}
