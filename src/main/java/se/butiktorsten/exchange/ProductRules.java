package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Ean;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.shared.web.Typing;

/** The list of what is for sale. */
@ApplicationScoped
class ProductRules extends ArticleRules<ProductRules.Wanted> {

    private static final List<Column> COLUMNS = List.of(
            SKU,
            Column.text("name", "namn"),
            Column.text("nameEn", "namn på engelska"),
            Column.choice("workshop", "verkstad", Workshop.values(), "shared.workshop"),
            Column.choice("unit", "räknas i", Unit.values(), "catalog.unit"),
            Column.choice("vatCategory", "momsgrupp", VatCategory.values(), "catalog.vat"),
            Column.number("price", "pris"),
            Column.text("barcode", "streckkod"),
            Column.yesOrNo("onSale", "säljs"));

    @Inject
    Catalog catalog;

    record Wanted(ProductDraft draft, @Nullable Ean barcode, boolean onSale) {}

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
        return product.kind().isForSale();
    }

    @Override
    Form holding(Product product) {
        Money price = Objects.requireNonNull(product.price());
        return holding(new Wanted(
                new ProductDraft(
                        product.sku(),
                        product.name(),
                        product.nameEn(),
                        product.workshop(),
                        product.unit(),
                        product.vatCategory(),
                        price,
                        product.drawing()),
                product.barcode(),
                product.isOnSale()));
    }

    @Override
    Form holding(Wanted wanted) {
        ProductDraft draft = wanted.draft();
        Ean barcode = wanted.barcode();
        return Form.empty()
                .with("sku", draft.sku())
                .with("name", draft.name())
                .with("nameEn", draft.nameEn())
                .with("workshop", draft.workshop())
                .with("unit", draft.unit())
                .with("vatCategory", draft.vatCategory())
                .with("price", Typing.kronor(draft.price()))
                .with("barcode", barcode == null ? null : barcode.digits())
                .with("onSale", wanted.onSale());
    }

    @Override
    Wanted read(Actor by, Form form, @Nullable Product there) {
        ProductDraft draft = CatalogForms.product(
                form, form.value("sku"), f -> f.money("price", new Money(1), ProductDraft.HIGHEST_PRICE));
        if (there != null && !there.kind().isForSale()) {
            form.note("sku", "exchange.fault.not-for-sale");
        } else if (there != null) {
            mustStay(form, "workshop", there.workshop(), draft.workshop());
            mustStay(form, "unit", there.unit(), draft.unit());
        }
        String onSale = form.value("onSale");
        if (!onSale.equals("true") && !onSale.equals("false")) {
            form.note("onSale", "exchange.fault.yes-or-no");
        }
        return new Wanted(draft, Barcodes.read(by, catalog, form, there), onSale.equals("true"));
    }

    @Override
    String name(Wanted wanted, @Nullable Product there) {
        return wanted.draft().name();
    }

    @Override
    void carryOut(Actor by, Wanted wanted, @Nullable Product there) {
        ProductDraft draft = wanted.draft();
        String sku = draft.sku();
        if (there == null) {
            long id = catalog.add(by, draft).id();
            catalog.giveBarcode(
                    by, id, Barcodes.digits(wanted.barcode()), now(by, sku).version());
            if (!wanted.onSale()) {
                catalog.withdraw(by, id);
            }
            return;
        }
        long id = there.id();
        catalog.describe(
                by,
                id,
                draft.name(),
                draft.nameEn(),
                draft.vatCategory(),
                there.drawing(),
                now(by, sku).version());
        catalog.reprice(by, id, draft.price(), now(by, sku).version());
        catalog.giveBarcode(
                by, id, Barcodes.digits(wanted.barcode()), now(by, sku).version());
        if (wanted.onSale() != now(by, sku).isOnSale()) {
            if (wanted.onSale()) {
                catalog.putOnSale(by, id);
            } else {
                catalog.withdraw(by, id);
            }
        }
    }
}
