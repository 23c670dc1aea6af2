package se.butiktorsten.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Nobody is left without a next step, in a browser: from the red word on the leader's board to a planned step. */
@Browser.Needed
class NextStepBrowserIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private static final LocalDate GAP = TODAY.plusDays(10);

    private final Client leda = Servers.derby().as("leda");
    private final String alias = "Tranan " + UUID.randomUUID().toString().substring(0, 6);

    /** Somebody who is here every day, until the day before the gap. */
    private long somebodyWhoseHoursEnd() {
        Map<String, Integer> minutes =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(DayOfWeek::name, day -> 120));
        JsonNode person = leda.postJson(
                        "/api/participants", Map.of("alias", alias, "workshop", "GARDEN", "minutes", minutes))
                .json();
        long id = person.get("id").asLong();
        Client.Answer ended = leda.putJson(
                "/api/participants/" + id + "/hours",
                Map.of(
                        "from", GAP.toString(),
                        "minutes", Map.of(),
                        "version", person.get("version").asLong()));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        return id;
    }

    @Test
    void aGapOnTheBoardBecomesAReferralAndAnAnsweredReferralAStep() {
        long person = somebodyWhoseHoursEnd();
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.PHONE)) {
            Locator gap = visit.page().locator("main a[href='/vagen/" + person + "']");
            visit.logIn("leda").at("/idag");
            assertThat(gap).containsText("Inget är planerat från " + GAP);
            visit.fits();
            gap.click();
            visit.link("Remittera till en annan insats").click();
            visit.button("Skicka remissen").click();
            assertThat(visit.page().locator(".faults li")).hasCount(2);
            visit.fits().isAccessible().shot("refer-faults");
            visit.field("Arbetsträning").check();
            visit.field("Passar från").fill(GAP.toString());
            visit.field("Vad personen vill pröva").fill("att möta kunder");
            visit.button("Skicka remissen").click();
            assertThat(visit.page().locator("main")).containsText("Väntar på svar");
            assertThat(visit.page().locator("main .tag-stop")).hasCount(1);
            visit.fits().isAccessible().shot("referred");
            visit.logOut();

            visit.logIn("praktik").at("/vagen");
            visit.fits().isAccessible().shot("ways-with-a-referral");
            visit.link("Se remissen " + alias).click();
            // Enter in the field of the suggestion sends the suggestion, and not a place.
            visit.field("Vad föreslår du i stället?").press("Enter");
            assertThat(visit.page().locator(".faults li")).hasCount(1);
            visit.fits().isAccessible().shot("answer-faults");
            visit.button("Ta emot").click();
            assertThat(visit.page().locator("main")).containsText("Remissen är mottagen. Steget är planerat.");
            assertThat(visit.page().locator("main .tag-stop")).hasCount(0);
            visit.logOut();

            visit.logIn("leda").at("/idag");
            assertThat(gap).hasCount(0);
        }
    }

    @Test
    void theParticipantAnswersTheTwoQuestionsOnAPageToHandOver() {
        Element ended = Servers.derby()
                .as("praktik")
                .get("/insatsperioder?sok=EX-" + "&ar=" + TODAY.minusYears(1).getYear())
                .page()
                .select("main tbody tr")
                .stream()
                .filter(row -> row.select("td").get(2).text().matches("\\d{4}-\\d{2}-\\d{2}"))
                .findFirst()
                .orElseThrow();
        try (Visit visit = Browser.visit(Servers.derby(), Visit.Window.PHONE)) {
            visit.logIn("praktik").at(ended.select("a").attr("href"));
            visit.link("Låt deltagaren svara själv").click();
            assertThat(visit.page().locator("h1")).containsText("Mår du bättre än när du började?");
            assertThat(visit.page().locator("nav")).hasCount(0);
            visit.fits().isAccessible().shot("own-answer");
            visit.button("Ja").click();
            assertThat(visit.page().locator("h1")).containsText("Har du kommit närmare arbete eller studier?");
            visit.fits().isAccessible();
            visit.button("Vill inte svara").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator("h1")).containsText("Tack för dina svar");
            visit.fits().isAccessible().shot("own-answer-thanks");
            visit.link("Till insatsperioden").click();
            assertThat(visit.field("Mår du bättre än när du började?")).hasValue("YES");
            assertThat(visit.field("Har du kommit närmare arbete eller studier?"))
                    .hasValue("");
        }
    }
}
