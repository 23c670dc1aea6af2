package se.butiktorsten.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Expiry;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.web.Form;
import se.butiktorsten.stock.Lot;
import se.butiktorsten.stock.LotDraft;
import se.butiktorsten.stock.LotRegister;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockForms;
import se.butiktorsten.stock.StockLedger;

/** The list of what lies where to begin with. Each line is received into the ledger under the import and its number. */
@ApplicationScoped
class OpeningStockRules implements ListRules {

    /** The kind of the source that the ledger keeps. */
    static final String SOURCE = "OPENING";

    private static final List<Column> COLUMNS = List.of(
            ArticleRules.SKU,
            Column.choice("place", "plats", Workshop.values(), "shared.workshop"),
            Column.number("quantity", "mängd"),
            Column.text("lot", "parti"),
            Column.day("expires", "datum på förpackningen"),
            Column.choice("expiry", "datumet heter", Expiry.values(), "catalog.expiry"),
            Column.text("supplier", "leverantör"));

    @Inject
    Catalog catalog;

    @Inject
    StockLedger ledger;

    @Inject
    LotRegister lots;

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> lines(Actor by) {
        return List.of();
    }

    @Override
    public Plan plan(Actor by, UUID importId, List<FileRow> rows) {
        Plan plan = new Plan(COLUMNS);
        Map<String, Product> known = new HashMap<>();
        catalog.products(by).forEach(product -> known.put(product.sku(), product));
        Map<String, LotDraft> inFile = new HashMap<>();
        for (FileRow row : rows) {
            Form form = Form.empty();
            row.into(form, COLUMNS, "");
            Product product = known.get(form.text("sku", 40).toUpperCase(Locale.ROOT));
            if (product == null && form.fault("sku") == null) {
                form.note("sku", "exchange.fault.unknown");
            }
            Workshop place = form.choice("place", Workshop.class);
            Quantity quantity = StockForms.quantity(form, "quantity", product);
            LotDraft lot = lot(by, form, product, inFile);
            if (!plan.isFaulty(row, form) && product != null) {
                MovementSource source = new MovementSource(SOURCE, importId + ":" + row.line());
                plan.add(
                        row,
                        product.sku(),
                        product.name(),
                        true,
                        plan.differences("", null, form, ""),
                        () -> receive(by, product, place, quantity, lot, source));
            }
        }
        return plan;
    }

    private void receive(
            Actor by,
            Product product,
            Workshop place,
            Quantity quantity,
            @Nullable LotDraft lot,
            MovementSource source) {
        if (lot == null) {
            ledger.receive(by, product.id(), place, quantity, source);
        } else {
            ledger.receive(by, product.id(), place, quantity, lot, source);
        }
    }

    /** The lot that a row names; null for none. One lot has the same day and supplier wherever it is named. */
    private @Nullable LotDraft lot(Actor by, Form form, @Nullable Product product, Map<String, LotDraft> inFile) {
        LotDraft draft = StockForms.lot(form, product);
        if (draft == null || product == null || draft.number().isEmpty()) {
            return draft;
        }
        LotDraft before = inFile.putIfAbsent(product.id() + " " + draft.number(), draft);
        boolean isOther = (before != null && !before.equals(draft))
                || lots.withNumber(by, draft.number()).stream()
                        .filter(lot -> lot.productId() == product.id())
                        .anyMatch(lot -> !isAlike(lot, draft));
        if (isOther) {
            form.note("lot", "exchange.fault.other-lot");
        }
        return draft;
    }

    private static boolean isAlike(Lot lot, LotDraft draft) {
        return Objects.equals(lot.bestBefore(), draft.bestBefore())
                && Objects.equals(lot.useBy(), draft.useBy())
                && Objects.equals(lot.supplier(), draft.supplier())
                && lot.allergens().equals(draft.allergens());
    }
}
