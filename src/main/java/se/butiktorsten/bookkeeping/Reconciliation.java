package se.butiktorsten.bookkeeping;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.sales.DayClose;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.shared.Money;

/**
 * Closes, vouchers, exports and bank lists of a period beside each other.
 *
 * @param closes each close and what became of it, earliest first
 * @param lists card and Swish of each day that has a close or a list, in order
 */
public record Reconciliation(List<Followed> closes, List<OfDay> lists) {

    public Reconciliation {
        closes = List.copyOf(closes);
        lists = List.copyOf(lists);
    }

    /**
     * A close and what became of it.
     *
     * @param voucher null while it is not booked
     */
    public record Followed(DayClose close, @Nullable BookedVoucher voucher) {}

    /**
     * A day's card or Swish.
     *
     * @param sold what the tills sold so
     * @param counted what the terminal or the Swish account said when the tills were closed
     * @param list what the bank's list says; null while it is not entered
     */
    public record OfDay(
            LocalDate day,
            PaymentMethod method,
            Money sold,
            Money counted,
            @Nullable Money list) {

        /** Whether the bank's list says what was counted. */
        public boolean agrees() {
            return counted.equals(list);
        }

        /** The bank's list less what was counted; zero while it is not entered. */
        public Money difference() {
            return list == null ? Money.ZERO : list.minus(counted);
        }
    }
}
