package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.it.Client.Answer;

/** The task library over HTTP: find, compare, and begin a variant that is saved by the recipe form and by nothing else. */
class LibraryIT {

    /** A recipe of one step, by the API; the answer has the step's id. */
    static JsonNode recipe(Client leader, String sku, String name) {
        leader.putJson("/api/products/" + sku, CatalogIT.birdBox());
        return leader.putJson("/api/products/" + sku + "/recipe", """
                {"revision": 0, "steps": [{"name": "%s", "nameEn": "", "minutes": 25, "seats": 2,
                 "safetyClass": "LICENCE", "machine": "Bandsåg", "environment": ["DUST"],
                 "demands": {"physicalLoad": 1, "finePrecision": 4, "stepsSequence": 2, "attentionStamina": 1,
                 "problemChange": 1, "languageNumbers": 1, "socialContact": 0, "paceResponsibility": 1}}]}
                """.formatted(name))
                .json();
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatTheAddressAsksFor(Servers.On database) {
        Client leader = database.server().as("leda");
        String name = "Såga " + CatalogIT.sku();
        recipe(leader, CatalogIT.sku(), name);
        String question = "/uppgifter?verkstad=CARPENTRY&krav=FINE_PRECISION-4&niva=2&sakerhet=LICENCE";

        Document found = leader.get(question).page();
        Document other =
                leader.get(question.replace("PRECISION-4", "PRECISION-3")).page();

        assertThat(found.select("h3").eachText()).contains(name);
        assertThat(found.select("h2").eachText()).containsExactly("Snickeri");
        assertThat(found.select("#f-krav option[selected]").attr("value")).isEqualTo("FINE_PRECISION-4");
        assertThat(other.select("h3").eachText()).doesNotContain(name);
    }

    @Test
    void showsAStepBesideOthersOfTheSameGrade() {
        Client leader = Servers.derby().as("leda");
        String other = "Fräsa " + CatalogIT.sku();
        recipe(leader, CatalogIT.sku(), other);
        long step = stepOf(recipe(leader, CatalogIT.sku(), "Såga " + CatalogIT.sku()));

        Document page = leader.get("/uppgifter/" + step).page();

        Element precision = page.select("li.sheet").get(1);
        assertThat(precision.select("h3").text()).isEqualTo("Finmotorik och noggrannhet");
        assertThat(precision.text()).contains("Små delar eller verktyg", "Samma krav som:");
        assertThat(page.select("li.sheet")).hasSize(8);
    }

    @Test
    void opensTheRecipeWithAnEasierVariantAndSavesItOnlyWhenAsked() {
        Client leader = Servers.derby().as("leda");
        String sku = CatalogIT.sku();
        long step = stepOf(recipe(leader, sku, "Såga"));

        Answer opened = leader.get("/uppgifter/" + step + "/latta?krav=FINE_PRECISION-2&tillagg=med+mall&plats=efter");
        JsonNode before = leader.get("/api/products/" + sku + "/recipe").json();
        Element form =
                opened.page().select("form[method=post][action^=/produkter]").first();
        Answer saved = leader.post(form.attr("action"), fieldsOf(form));
        JsonNode after = leader.get("/api/products/" + sku + "/recipe").json();

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.page().select("[role=status]").text()).contains("Inget är sparat än");
        assertThat(before.get("revision").asInt()).isEqualTo(1);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(after.get("revision").asInt()).isEqualTo(2);
        assertThat(after.get("steps").findValuesAsText("name")).containsExactly("Såga", "Såga, med mall");
        JsonNode easier = after.get("steps").get(1);
        assertThat(easier.get("demands").get("finePrecision").asInt()).isEqualTo(2);
        assertThat(easier.get("machine").asText()).isEqualTo("Bandsåg");
        assertThat(easier.get("environment").get(0).asText()).isEqualTo("DUST");
    }

    @Test
    void opensTheRecipeWithTheStepInParts() {
        Client leader = Servers.derby().as("leda");
        long step = stepOf(recipe(leader, CatalogIT.sku(), "Såga"));

        Document page = leader.get("/uppgifter/" + step + "/dela?delar=3").page();

        assertThat(page.select("input[id~=^f-steps.*name$]").eachAttr("value"))
                .containsExactly("Såga, del 1", "Såga, del 2", "Såga, del 3");
        assertThat(page.select("input[id~=minutes$]").eachAttr("value")).containsExactly("9", "8", "8");
        assertThat(page.select("select[id~=stepsSequence$] option[selected]").eachAttr("value"))
                .containsExactly("1", "1", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/latta",
                "/latta?krav=FINE_PRECISION-4&tillagg=x",
                "/latta?krav=SOCIAL_CONTACT-0&tillagg=x",
                "/latta?krav=FINE_PRECISION--1&tillagg=x",
                "/latta?krav=FINE_PRECISION-1&tillagg=",
                "/dela",
                "/dela?delar=4",
                "/dela?delar=x"
            })
    void saysWhatIsMissingOnTheStepsOwnPage(String question) {
        Client leader = Servers.derby().as("leda");
        long step = stepOf(recipe(leader, CatalogIT.sku(), "Såga"));

        Answer answer = leader.get("/uppgifter/" + step + question);

        assertThat(answer.status()).isEqualTo(422);
        Document page = answer.page();
        assertThat(page.select("h1").text()).isEqualTo("Såga");
        assertThat(page.select(".faults li a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.substring(1))).isNotNull());
    }

    @Test
    void offersNothingToBuildOnARecipeThatWasReplaced() {
        Client leader = Servers.derby().as("leda");
        String sku = CatalogIT.sku();
        JsonNode first = recipe(leader, sku, "Såga");
        String again = first.toString().replace("\"minutes\":25", "\"minutes\":40");
        leader.putJson("/api/products/" + sku + "/recipe", again);

        Document page = leader.get("/uppgifter/" + stepOf(first)).page();
        Answer late = leader.get("/uppgifter/" + stepOf(first) + "/dela?delar=2");

        assertThat(page.select("a[href*=/dela], form[action*=/latta]")).isEmpty();
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void countsWhatAWorkshopHasToTrainOn() {
        Client leader = Servers.derby().as("leda");
        recipe(leader, CatalogIT.sku(), "Såga " + CatalogIT.sku());

        Document page = leader.get("/uppgifter/verkstad/CARPENTRY").page();
        Answer unknown = leader.get("/uppgifter/verkstad/SMEDJA");

        assertThat(page.select("tbody tr")).hasSize(8);
        assertThat(page.select("tbody tr:first-child td svg rect")).hasSize(6);
        String hard = page.select("tbody tr:nth-child(2) td:nth-child(7) a").attr("href");
        assertThat(hard).isEqualTo("/uppgifter?verkstad=CARPENTRY&krav=FINE_PRECISION-4");
        assertThat(leader.get(hard).page().select("h3").text()).contains("Såga");
        assertThat(unknown.status()).isEqualTo(404);
    }

    private static long stepOf(JsonNode recipe) {
        return recipe.get("steps").get(0).get("id").asLong();
    }

    /** What a browser sends when the form is saved as it stands. */
    private static String[] fieldsOf(Element form) {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input[name], select[name]")) {
            boolean box = field.attr("type").equals("checkbox");
            if (!field.attr("name").equals("_csrf") && (!box || field.hasAttr("checked"))) {
                fields.add(field.attr("name"));
                fields.add(
                        field.normalName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.val());
            }
        }
        return fields.toArray(String[]::new);
    }
}
