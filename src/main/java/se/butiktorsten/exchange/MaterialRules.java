package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Ean;
import se.butiktorsten.catalog.MaterialDraft;
import se.butiktorsten.catalog.MaterialRegister;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductKind;
import se.butiktorsten.catalog.PurchaseCost;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Typing;

/** The list of materials and half-made things. */
@ApplicationScoped
class MaterialRules extends ArticleRules<MaterialRules.Wanted> {

    private static final List<Column> COLUMNS = List.of(
            SKU,
            Column.text("name", "namn"),
            Column.text("nameEn", "namn på engelska"),
            Column.choice(
                    "kind", "sort", new ProductKind[] {ProductKind.MATERIAL, ProductKind.FOR_USE}, "catalog.kind"),
            Column.choice("workshop", "verkstad", Workshop.values(), "shared.workshop"),
            Column.choice("unit", "räknas i", Unit.values(), "catalog.unit"),
            Column.text("supplier", "leverantör"),
            Column.number("paid", "betalt"),
            Column.number("paidFor", "för mängden"),
            Column.text("barcode", "streckkod"));

    @Inject
    Catalog catalog;

    @Inject
    MaterialRegister materials;

    record Wanted(MaterialDraft draft, @Nullable Ean barcode) {}

    @Override
    Catalog catalog() {
        return catalog;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    boolean isAbout(Product product) {
        return !product.kind().isForSale();
    }

    @Override
    Form holding(Product product) {
        return holding(new Wanted(
                new MaterialDraft(
                        product.sku(),
                        product.name(),
                        product.nameEn(),
                        product.workshop(),
                        product.unit(),
                        product.kind(),
                        new MaterialDraft.Buying(product.supplier(), product.cost())),
                product.barcode()));
    }

    @Override
    Form holding(Wanted wanted) {
        MaterialDraft draft = wanted.draft();
        PurchaseCost cost = draft.buying().cost();
        return Form.empty()
                .with("sku", draft.sku())
                .with("name", draft.name())
                .with("nameEn", draft.nameEn())
                .with("kind", draft.kind())
                .with("workshop", draft.workshop())
                .with("unit", draft.unit())
                .with("supplier", draft.buying().supplier())
                .with("paid", cost == null ? null : Typing.kronor(cost.paid()))
                .with("paidFor", cost == null ? null : Typing.units(cost.amount()))
                .with("barcode", Barcodes.digits(wanted.barcode()));
    }

    @Override
    Wanted read(Actor by, Form form, @Nullable Product there) {
        MaterialDraft draft = CatalogForms.material(form, form.value("sku"), CatalogForms::buying);
        if (there != null && there.kind().isForSale()) {
            form.note("sku", "exchange.fault.for-sale");
        } else if (there != null) {
            mustStay(form, "kind", there.kind(), draft.kind());
            mustStay(form, "workshop", there.workshop(), draft.workshop());
            mustStay(form, "unit", there.unit(), draft.unit());
        }
        return new Wanted(draft, Barcodes.read(by, catalog, form, there));
    }

    @Override
    String name(Wanted wanted, @Nullable Product there) {
        return wanted.draft().name();
    }

    @Override
    void carryOut(Actor by, Wanted wanted, @Nullable Product there) {
        MaterialDraft draft = wanted.draft();
        if (there == null) {
            materials.add(by, draft);
        } else {
            materials.change(
                    by,
                    there.id(),
                    draft.name(),
                    draft.nameEn(),
                    draft.buying(),
                    now(by, draft.sku()).version());
        }
        Product kept = now(by, draft.sku());
        catalog.giveBarcode(by, kept.id(), Barcodes.digits(wanted.barcode()), kept.version());
    }
}
