package se.butiktorsten.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.PersonalNumberGuard;

/**
 * Why goods leave the stock without being sold: written off, given away, or used by ourselves. Whether VAT is due on what is
 * given away or used (uttag) is not decided here; finance finds the amounts in {@link Withdrawals}.
 *
 * @param reason {@link MovementReason#WASTED}, {@link MovementReason#GIVEN_AWAY} or {@link MovementReason#OWN_USE}
 * @param waste why it was written off; null for what was not
 * @param note in somebody's own words, at most {@value StockForms#NOTE_LENGTH} letters; an organisation, an event, a
 *     workshop, never a participant
 */
public record Withdrawal(
        MovementReason reason,
        @Nullable WasteReason waste,
        @Nullable String note) {

    public Withdrawal {
        if (!reason.leavesUnsold()) {
            throw new IllegalArgumentException(reason + " is not a withdrawal");
        }
        if ((reason == MovementReason.WASTED) != (waste != null)) {
            throw new IllegalArgumentException("A waste has its reason, and nothing else has");
        }
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** Written off. The note must be there when the reason is {@link WasteReason#OTHER}. */
    public static Withdrawal waste(WasteReason why, @Nullable String note) {
        return new Withdrawal(MovementReason.WASTED, why, note);
    }

    /** Given away. */
    public static Withdrawal gift(String toWhom) {
        return new Withdrawal(MovementReason.GIVEN_AWAY, null, toWhom);
    }

    /** Used by ourselves. */
    public static Withdrawal ownUse(String byWhomAndForWhat) {
        return new Withdrawal(MovementReason.OWN_USE, null, byWhomAndForWhat);
    }

    /** What is wrong with it, in the field {@code note}. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (note == null && (reason != MovementReason.WASTED || waste == WasteReason.OTHER)) {
            faults.add(new Fault("note", "shared.fault.required"));
        }
        if (note != null && PersonalNumberGuard.findsOneIn(note)) {
            faults.add(new Fault("note", "stock.fault.personal-number"));
        }
        if (note != null && note.length() > StockForms.NOTE_LENGTH) {
            faults.add(new Fault("note", "shared.fault.too-long", Map.of("longest", StockForms.NOTE_LENGTH)));
        }
        return faults;
    }

    /** Whether a line says the same. */
    boolean isSaidBy(StockMovement line) {
        return reason == line.reason() && waste == line.wasteReason() && Objects.equals(note, line.note());
    }
}
