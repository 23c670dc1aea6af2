package se.butiktorsten.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import se.butiktorsten.shared.Rejection;

/**
 * What is left of a product, or the lot that was named, is past its use-by date (sista förbrukningsdag) and must not be
 * sold: (EU) 1169/2011, article 24. Answered with 409; it is written off as waste, and what is fresh can be sold.
 */
public final class PastUseBy extends Rejection {

    private static final long serialVersionUID = 1L;

    /** @param good the name of the product */
    PastUseBy(String good, Lot lot) {
        super("stock.past-use-by", 409, Map.of("product", good, "lot", lot.number(), "day", day(lot)));
    }

    private static LocalDate day(Lot lot) {
        return Objects.requireNonNull(lot.useBy());
    }
}
