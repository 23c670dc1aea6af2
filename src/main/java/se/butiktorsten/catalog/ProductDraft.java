package se.butiktorsten.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Workshop;

/**
 * What somebody wants to put into the catalogue, not yet checked: {@link Catalog#add} names every fault in it at once.
 *
 * @param sku the article number, kept in capitals: letters, digits, {@code - . _}, at most 40
 * @param price including VAT, per unit; more than nothing, at most a million kronor
 * @param drawing the name of one of our own drawings, shown until there is a photo
 */
public record ProductDraft(
        String sku,
        String name,
        String nameEn,
        Workshop workshop,
        Unit unit,
        VatCategory vatCategory,
        Money price,
        @Nullable String drawing) {

    /** The highest price a product may have. */
    public static final Money HIGHEST_PRICE = Money.ofKronor(1_000_000);

    private static final Pattern SKU = Pattern.compile("[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9._-]{0,39}");
    private static final Pattern DRAWING = Pattern.compile("[a-z0-9-]{1,60}");
    private static final int NAME_LENGTH = 120;

    public ProductDraft {
        sku = tidySku(sku);
        name = name.strip();
        nameEn = nameEn.strip();
    }

    /** Everything that is wrong with it; empty when it may become a product. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(skuFaults(sku));
        faults.addAll(nameFaults("name", name));
        faults.addAll(nameFaults("nameEn", nameEn));
        faults.addAll(priceFaults(price));
        faults.addAll(drawingFaults(drawing));
        return faults;
    }

    static String tidySku(String sku) {
        return sku.strip().toUpperCase(Locale.ROOT);
    }

    static List<Fault> skuFaults(String sku) {
        if (sku.isEmpty()) {
            return List.of(new Fault("sku", "shared.fault.required"));
        }
        if (!SKU.matcher(sku).matches()) {
            return List.of(new Fault("sku", "catalog.fault.sku"));
        }
        return List.of();
    }

    static List<Fault> nameFaults(String field, String name) {
        if (name.isEmpty()) {
            return List.of(new Fault(field, "shared.fault.required"));
        }
        if (name.length() > NAME_LENGTH) {
            return List.of(new Fault(field, "shared.fault.too-long", Map.of("longest", NAME_LENGTH)));
        }
        return List.of();
    }

    static List<Fault> priceFaults(Money price) {
        if (!price.isPositive() || price.compareTo(HIGHEST_PRICE) > 0) {
            return List.of(new Fault("price", "catalog.fault.price"));
        }
        return List.of();
    }

    static List<Fault> drawingFaults(@Nullable String drawing) {
        if (drawing != null && !DRAWING.matcher(drawing).matches()) {
            return List.of(new Fault("drawing", "catalog.fault.drawing"));
        }
        return List.of();
    }
}
