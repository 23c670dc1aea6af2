package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.ProductDraft;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.csv.CsvFile;
import se.butiktorsten.shared.db.RetryOnClash;

/** Puts an old till's products into the catalogue, so that its receipts have something to point at. */
@ApplicationScoped
@Transactional
@RetryOnClash
class OldProducts {

    static final List<String> COLUMNS = List.of("sku", "article", "vat_category", "price_sek");

    /** More products than any shop has: a list this long is another file. */
    private static final int PRODUCTS_MAX = 20_000;

    @Inject
    Catalog catalog;

    /**
     * Takes a list, row by row.
     *
     * @throws InvalidInput if there are no rows, or too many
     */
    ProductsTaken take(Actor by, CsvFile file, Workshop workshop, boolean onSale) {
        int added = 0;
        int known = 0;
        List<RefusedRow> refused = new ArrayList<>();
        try (CsvFile.Rows rows = file.rows()) {
            if (!rows.hasNext()) {
                throw new InvalidInput(List.of(new Fault("file", "shared.fault.csv-empty")));
            }
            while (rows.hasNext()) {
                CsvFile.Row row = rows.next();
                if (added + known + refused.size() == PRODUCTS_MAX) {
                    throw new InvalidInput(List.of(
                            new Fault("file", "sales.import.fault.too-many-products", Map.of("most", PRODUCTS_MAX))));
                }
                List<Fault> faults = new ArrayList<>();
                ProductDraft draft = read(row, workshop, faults);
                Optional<Product> there = draft == null ? Optional.empty() : catalog.productBySku(by, draft.sku());
                if (draft != null && there.isPresent()) {
                    faults.addAll(differences(row, draft, there.get()));
                }
                if (draft == null || !faults.isEmpty()) {
                    refused.add(new RefusedRow(row.line(), null, faults));
                } else if (there.isPresent()) {
                    known++;
                } else {
                    catalog.addFromHistory(by, draft, onSale);
                    added++;
                }
            }
        }
        return new ProductsTaken(added, known, refused);
    }

    private static @Nullable ProductDraft read(CsvFile.Row row, Workshop workshop, List<Fault> faults) {
        Cells cells = new Cells(row, faults);
        if (!row.isWhole()) {
            faults.add(new Fault("row", "sales.import.fault.fields"));
        }
        String name = cells.text("article");
        Money price = cells.money("price_sek");
        VatCategory category = category(cells);
        // The catalogue knows best what it takes; only the names of the columns are ours.
        ProductDraft draft = new ProductDraft(
                cells.text("sku"),
                name,
                name,
                workshop,
                Unit.PIECE,
                category == null ? VatCategory.STANDARD : category,
                price == null ? Money.ofKronor(1) : price,
                null);
        for (Fault fault : draft.faults()) {
            switch (fault.field()) {
                case "sku" -> cells.fault("sku", fault(fault, "sales.import.fault.sku"));
                case "name" -> cells.fault("article", fault(fault, "sales.import.fault.too-long"));
                case "price" -> cells.fault("price_sek", "sales.import.fault.price");
                default -> {}
            }
        }
        return faults.isEmpty() ? draft : null;
    }

    private static String fault(Fault fault, String otherwise) {
        return fault.code().equals("shared.fault.required") ? "sales.import.fault.missing" : otherwise;
    }

    private static @Nullable VatCategory category(Cells cells) {
        String word = cells.text("vat_category").toUpperCase(Locale.ROOT);
        for (VatCategory category : VatCategory.values()) {
            if (category.name().equals(word)) {
                return category;
            }
        }
        cells.fault("vat_category", "sales.import.fault.vat-category");
        return null;
    }

    private static List<Fault> differences(CsvFile.Row row, ProductDraft draft, Product there) {
        List<Fault> faults = new ArrayList<>();
        if (!there.name().equals(draft.name())) {
            faults.add(Cells.faultIn(row, "article", "sales.import.fault.differs"));
        }
        if (there.vatCategory() != draft.vatCategory()) {
            faults.add(Cells.faultIn(row, "vat_category", "sales.import.fault.differs"));
        }
        if (!draft.price().equals(there.price())) {
            faults.add(Cells.faultIn(row, "price_sek", "sales.import.fault.differs"));
        }
        return faults;
    }
}
