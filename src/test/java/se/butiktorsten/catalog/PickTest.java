package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static se.butiktorsten.world.World.KARIN;
import static se.butiktorsten.world.World.SARA;

import org.junit.jupiter.api.Test;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.world.World;

/** A field of a form that takes a thing: scanned, or typed as people call it. */
class PickTest {

    private static int numbers;

    private final World world = World.shared();
    private final Catalog catalog = world.the(Catalog.class);

    @Test
    void takesANumberABarcodeAndANameThatFitsNoOther() {
        Product lamp = product("Plocklampa");
        Product marked = world.in(() -> catalog.giveOwnBarcode(KARIN, lamp.id(), lamp.version()));

        for (String typed : new String[] {
            lamp.sku().toLowerCase(java.util.Locale.ROOT), marked.barcode().digits(), "Plocklampa", "plocklam"
        }) {
            Form form = Form.empty().with("thing", typed);
            Product chosen = world.in(() -> CatalogForms.article(form, "thing", catalog, SARA));
            assertThat(chosen).as(typed).isNotNull();
            assertThat(chosen.id()).isEqualTo(lamp.id());
            assertThat(form.faults()).isEmpty();
        }
    }

    @Test
    void prefersWhatIsCalledJustSo() {
        Product mat = product("Plockmatta");
        product("Plockmatta stor");

        Form form = Form.empty().with("thing", "plockmatta");
        Product chosen = world.in(() -> CatalogForms.article(form, "thing", catalog, SARA));

        assertThat(chosen.id()).isEqualTo(mat.id());
    }

    @Test
    void saysWhyThereIsNone() {
        product("Plockkorg röd");
        product("Plockkorg blå");

        assertThat(fault("")).isEqualTo("shared.fault.required");
        assertThat(fault("finns inte alls")).isEqualTo("catalog.fault.no-such-article");
        assertThat(fault("plockkorg")).isEqualTo("catalog.fault.several-articles");
    }

    private String fault(String typed) {
        Form form = Form.empty().with("thing", typed);
        assertThat(world.in(() -> java.util.Optional.ofNullable(CatalogForms.article(form, "thing", catalog, SARA))))
                .isEmpty();
        return form.faults().stream().map(Fault::code).findFirst().orElseThrow();
    }

    private Product product(String name) {
        return world.in(() -> catalog.add(
                KARIN,
                new ProductDraft(
                        "PICK-" + ++numbers,
                        name,
                        name,
                        Workshop.TEXTILE,
                        Unit.PIECE,
                        VatCategory.STANDARD,
                        Money.ofKronor(45),
                        null)));
    }
}
