package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** "Vad ska vi göra?" by the pages' own forms: what the shop wants to have becomes a proposal, and that an order. */
class PlanningIT {

    @Test
    void turnsWhatTheShopWantsToHaveIntoAnOrder() {
        Client leader = Servers.derby().as("leda");
        Document levels = leader.get("/tillverkning/nivaer").page();
        String product =
                levels.select("main a:contains(Drömmar 12-pack)").attr("href").replaceAll("\\D", "");
        Answer wrong =
                leader.post("/tillverkning/nivaer/" + product, "reorderPoint", "9", "parLevel", "8", "version", "0");
        Answer said = leader.post(
                "/tillverkning/nivaer/" + product, "reorderPoint", "900", "parLevel", "1000", "version", "0");
        Document proposals = leader.get("/tillverkning/forslag?alla=1").page();
        String id = proposals.select("main [name=id]").val();
        String quantity = proposals.select("#f-quantity-" + product).val();
        String day = proposals.select("#f-dueOn-" + product).val();

        Answer nothing = leader.post("/tillverkning/forslag", "id", id, "all", "true");
        Answer half = leader.post(
                "/tillverkning/forslag",
                "id",
                id,
                "all",
                "true",
                "make-" + product,
                "on",
                "quantity-" + product,
                "mycket",
                "dueOn-" + product,
                day);
        String[] chosen = {"id", id, "make-" + product, "on", "quantity-" + product, quantity, "dueOn-" + product, day};
        Answer planned = leader.post("/tillverkning/forslag", chosen);
        Answer again = leader.post("/tillverkning/forslag", chosen);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#e-parLevel").text()).contains("beställningspunkten");
        assertThat(said.status()).isEqualTo(303);
        assertThat(proposals.select("#vara-" + product).text())
                .contains("Butiken vill ha 1")
                .contains("kvar i butiken");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.page().select("#f-quantity-" + product).val()).isEqualTo("mycket");
        assertThat(half.page().select("[name=make-" + product + "]").hasAttr("checked"))
                .isTrue();
        assertThat(leader.follow(planned).page().select("#news").text()).contains("Planerade order: 1");
        assertThat(again.status()).isEqualTo(303);
        assertThat(leader.get("/tillverkning/forslag?alla=1").page().select("#vara-" + product))
                .as("it is being made")
                .isEmpty();
        assertThat(leader.post(
                                "/tillverkning/forslag",
                                "id",
                                UUID.randomUUID().toString(),
                                "make-" + product,
                                "on",
                                "quantity-" + product,
                                quantity,
                                "dueOn-" + product,
                                "2020-01-01")
                        .status())
                .isEqualTo(422);

        for (JsonNode order : leader.get("/api/orders").json()) {
            if (order.get("productId").asText().equals(product)
                    && order.get("made").asLong() == 0) {
                leader.putJson(
                        "/api/orders/" + order.get("id").asText() + "/cancellation",
                        "{\"version\": " + order.get("version").asText() + "}");
            }
        }
        leader.post("/tillverkning/nivaer/" + product, "reorderPoint", "", "parLevel", "", "version", "1");
    }
}
