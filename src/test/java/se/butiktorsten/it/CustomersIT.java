package se.butiktorsten.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.butiktorsten.it.Client.Answer;

/** A customer's order by the pages' own forms: taken in the shop, agreed by a leader, handed over, invoiced, forgotten. */
class CustomersIT {

    @Test
    void isTakenAgreedHandedOverInvoicedAndForgotten() {
        Client leader = Servers.derby().as("leda");
        Client staff = Servers.derby().as("kassa");
        Client finance = Servers.derby().as("ekonomi");
        String sku = CatalogIT.sku();
        String product = leader.putJson("/api/products/" + sku, CatalogIT.birdBox())
                .json()
                .get("id")
                .asText();
        leader.putJson(
                "/api/stock/deliveries/" + UUID.randomUUID(),
                "{\"sku\": \"" + sku + "\", \"place\": \"SHOP\", \"quantityThousandths\": 9000}");
        String[] order = {
            "id", UUID.randomUUID().toString(),
            "name", "Förskolan Eken",
            "phone", "040-11 22 33",
            "dueOn", LocalDate.now().plusDays(9).toString(),
            "deposit", "50",
            "lines#", "1",
            "lines[0].productId", product,
            "lines[0].quantity", "4",
            "lines[0].unitPrice", "150,00"
        };

        Answer more = staff.post("/bestallningar/ny", and(order, "do", "lines-add"));
        Answer unnamed = staff.post("/bestallningar/ny", and(order, "name", ""));
        Answer taken = staff.post("/bestallningar/ny", order);
        Answer again = staff.post("/bestallningar/ny", order);
        String address = taken.location().replaceFirst("^https?://[^/]+", "");
        Answer notTheirs = staff.post(address + "/lage", "do", "AGREE", "version", "1");
        Document asked = leader.get(address).page();
        leader.post(
                address + "/lage",
                "do",
                "AGREE",
                "version",
                asked.select("[name=version]").val());
        Document change = leader.get(address + "/andra").page();
        String[] terms = {
            "version", change.select("[name=version]").val(),
            "name", "Förskolan Eken",
            "phone", "040-11 22 33",
            "dueOn", change.select("[name=dueOn]").val(),
            "deposit", "50",
            "lines[0].quantity", "0",
            "lines[0].unitPrice", "160,00"
        };
        Answer nothing = leader.post(address + "/andra", terms);
        leader.post(address + "/andra", and(terms, "lines[0].quantity", "4"));
        Answer stale = leader.post(address + "/andra", and(terms, "lines[0].quantity", "3"));
        leader.post(
                address + "/andra",
                and(
                        and(and(terms, "lines[0].quantity", "4"), "lines[0].unitPrice", "150"),
                        "version",
                        stale.page().select("[name=version]").val()));
        Document form = staff.get(address + "/lamna").page();
        String quantity = form.select("[name^=quantity-]").attr("name");
        String id = form.select("main [name=id]").val();
        Answer tooMany = staff.post(address + "/lamna", "id", id, "place", "SHOP", quantity, "5");
        Answer delivered = staff.post(address + "/lamna", "id", id, "place", "SHOP", quantity, "4");
        finance.post(address + "/handpenning");
        Document page = staff.get(address).page();
        Answer note = staff.get(page.select("a[href*=foljesedel]").attr("href"));
        Document bases = finance.get("/bestallningar/underlag").page();
        Answer basis = finance.get(address + "/underlag");
        Answer unnumbered = finance.post(address + "/fakturerad", "invoiceNumber", "");
        finance.post(address + "/fakturerad", "invoiceNumber", "1001");
        Document invoiced = finance.get("/bestallningar/underlag").page();
        finance.post(address + "/fakturerad/angra", "why", "Fel kund");
        Document undone = finance.get(address).page();
        Answer forgotten = finance.post(address + "/glom");

        assertThat(more.page().select("fieldset:has([name*=unitPrice])")).hasSize(2);
        assertThat(more.page().select("[name=name]").val()).isEqualTo("Förskolan Eken");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(taken.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(taken.location());
        assertThat(notTheirs.status()).as("only a leader agrees").isEqualTo(403);
        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(tooMany.page().select("[name=" + quantity + "]").val()).isEqualTo("5");
        assertThat(delivered.status()).isEqualTo(303);
        assertThat(page.select("main").text()).contains("Lämnad", "040-11 22 33", "Handpenning", "Följesedel 1");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select("[name='lines[0].unitPrice']").val()).isEqualTo("160,00");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("[name='lines[0].quantity']").val()).isEqualTo("3");
        assertThat(page.select("main").text().replace('\u00a0', ' '))
                .contains("pris från 150", "till 160", "från 160")
                .doesNotContain("Den är fakturerad");
        assertThat(unnumbered.status()).isEqualTo(422);
        assertThat(invoiced.select("tr:contains(Förskolan Eken)").text()).contains("Fakturerad 1001");
        assertThat(undone.select("main").text())
                .contains("Inte fakturerad med nummer 1001", "Fel kund", "Den är fakturerad");
        assertThat(note.status()).isEqualTo(200);
        assertThat(note.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(bases.select("tr:contains(Förskolan Eken)").text().replace('\u00a0', ' '))
                .contains("480,00", "120,00", "50,00", "550,00");
        assertThat(basis.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(staff.get(address + "/underlag").status()).isEqualTo(403);
        assertThat(forgotten.status()).isEqualTo(303);
        assertThat(staff.get(address).page().select("main").text())
                .contains("Kunden är glömd")
                .doesNotContain("Eken", "040-11 22 33");
    }

    /** The form with another value, or one more. */
    private static String[] and(String[] form, String name, String value) {
        String[] changed = java.util.Arrays.copyOf(form, form.length + 2);
        changed[form.length] = name;
        changed[form.length + 1] = value;
        for (int i = 0; i < form.length; i += 2) {
            if (form[i].equals(name)) {
                changed = form.clone();
                changed[i + 1] = value;
            }
        }
        return changed;
    }
}
