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

    private static final int PEOPLE = 15;

    private final TorstenServer server = Servers.derby();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    void fifteenPeopleHaveATaskAfterTwoPressesAndOneTakesItAllBack() {
        fifteenPeopleAndEnoughToDo();

        try (Visit visit = Browser.visit(server, Visit.Window.PHONE)) {
            Page page = visit.logIn("leda").page();
            page.setViewportSize(320, 700);
            visit.at("/idag?verkstad=TEXTILE");

            press(page, "Föreslå dagen");
            assertThat(page.locator("input[name=pair]:checked").count()).isGreaterThanOrEqualTo(PEOPLE);
            assertThat(tooWide(page)).as("wider than 320 px").isFalse();
            visit.isAccessible();
            press(page, "Ge de markerade");

            assertThat(page.locator(".news").first().textContent()).contains("Givna uppgifter");
            for (int i = 1; i <= PEOPLE; i++) {
                assertThat(given(page, alias(i))).as(alias(i)).isEqualTo(1);
            }
            visit.isAccessible().shot("morning-given");

            press(page, "Ångra");
            assertThat(page.locator("#news").textContent()).contains("Tillbakatagna uppgifter");
            assertThat(given(page, alias(1))).isZero();

            visit.at("/idag/vecka?dag=" + today.plusDays(7) + "&verkstad=TEXTILE");
            assertThat(tooWide(page)).as("wider than 320 px").isFalse();
            assertThat(page.locator("input[name=pair]:checked").count()).isGreaterThanOrEqualTo(5 * PEOPLE);
            visit.isAccessible();
        }
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

    private void fifteenPeopleAndEnoughToDo() {
        Client leda = server.as("leda");
        Map<String, Object> minutes = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day.name(), 240);
        }
        for (int i = 1; i <= PEOPLE; i++) {
            taken(leda.postJson(
                    "/api/participants", Map.of("alias", alias(i), "workshop", "TEXTILE", "minutes", minutes)));
        }
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
        for (int product = 1; product <= 5; product++) {
            String sku = "MORGON-" + product;
            Answer made = leda.putJson(
                    "/api/products/" + sku,
                    Map.of(
                            "name",
                            "Morgonpåse " + product,
                            "nameEn",
                            "Morning bag " + product,
                            "workshop",
                            "TEXTILE",
                            "unit",
                            "PIECE",
                            "vatCategory",
                            "STANDARD",
                            "priceOre",
                            4000));
            taken(made);
            taken(leda.putJson(
                    "/api/products/" + sku + "/recipe",
                    Map.of(
                            "revision",
                            0,
                            "steps",
                            List.of(Map.of(
                                    "name",
                                    "Sy morgonpåsen " + product,
                                    "nameEn",
                                    "Sew the morning bag " + product,
                                    "minutes",
                                    30,
                                    "seats",
                                    3,
                                    "safetyClass",
                                    "NONE",
                                    "demands",
                                    demands)))));
            taken(leda.putJson(
                    "/api/orders/plans/" + new UUID(7, product),
                    Map.of(
                            "productId",
                            made.json().get("id").asLong(),
                            "quantity",
                            50_000,
                            "dueOn",
                            today.plusDays(20).toString())));
        }
    }

    private static String alias(int number) {
        return "Morgon " + (char) ('A' + number - 1);
    }

    private static void taken(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Refused: " + answer);
        }
    }
}
