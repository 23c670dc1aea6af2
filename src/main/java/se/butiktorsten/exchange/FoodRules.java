package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Allergen;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.FoodFacts;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.web.Form;

/** The list of what is said of articles as food; it puts no article in. */
@ApplicationScoped
class FoodRules extends ArticleRules<FoodRules.Wanted> {

    private static final List<Column> COLUMNS = List.of(
            SKU,
            Column.choices("allergens", "allergener", Allergen.values(), "catalog.allergen"),
            Column.number("shelfLifeDays", "hållbar dagar"),
            Column.choice("expiry", "sista dagen heter", Expiry.values(), "catalog.expiry"),
            Column.text("storage", "förvaring"),
            Column.text("netQuantity", "nettomängd"));

    @Inject
    Catalog catalog;

    record Wanted(String sku, FoodFacts facts) {}

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
        return product.mayBeFood()
                && (product.kind().isForSale() || !product.food().equals(FoodFacts.NONE));
    }

    @Override
    Form holding(Product product) {
        return holding(new Wanted(product.sku(), product.food()));
    }

    @Override
    Form holding(Wanted wanted) {
        return CatalogForms.holding(wanted.facts()).with("sku", wanted.sku());
    }

    @Override
    Wanted read(Actor by, Form form, @Nullable Product there) {
        FoodFacts facts = CatalogForms.food(form);
        if (there == null) {
            form.note("sku", "exchange.fault.unknown");
        } else if (!there.mayBeFood()) {
            form.note("sku", "exchange.fault.not-food");
        }
        return new Wanted(there == null ? "" : there.sku(), facts);
    }

    @Override
    String name(Wanted wanted, @Nullable Product there) {
        return Objects.requireNonNull(there).name();
    }

    @Override
    void carryOut(Actor by, Wanted wanted, @Nullable Product there) {
        Product kept = now(by, wanted.sku());
        catalog.declareFood(by, kept.id(), wanted.facts(), kept.version());
    }
}
