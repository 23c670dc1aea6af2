package se.butiktorsten.production;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fingerprint;
import se.butiktorsten.shared.Quantity;

/**
 * What somebody asked for when an order was planned.
 *
 * @param note without blanks around it; null when there is none
 * @param asDraft whether it was to stay a draft
 * @param partOf the order it was part of; null for an order of its own
 */
record OrderPlan(
        long productId,
        Quantity quantity,
        LocalDate dueOn,
        @Nullable String note,
        boolean asDraft,
        @Nullable Long partOf) {

    OrderPlan {
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** Fingerprint of it all, to tell a plan sent twice from another one. */
    String sha256() {
        return new Fingerprint()
                .of(productId)
                .of(quantity.thousandths())
                .of(dueOn)
                .of(note)
                .of(asDraft)
                .of(partOf)
                .hex();
    }
}
