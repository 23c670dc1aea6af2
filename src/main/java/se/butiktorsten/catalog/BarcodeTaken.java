package se.butiktorsten.catalog;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** Another article already has this barcode, so that a scanner could not tell the two apart. Answered with 409. */
public final class BarcodeTaken extends Rejection {

    private static final long serialVersionUID = 1L;

    BarcodeTaken(Ean barcode, Product holder) {
        super("catalog.barcode-taken", 409, Map.of("barcode", barcode.digits(), "product", holder.name()));
    }
}
