package se.butiktorsten.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.CatalogForms;
import se.butiktorsten.catalog.Ean;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.web.Form;

/** The barcode of an article in a list. */
final class Barcodes {

    private Barcodes() {}

    /** Reads it, noting when it is none, or another article's; null for none. */
    static @Nullable Ean read(Actor by, Catalog catalog, Form form, @Nullable Product there) {
        Ean barcode = CatalogForms.barcode(form);
        if (barcode != null) {
            Optional<Product> other =
                    catalog.scanned(by, barcode.digits()).filter(holder -> there == null || holder.id() != there.id());
            other.ifPresent(holder -> form.note("barcode", "exchange.fault.barcode", "product", holder.name()));
        }
        return barcode;
    }

    static @Nullable String digits(@Nullable Ean barcode) {
        return barcode == null ? null : barcode.digits();
    }
}
