package se.butiktorsten.bookkeeping;

import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/**
 * An event with what tells it apart; as the target of a rule, null stands for any.
 *
 * @param rate only where {@link BookedEvent#isByRate}
 * @param workshop only where {@link BookedEvent#isByWorkshop}
 * @param method only where {@link BookedEvent#isByMethod}
 */
public record BookedThing(
        BookedEvent event,
        @Nullable VatRate rate,
        @Nullable Workshop workshop,
        @Nullable PaymentMethod method) {

    public BookedThing {
        if (rate != null && !event.isByRate()
                || workshop != null && !event.isByWorkshop()
                || method != null && !event.isByMethod()) {
            throw new IllegalArgumentException(event + " is not told apart so");
        }
    }

    static BookedThing sale(VatRate rate, Workshop workshop) {
        return new BookedThing(BookedEvent.SALE, rate, workshop, null);
    }

    static BookedThing vat(VatRate rate) {
        return new BookedThing(BookedEvent.VAT, rate, null, null);
    }

    static BookedThing payment(PaymentMethod method) {
        return new BookedThing(BookedEvent.PAYMENT, null, null, method);
    }

    static BookedThing difference(PaymentMethod method) {
        return new BookedThing(BookedEvent.DIFFERENCE, null, null, method);
    }

    static BookedThing of(BookedEvent event) {
        return new BookedThing(event, null, null, null);
    }

    /** Whether a rule for this is also for the other: the same event, and nothing here that the other is not. */
    boolean covers(BookedThing other) {
        return event == other.event
                && (rate == null || rate.equals(other.rate))
                && (workshop == null || workshop == other.workshop)
                && (method == null || method == other.method);
    }

    /** How much it says: what names rate and workshop comes before the rate alone, before the workshop alone, before neither. */
    int precision() {
        return (rate == null ? 0 : 2) + (workshop == null ? 0 : 1) + (method == null ? 0 : 1);
    }
}
