package se.butiktorsten.shopfront;

import java.time.LocalDate;
import java.util.List;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.Money;

/**
 * What a business day has brought so far. Takings are what was paid, VAT and cash rounding included, less what was paid
 * back.
 *
 * @param receipts how many purchases
 * @param returns how many receipts of goods that came back
 * @param byMethod only the ways of paying that were used, in their own order
 * @param byHour from the first hour of the day with a receipt to the last, also those between that had none
 */
public record DayFigures(LocalDate day, int receipts, int returns, List<Paid> byMethod, List<Hour> byHour) {

    /** What was paid in one way. */
    public record Paid(PaymentMethod method, Money takings) {}

    /**
     * One hour on a Swedish wall clock.
     *
     * @param hour when it begins, 0 to 23
     * @param receipts how many purchases
     */
    public record Hour(int hour, int receipts, Money takings) {

        /** The hour as people write it: {@code 10–11}. */
        public String name() {
            return hour + "–" + (hour + 1);
        }
    }

    public DayFigures {
        byMethod = List.copyOf(byMethod);
        byHour = List.copyOf(byHour);
    }

    /** All that was paid, in whatever way. */
    public Money takings() {
        return byMethod.stream().map(Paid::takings).reduce(Money.ZERO, Money::plus);
    }
}
