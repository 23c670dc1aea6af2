package se.butiktorsten.stock;

import org.jspecify.annotations.Nullable;

/**
 * What a line says of why it was written.
 *
 * @param waste why it was written off; null for what was not
 * @param note in somebody's own words
 */
record Cause(
        MovementReason reason,
        @Nullable WasteReason waste,
        @Nullable String note) {

    Cause(MovementReason reason) {
        this(reason, null, null);
    }

    Cause(MovementReason reason, @Nullable String note) {
        this(reason, null, note);
    }

    Cause(Withdrawal why) {
        this(why.reason(), why.waste(), why.note());
    }
}
