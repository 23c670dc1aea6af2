package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.butiktorsten.it.Client.Answer;

/** Products, recipes and photos over HTTP, by the API and by the pages' own forms. */
class CatalogIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void addsAProductOnceAndKeepsEveryPrice(Servers.On database) {
        Client leader = database.server().as("leda");
        String sku = sku();

        Answer first = leader.putJson("/api/products/" + sku, birdBox());
        Answer again = leader.putJson("/api/products/" + sku, birdBox());
        Answer other = leader.putJson("/api/products/" + sku, birdBox().replace("Fågelholk", "Starholk"));
        long version = first.json().get("version").asLong();
        leader.putJson("/api/products/" + sku + "/price", "{\"priceOre\": 21000, \"version\": " + version + "}");
        Answer stale =
                leader.putJson("/api/products/" + sku + "/price", "{\"priceOre\": 1, \"version\": " + version + "}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("type").asText()).isEqualTo("/problems/catalog.sku-taken");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(leader.get("/api/products/" + sku + "/prices").json().findValuesAsText("priceOre"))
                .containsExactly("21000", "19500");
    }

    @ParameterizedTest
    @EnumSource
    void showsAnUploadedPhotoDrawnAnew(Servers.On database) throws IOException {
        Client leader = database.server().as("leda");
        JsonNode product = leader.putJson("/api/products/" + sku(), birdBox()).json();
        String page = "/produkter/" + product.get("id").asText();

        Answer answer = leader.upload(page + "/ny-bild", "photo", "holk.png", "image/png", picture(1000, 500, "png"));
        Answer photo = leader.get("/api/products/" + product.get("sku").asText() + "/photo");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(leader.follow(answer).page().select("img.picture-large").attr("src"))
                .startsWith(page + "/foto?");
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(photo.body()));
        assertThat(kept.getWidth()).isEqualTo(800);
        assertThat(kept.getHeight()).isEqualTo(400);
    }

    @Test
    void refusesAFileThatIsNoPhotoInWords() {
        Client leader = Servers.derby().as("leda");
        JsonNode product = leader.putJson("/api/products/" + sku(), birdBox()).json();
        String page = "/produkter/" + product.get("id").asText() + "/ny-bild";

        Answer noPhoto = leader.upload(page, "photo", "sida.png", "image/png", "<svg/>".getBytes());
        Answer nothing = leader.upload(page, "photo", "", "application/octet-stream", new byte[0]);
        Answer tooLarge = leader.upload(page, "photo", "x.png", "image/png", new byte[11 * 1024 * 1024]);

        for (Answer answer : List.of(noPhoto, nothing, tooLarge)) {
            assertThat(answer.status()).isIn(422, 413);
            assertThat(answer.page().select("h1").text()).isNotEmpty();
        }
        assertThat(noPhoto.page().select("[role=alert]").text()).contains("JPEG eller PNG");
    }

    @Test
    void namesEveryFaultOfAProductAtOnceAndKeepsWhatWasTyped() {
        Client leader = Servers.derby().as("leda");

        Answer answer = leader.post(
                "/produkter", "sku", "å!", "name", "Fågelholk", "nameEn", "", "workshop", "SHOPP", "price", "gratis");

        assertThat(answer.status()).isEqualTo(422);
        Document page = answer.page();
        assertThat(page.select(".faults li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-sku", "#f-workshop", "#f-unit", "#f-vatCategory", "#f-price");
        assertThat(page.select("#f-name").val()).isEqualTo("Fågelholk");
        assertThat(page.select("#f-price").val()).isEqualTo("gratis");
        assertThat(page.title()).startsWith("Fel:");
    }

    @Test
    void writesARecipeStepByStepWithoutScripts() {
        Client leader = Servers.derby().as("leda");
        String id = leader.putJson("/api/products/" + sku(), birdBox())
                .json()
                .get("id")
                .asText();
        String page = "/produkter/" + id + "/recept";

        Answer two = leader.post(
                page, step("Såga", "4", "steps#", "1", "materials#", "0", "revision", "0", "do", "steps-add"));
        Answer missing = leader.post(page, step("Såga", "4", "steps#", "2", "materials#", "0", "revision", "0"));
        Answer saved = leader.post(page, step("Såga", "4", "steps#", "1", "materials#", "0", "revision", "0"));

        assertThat(two.page().select("ol.steps > li")).hasSize(2);
        assertThat(two.page().getElementById("f-steps[0].name").val()).isEqualTo("Såga");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.page().getElementById("e-steps[1].name")).isNotNull();
        assertThat(saved.status()).isEqualTo(303);
        Document product = leader.follow(saved).page();
        assertThat(product.select("ol.steps h3").text()).isEqualTo("Såga");
        assertThat(product.select("ol.steps .tag").text()).contains("Nivå 2", "Topp: Finmotorik och noggrannhet");
    }

    @Test
    void beginsARecipeFromAnotherProductsAndANumberFromTheWorkshops() {
        Client leader = Servers.derby().as("leda");
        Answer added = leader.post(
                "/produkter",
                "name",
                "Vaxduk",
                "workshop",
                "TEXTILE",
                "unit",
                "PIECE",
                "vatCategory",
                "STANDARD",
                "price",
                "145");
        String page = added.location() + "/recept";

        Answer fetched = leader.get(page + "?fran=tx-001");
        Answer unknown = leader.get(page + "?fran=finns+inte");
        Answer without = leader.get(page + "?fran=BA-003");

        assertThat(leader.follow(added).page().select("dl.pairs code").text()).matches("TX-\\d{3}");
        JsonNode model = leader.get("/api/products/TX-001/recipe").json();
        assertThat(fetched.page().select("ol.steps > li[data-part^=Moment]"))
                .hasSize(model.get("steps").size());
        assertThat(fetched.page().getElementById("f-steps[0].name").val())
                .isEqualTo(model.get("steps").get(0).get("name").asText());
        assertThat(fetched.page().select("[name=revision]").val()).isEqualTo("0");
        assertThat(fetched.page().getElementById("f-materials[0].amount").val()).isEqualTo("0,8");
        for (Answer refused : List.of(unknown, without)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select(".faults li a").eachAttr("href")).containsExactly("#f-fran");
            assertThat(refused.page().select("ol.steps > li")).hasSize(1);
        }
    }

    @Test
    void writesWhatARecipeUsesRowByRowAndLosesNothing() {
        Client leader = Servers.derby().as("leda");
        String sku = sku();
        String board =
                leader.putJson("/api/materials/" + sku, """
                        {"name": "Bräda", "nameEn": "Board", "kind": "MATERIAL", "workshop": "CARPENTRY",
                         "unit": "METRE", "paidOre": 3000, "paidForThousandths": 1000}""").json().get("id").asText();
        String box = sku();
        String product = "/produkter/"
                + leader.putJson("/api/products/" + box, birdBox())
                        .json()
                        .get("id")
                        .asText();
        String page = product + "/recept";
        String[] row = {"revision", "0", "materials#", "1", "materials[0].articleId", board, "materials[0].step", "1"};

        Answer added = leader.post(
                page, step("Såga", "4", "steps#", "1", "materials#", "0", "revision", "0", "do", "materials-add"));
        Answer wrong = leader.post(page, step("Såga", "4", with(row, "steps#", "1", "materials[0].amount", "två")));
        Answer saved = leader.post(page, step("Såga", "4", with(row, "steps#", "1", "materials[0].amount", "1,5")));

        assertThat(added.page()
                        .getElementById("f-materials[0].articleId")
                        .select("option")
                        .eachAttr("value"))
                .contains(board);
        assertThat(added.page().getElementById("f-steps[0].name").val()).isEqualTo("Såga");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".faults li a").eachAttr("href")).containsExactly("#f-materials[0].amount");
        assertThat(wrong.page()
                        .getElementById("f-materials[0].articleId")
                        .select("[selected]")
                        .val())
                .isEqualTo(board);
        assertThat(leader.follow(saved).page().text())
                .contains("För 40 styck. Vi räknar med att 2,5 % av det som påbörjas kasseras.", "Bräda 1,5 meter");
        assertThat(leader.get(product).page().select("dl.figures").text()).contains("Per styck 1,15 kr");
        assertThat(leader.get("/api/products/" + box + "/material-cost")
                        .json()
                        .get("perUnitOre")
                        .asLong())
                .isEqualTo(115);
        Document inTheShop = Servers.derby().as("kassa").get(product).page();
        assertThat(inTheShop.text()).contains("Bräda 1,5 meter").doesNotContain("Självkostnad");
        assertThat(leader.get("/produkter/" + board).page().text()).contains("Används i", box);
        JsonNode recipe = leader.get("/api/products/" + box + "/recipe").json();
        assertThat(recipe.get("yields").asLong()).isEqualTo(40_000);
        assertThat(recipe.get("expectedScrap").asInt()).isEqualTo(250);
        assertThat(recipe.get("materials").get(0).get("sku").asText()).isEqualTo(sku);
        assertThat(recipe.get("materials").get(0).get("amount").asLong()).isEqualTo(1_500);
        assertThat(leader.get(page)
                        .page()
                        .getElementById("f-materials[0].amount")
                        .val())
                .isEqualTo("1,5");
    }

    private static String[] with(String[] some, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void keepsAMaterialBesideTheProductsAndOutOfTheShop() {
        Client leader = Servers.derby().as("leda");
        String sku = sku();

        Answer added = leader.post(
                "/produkter/material",
                "kind",
                "MATERIAL",
                "sku",
                sku,
                "name",
                "Vetemjöl",
                "workshop",
                "BAKERY",
                "unit",
                "KILOGRAM",
                "supplier",
                "Kvarnen",
                "paid",
                "249",
                "paidFor",
                "25");

        assertThat(added.status()).isEqualTo(303);
        Document sheet = leader.follow(added).page();
        assertThat(sheet.select("dl.pairs").text()).contains("Material, köps in", "Kvarnen", "för 25 kilo");
        assertThat(leader.get("/produkter/material").page().select("table").text())
                .contains(sku);
        assertThat(leader.get("/produkter").page().text()).doesNotContain(sku);
        assertThat(leader.get("/api/products").json().findValuesAsText("sku")).doesNotContain(sku);
        Client shop = Servers.derby().as("kassa");
        assertThat(shop.get("/kassa").page().select("[data-sku=" + sku + "]")).isEmpty();
        assertThat(shop.get(added.location()).page().text()).contains("Kvarnen").doesNotContain("249");
        JsonNode kept = java.util.stream.StreamSupport.stream(
                        leader.get("/api/materials").json().spliterator(), false)
                .filter(each -> each.get("sku").asText().equals(sku))
                .findFirst()
                .orElseThrow();
        assertThat(kept.get("paidOre").asLong()).isEqualTo(24_900);
        String form = "/produkter/material/" + kept.get("id").asText();
        assertThat(leader.get(form).page().getElementById("f-paidFor").val()).isEqualTo("25");
        Answer wrong = leader.post(form, "name", "", "paid", "gratis", "version", "1");
        assertThat(wrong.page().select(".faults li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#f-name", "#f-paid", "#f-paidFor");
    }

    @Test
    void saysInWordsWhatABunHasInItAndHowLongItKeeps() {
        Client leader = Servers.derby().as("leda");
        String sku = sku();
        JsonNode bun = leader.putJson("/api/products/" + sku, birdBox().replace("STANDARD", "FOOD"))
                .json();
        String page = "/produkter/" + bun.get("id").asText();
        String version = bun.get("version").asText();

        Answer wrong = leader.post(
                page + "/livsmedel",
                "allergens",
                "MILK",
                "expiry",
                "USE_BY",
                "shelfLifeDays",
                "tre",
                "version",
                version);
        Answer said = leader.post(
                page + "/livsmedel", "allergens", "MILK", "expiry", "USE_BY", "shelfLifeDays", "3", "version", version);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".faults li a").eachAttr("href")).containsExactly("#f-shelfLifeDays");
        assertThat(wrong.page().select("input[value=MILK]").hasAttr("checked")).isTrue();
        assertThat(leader.follow(said).page().select("dl.pairs").text())
                .contains("Mjölk", "3 dagar · Sista förbrukningsdag");
        assertThat(Servers.derby()
                        .as("kassa")
                        .get("/api/products/" + sku + "/declaration")
                        .json()
                        .get("allergens")
                        .get(0)
                        .asText())
                .isEqualTo("MILK");
        JsonNode food = leader.get("/api/products/" + sku).json().get("food");
        assertThat(food.get("allergens").get(0).asText()).isEqualTo("MILK");
        assertThat(food.get("shelfLifeDays").asInt()).isEqualTo(3);
        String box = sku();
        leader.putJson("/api/products/" + box, birdBox());
        Answer noFood = leader.putJson("/api/products/" + box + "/food", "{\"allergens\": [\"MILK\"], \"version\": 1}");
        assertThat(noFood.status()).isEqualTo(409);
        assertThat(noFood.json().get("type").asText()).isEqualTo("/problems/catalog.not-food");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"x\"", "{\"name\":", ""})
    void answersABodyThatIsNoObjectWithOneProblem(String body) {
        Answer answer = Servers.derby().as("leda").putJson("/api/products/" + sku(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void opensToTheRolesThatNeedIt() {
        Map<String, List<Integer>> answers = Map.of(
                "leda", List.of(200, 200, 200),
                "admin", List.of(200, 200, 200),
                "kassa", List.of(200, 200, 403),
                "ekonomi", List.of(200, 200, 403),
                "praktik", List.of(403, 403, 403));

        answers.forEach((login, expected) -> {
            Client person = Servers.derby().as(login);
            assertThat(List.of(
                            person.get("/produkter").status(),
                            person.get("/api/products").status(),
                            person.get("/produkter/ny").status()))
                    .as(login)
                    .isEqualTo(expected);
            int added = person.putJson("/api/products/" + sku(), birdBox()).status();
            assertThat(added).as(login).isEqualTo(expected.get(2) == 200 ? 201 : 403);
        });
    }

    private static String[] step(String name, String precision, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of(more));
        fields.addAll(List.of("yields", "40", "expectedScrap", "2,5"));
        fields.addAll(List.of("steps[0].name", name, "steps[0].minutes", "20", "steps[0].seats", "1"));
        fields.addAll(List.of("steps[0].safetyClass", "LICENCE", "steps[0].machine", "Bandsåg"));
        for (String demand : List.of(
                "physicalLoad",
                "stepsSequence",
                "attentionStamina",
                "problemChange",
                "languageNumbers",
                "socialContact",
                "paceResponsibility")) {
            fields.addAll(List.of("steps[0].demands." + demand, "1"));
        }
        fields.addAll(List.of("steps[0].demands.finePrecision", precision));
        return fields.toArray(String[]::new);
    }

    static String sku() {
        return "IT-" + NUMBERS.incrementAndGet() + "-" + System.nanoTime();
    }

    static String birdBox() {
        return """
                {"name": "Fågelholk", "nameEn": "Bird box", "workshop": "CARPENTRY", "unit": "PIECE",
                 "vatCategory": "STANDARD", "priceOre": 19500, "drawing": "sn-001"}""";
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }
}
