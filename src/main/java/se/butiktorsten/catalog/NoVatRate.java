package se.butiktorsten.catalog;

import java.time.LocalDate;
import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The table of VAT rates does not reach back to this day. Answered with 422. */
public final class NoVatRate extends Rejection {

    private static final long serialVersionUID = 1L;

    NoVatRate(VatCategory category, LocalDate day) {
        super("catalog.no-vat-rate", 422, Map.of("category", category.name(), "day", day));
    }
}
