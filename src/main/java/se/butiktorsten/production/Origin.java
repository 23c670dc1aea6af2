package se.butiktorsten.production;

import java.util.List;
import se.butiktorsten.stock.MovementSource;

/**
 * Where a batch came from.
 *
 * @param usedBy what the stock's lines name that took material for its order, and put some back
 */
public record Origin(Batch batch, List<MovementSource> usedBy) {

    public Origin {
        usedBy = List.copyOf(usedBy);
    }
}
