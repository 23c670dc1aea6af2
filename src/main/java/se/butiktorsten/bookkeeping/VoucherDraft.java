package se.butiktorsten.bookkeeping;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.Money;

/**
 * What a voucher would say, before it is booked.
 *
 * @param kind what it books
 * @param source names that for good: {@code CLOSE:<id>}, {@code MONTH:<till>:<month>}, {@code
 *     INTERNAL:<customer order>:<counterpart>}, {@code CORRECTION:<voucher>}; each is booked once
 * @param day the business day of the event
 * @param text what it concerns, in Swedish
 * @param lines its rows; they sum to zero when nothing is missing
 * @param missing what the account plan has no account for on that day; such a draft cannot be booked
 */
public record VoucherDraft(
        VoucherKind kind,
        String source,
        LocalDate day,
        String text,
        List<VoucherLine> lines,
        List<BookedThing> missing) {

    public VoucherDraft {
        lines = List.copyOf(lines);
        missing = List.copyOf(missing);
        Money sum = lines.stream().map(VoucherLine::amount).reduce(Money.ZERO, Money::plus);
        if (missing.isEmpty() && !sum.isZero()) {
            throw new IllegalStateException("A voucher does not sum to zero: " + source + " leaves " + sum);
        }
    }

    /** Whether every amount has an account and there is something to book. */
    public boolean isComplete() {
        return missing.isEmpty() && !lines.isEmpty();
    }

    /** Whether it leaves every place in the code string as it is. */
    boolean changesNothing() {
        Map<Coding, Money> sums = new HashMap<>();
        lines.forEach(line -> sums.merge(line.coding(), line.amount(), Money::plus));
        return sums.values().stream().allMatch(Money::isZero);
    }

    /** All debits together. */
    public Money debit() {
        return lines.stream().map(VoucherLine::debit).reduce(Money.ZERO, Money::plus);
    }
}
