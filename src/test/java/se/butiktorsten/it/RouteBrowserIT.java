package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/**
 * The whole route as five people walk it in a browser: the leader plans, gives and notes, the goods go to the shop, the
 * till sells them, finance reads what they brought and recounts the stock, a coordinator plans a placement.
 */
@Browser.Needed
class RouteBrowserIT {

    private final TorstenServer server = Servers.derby();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Test
    void isWalkedByFivePeople() {
        somethingToMakeAndSomebodyWhoIsHere();

        try (Visit visit = Browser.visit(server, Visit.Window.DESK)) {
            leaderMakesIt(visit);
            shopSellsIt(visit);
            financeReadsIt(visit);
            coordinatorPlansWhatComesAfter(visit);
            administratorLooksAround(visit);
        }
    }

    private void somethingToMakeAndSomebodyWhoIsHere() {
        Client leda = server.as("leda");
        taken(leda.putJson(
                "/api/products/VAG-1",
                Map.of(
                        "name", "Vägask",
                        "nameEn", "Way box",
                        "workshop", "CARDBOARD",
                        "unit", "PIECE",
                        "vatCategory", "STANDARD",
                        "priceOre", 4000)));
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
        taken(leda.putJson(
                "/api/products/VAG-1/recipe",
                Map.of(
                        "revision",
                        0,
                        "steps",
                        List.of(Map.of(
                                "name",
                                "Vika vägasken",
                                "nameEn",
                                "Fold the way box",
                                "minutes",
                                30,
                                "seats",
                                2,
                                "safetyClass",
                                "NONE",
                                "demands",
                                demands)))));
        Map<String, Object> minutes = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day.name(), 240);
        }
        taken(leda.postJson(
                "/api/participants", Map.of("alias", "Järven", "workshop", "CARDBOARD", "minutes", minutes)));
    }

    private void leaderMakesIt(Visit visit) {
        Page page = visit.logIn("leda").page();
        visit.at("/order/ny").isAccessible();
        page.fill("[name=productId]", "Vägask");
        page.fill("[name=quantity]", "2");
        page.fill("[name=dueOn]", today.plusDays(7).toString());
        page.click("main form[method=post] button[type=submit]");
        visit.isAccessible().shot("route-order");
        String order = page.url();

        page.click("a[href^='/idag/steg/']");
        visit.isAccessible().shot("route-who-can");
        page.locator("li.sheet", new Page.LocatorOptions().setHasText("Järven"))
                .locator("button[value=start]")
                .click();
        visit.isAccessible().shot("route-today");
        page.locator("li", new Page.LocatorOptions().setHasText("Järven"))
                .locator("a[href*='/klar']")
                .first()
                .click();
        visit.isAccessible().shot("route-how-did-it-go");
        page.fill("[name=made]", "2");
        page.click("details.fold summary");
        page.check("input[name=ownRating][value=JUST_RIGHT]");
        page.click("button[name=how][value=WENT_WELL]");
        assertThat(page.locator("#nyss").textContent()).contains("Gick bra");

        page.navigate(order);
        page.click("form[action$='/butik'] button");
        assertThat(page.locator("main").textContent()).contains("2 finns i butiken");
        visit.isAccessible().shot("route-moved").logOut();
    }

    private void shopSellsIt(Visit visit) {
        Page page = visit.logIn("kassa").page();
        visit.at("/kassa");
        if (page.url().endsWith("/kassa")) {
            page.click("main a[href^='/kassa/']");
        }
        page.waitForSelector("[data-ready]");
        if (page.isVisible("#device-dialog")) {
            page.click("#device-take");
            page.waitForSelector(
                    "#device-dialog:not([open])",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        }
        page.click("[data-sku='VAG-1']");
        page.click("#pay");
        page.click("[data-go=card]");
        page.click("[data-pay=CARD]");
        page.waitForSelector("[data-step=done]:not([hidden]) #done-receipt");
        page.waitForSelector("#till-state[data-waiting='0']");
        visit.isAccessible().shot("route-receipt");
        page.navigate("/kvitton");
        assertThat(page.locator("main").textContent()).contains("40");
        visit.isAccessible().logOut();
    }

    private void financeReadsIt(Visit visit) {
        Page page = visit.logIn("ekonomi").page();
        visit.at("/omsattning?from=" + today + "&to=" + today + "&by=product");
        assertThat(page.locator("main").textContent()).contains("Vägask");
        visit.isAccessible().shot("route-revenue");
        visit.at("/lager/kontroll");
        visit.isAccessible().shot("route-audit");
        assertThat(page.locator("main .tag-stop").count()).isZero();
        assertThat(Purchases.auditOf(server).get("clean").asBoolean()).isTrue();
        visit.logOut();
    }

    private void coordinatorPlansWhatComesAfter(Visit visit) {
        Page page = visit.logIn("praktik").page();
        visit.at("/praktik/ny").isAccessible();
        page.selectOption("[name=participantId]", new SelectOption().setLabel(labelOf(page, "Järven")));
        page.selectOption("[name=employerId]", new SelectOption().setIndex(1));
        page.selectOption("[name=kind]", "TRANSITION_PLACEMENT");
        page.fill("[name=from]", today.plusDays(3).toString());
        page.fill("[name=to]", today.plusMonths(3).toString());
        page.fill("[name='minutes.MONDAY']", "4");
        page.fill("[name='minutes.WEDNESDAY']", "4");
        page.click("main form[method=post] button[type=submit]");
        assertThat(page.locator("main").textContent()).contains("Järven");
        visit.isAccessible().shot("route-placement").logOut();
    }

    private void administratorLooksAround(Visit visit) {
        visit.logIn("admin");
        visit.at("/konton").isAccessible();
        visit.at("/produkter").isAccessible().shot("route-products").logOut();
    }

    /** The whole label of the option that contains this text. */
    private static String labelOf(Page page, String part) {
        return page.locator("main option", new Page.LocatorOptions().setHasText(part))
                .first()
                .textContent()
                .strip();
    }

    private static void taken(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("Refused: " + answer);
        }
    }
}
