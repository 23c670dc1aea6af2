package se.butiktorsten.catalog;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Nothing is said of allergens, shelf life or storage of a thing that nobody eats. Answered with 409. */
public final class NotFood extends Rejection {

    private static final long serialVersionUID = 1L;

    NotFood(Product product) {
        super("catalog.not-food", 409, Map.of("product", product.name()));
    }
}
