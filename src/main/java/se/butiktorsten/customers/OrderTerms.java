package se.butiktorsten.customers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/**
 * What an order is to say from now on, not yet checked: {@link CustomerDesk#change} names every fault at once.
 *
 * @param deposit as agreed; cannot change any more when it has been received
 * @param lines every line of the order, in its order
 */
public record OrderTerms(
        Contact contact,
        LocalDate dueOn,
        Money deposit,
        @Nullable String note,
        List<Line> lines) {

    /**
     * So many, at this price.
     *
     * @param lineId of the ordered line
     * @param quantity of all of it, no less than is handed over
     * @param unitPrice of one unit, VAT included, for what is handed over from now on
     */
    public record Line(long lineId, Quantity quantity, Money unitPrice) {}

    public OrderTerms {
        note = note == null || note.isBlank() ? null : note.strip();
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "order terms";
    }
}
