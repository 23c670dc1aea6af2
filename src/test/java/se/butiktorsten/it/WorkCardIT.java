package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;
import se.butiktorsten.shared.photo.PhotoTest;

/** A work card is written with a photo, over HTTP as a browser sends it. */
class WorkCardIT {

    private final TorstenServer server = Servers.derby();

    @Test
    void keepsAPhotoThroughTheFormAndShowsItOnTheCard() throws IOException {
        Client leader = server.as("leda");
        String card = "/arbetskort/" + step(leader);
        byte[] photo = PhotoTest.picture(1200, 900, "jpg");

        Document added = leader.upload(
                        card + "/skriv",
                        "moves[0].file",
                        "händer.jpg",
                        "image/jpeg",
                        photo,
                        "version",
                        "",
                        "moves#",
                        "1",
                        "moves[0].pictogram",
                        "FOLD",
                        "moves[0].words",
                        "Vik längs linjen",
                        "moves[0].photo",
                        "",
                        "moves[0].alt",
                        "",
                        "do",
                        "moves-add")
                .page();
        String kept = added.select("input[name=moves[0].photo]").val();
        Answer without =
                leader.upload(card + "/skriv", "moves[0].file", "", "image/jpeg", new byte[0], fields(kept, ""));
        Answer saved = leader.upload(
                card + "/skriv", "moves[0].file", "", "image/jpeg", new byte[0], fields(kept, "Två händer viker"));
        Element shown = leader.get(card).page().selectFirst("img.move-photo");
        Answer served = server.as("kassa").get(shown.attr("src"));

        assertThat(kept).matches("[0-9a-f]{64}");
        assertThat(added.select("ol.steps > li")).as("another move was added").hasSize(2);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select(".faults a").text()).contains("Skriv vad fotot visar.");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(shown.attr("alt")).isEqualTo("Två händer viker");
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.header("Content-Type")).startsWith("image/jpeg");
        assertThat(served.header("Cache-Control")).contains("private").contains("max-age=31536000");
        assertThat(leader.get(card + "/hafte.pdf").status()).isEqualTo(200);
        assertThat(server.as("ekonomi").get(card + "/foto/" + "0".repeat(64)).status())
                .isEqualTo(404);
    }

    private static String[] fields(String photo, String alt) {
        return new String[] {
            "version",
            "",
            "moves#",
            "1",
            "moves[0].pictogram",
            "FOLD",
            "moves[0].words",
            "Vik längs linjen",
            "moves[0].photo",
            photo,
            "moves[0].alt",
            alt
        };
    }

    /** A step of a product of this test's own, which has no card yet. */
    private static long step(Client leader) {
        String sku = CatalogIT.sku();
        return LibraryIT.recipe(leader, sku, "Vika " + sku)
                .get("steps")
                .get(0)
                .get("id")
                .asLong();
    }
}
