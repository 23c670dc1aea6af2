package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** A stocktake by the pages' own forms: opened by a leader, counted by shop staff, approved by the leader. */
class StocktakeIT {

    @Test
    void isCountedWithoutSeeingTheBookAndApprovedByALeader() {
        Client leader = Servers.derby().as("leda");
        Client staff = Servers.derby().as("kassa");
        String sku = CatalogIT.sku();
        leader.putJson("/api/products/" + sku, CatalogIT.birdBox());
        leader.putJson(
                "/api/stock/deliveries/" + UUID.randomUUID(),
                "{\"sku\": \"" + sku + "\", \"place\": \"SHOP\", \"quantityThousandths\": 777000}");
        String id = UUID.randomUUID().toString();

        Answer opened = leader.post("/lager/inventeringar/ny", "id", id, "place", "SHOP", "skus", sku);
        String address = "/lager/inventeringar/" + id;
        Document screen = staff.get(address + "/rakna").page();
        Answer half = staff.post(address + "/rakna", count(screen, "1,5"));
        Answer counted = staff.post(address + "/rakna", count(screen, "775"));
        Document sheet = leader.get(address).page();
        String chosen = sheet.select("form[action$=godkann] [name=count]").val();
        Document approved = leader.follow(leader.post(address + "/godkann", "count", chosen))
                .page();
        leader.post(address + "/stang");

        assertThat(opened.status()).isEqualTo(303);
        assertThat(screen.select("main").text()).doesNotContain("777");
        assertThat(screen.select("#f-counted[inputmode=decimal][autofocus]")).hasSize(1);
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.page().select("#f-counted").val()).isEqualTo("1,5");
        assertThat(staff.follow(counted).page().select("main").text()).contains("Allt är räknat");
        assertThat(staff.get(address).page().select("main").text()).doesNotContain("777");
        assertThat(sheet.select("tbody tr").text()).contains("777").contains("775");
        assertThat(approved.select("main").text()).contains("Godkänd");
        assertThat(leader.get("/api/stock?sku=" + sku + "&place=SHOP")
                        .json()
                        .get(0)
                        .get("balanceThousandths")
                        .asLong())
                .isEqualTo(775_000);
        assertThat(staff.post(
                                address + "/rakna",
                                count(screen, "774", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(409);
        assertThat(leader.get("/api/stocktakes/" + id + "/variances")
                        .json()
                        .get(0)
                        .get("differenceThousandths")
                        .asLong())
                .isEqualTo(-2000);
        assertThat(leader.get("/lager/inventeringar").page().select("main").text())
                .contains("Stängd");
    }

    private static String[] count(Document screen, String counted) {
        return count(screen, counted, screen.select("main [name=count]").val());
    }

    private static String[] count(Document screen, String counted, String id) {
        return new String[] {
            "count", id, "product", screen.select("main [name=product]").val(), "counted", counted
        };
    }
}
