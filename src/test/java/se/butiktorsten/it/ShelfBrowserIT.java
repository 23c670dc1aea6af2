package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about products and stock, looked at on either screen. */
@Browser.Needed
class ShelfBrowserIT {

    @ParameterizedTest
    @EnumSource
    void areReadableForEverybodyOnEitherScreen(Visit.Window window) {
        Client leader = Servers.derby().as("leda");
        String sku = CatalogIT.sku();
        JsonNode product =
                leader.putJson("/api/products/" + sku, CatalogIT.birdBox()).json();
        JsonNode line = leader.putJson(
                        "/api/stock/deliveries/" + UUID.randomUUID(),
                        "{\"sku\": \"" + sku + "\", \"place\": \"CARPENTRY\", \"quantityThousandths\": 5000}")
                .json();
        String item = "/produkter/" + product.get("id").asText();
        String card = "/lager/" + line.get("card").asText();

        try (Visit visit = Browser.visit(Servers.derby(), window)) {
            visit.logIn("leda");
            look(visit, "products", "/produkter");
            look(visit, "product-new", "/produkter/ny");
            look(visit, "product", item);
            look(visit, "product-price", item + "/pris");
            look(visit, "product-description", item + "/uppgifter");
            look(visit, "product-photo", item + "/ny-bild");
            look(visit, "recipe", item + "/recept");
            look(visit, "stock", "/lager");
            look(visit, "stock-card", card);
            look(visit, "stock-count", card + "/inventera");
            look(visit, "stock-waste", card + "/ut/svinn");
            look(visit, "stock-move", card + "/flytta");
            look(visit, "stock-receive", "/lager/ta-emot");
            look(visit, "stock-reverse", "/lager/rader/" + line.get("id").asText() + "/ta-tillbaka");
            look(visit, "stock-audit", "/lager/kontroll");
            visit.at("/produkter/ny");
            visit.button("Lägg till produkten").click();
            PlaywrightAssertions.assertThat(visit.page().locator(".faults li")).hasCount(4);
            visit.fits().isAccessible().shot("product-new-faults");
            visit.at(item + "/recept");
            visit.button("Lägg till moment").click();
            visit.button("Spara receptet").click();
            for (String fault : List.of(
                    "Moment 1: Vad görs?: Fyll i det här fältet.", "Moment 2: Vad görs?: Fyll i det här fältet.")) {
                PlaywrightAssertions.assertThat(visit.page()
                                .locator(".faults li")
                                .getByText(fault, new Locator.GetByTextOptions().setExact(true)))
                        .hasCount(1);
            }
        }
    }

    private static void look(Visit visit, String name, String path) {
        visit.at(path).fits().isAccessible().shot(name);
        assertThat(visit.page().content()).as(path).doesNotContain("⟦");
    }
}
