package se.butiktorsten.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;

/**
 * How a total is settled. Card, Swish and exchange settle to the öre and never more than the total; what is left for cash is
 * rounded to whole kronor, once, and that is what the cash payment says. More cash may be handed over: the rest is given
 * back.
 */
final class Settlement {

    /** In money; what is paid with goods that come back is one besides. */
    private static final int PAYMENTS_MAX = 6;

    /** Nobody gets more than this back on what was handed over; a figure beyond it is a slip of the finger. */
    private static final Money CHANGE_MAX = Money.ofKronor(10_000);

    private final String field;
    private final List<Fault> faults;

    /** @param field what the payments are called in the faults */
    Settlement(String field, List<Fault> faults) {
        this.field = field;
        this.faults = faults;
    }

    /**
     * The payments that settle this total, with what is wrong added to the faults.
     *
     * @param total not negative; null if the lines are faulty and nobody knows it
     */
    List<Settled> of(@Nullable Money total, List<SaleDraft.Payment> payments) {
        int known = faults.size();
        if (payments.isEmpty()) {
            faults.add(new Fault(field, "sales.fault.no-payment"));
        }
        boolean hasGoods = payments.stream().anyMatch(payment -> payment.method() == PaymentMethod.EXCHANGE);
        if (payments.size() > (hasGoods ? PAYMENTS_MAX + 1 : PAYMENTS_MAX)) {
            faults.add(new Fault(field, "sales.fault.too-many-payments", Map.of("most", PAYMENTS_MAX)));
            return List.of();
        }
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            Settled one = look(payments.get(i), field + "[" + i + "]");
            if (one != null) {
                settled.add(one);
            }
        }
        if (settled.stream().filter(one -> one.method() == PaymentMethod.CASH).count() > 1) {
            faults.add(new Fault(field, "sales.fault.cash-once"));
        }
        if (total != null && faults.size() == known) {
            compare(total, settled);
        }
        return settled;
    }

    private @Nullable Settled look(SaleDraft.Payment payment, String at) {
        PaymentMethod method = payment.method();
        Money amount = payment.amount();
        if (!method.isTakenAtTheTill() && method != PaymentMethod.EXCHANGE) {
            faults.add(new Fault(at + ".method", "sales.fault.method"));
        }
        if (amount.isNegative()
                || (amount.isZero() && method != PaymentMethod.CASH)
                || amount.compareTo(Limits.TOTAL_MAX) > 0) {
            faults.add(new Fault(at + ".amountOre", "sales.fault.amount", Map.of("most", Limits.TOTAL_MAX)));
            return null;
        }
        Money tendered = payment.tendered();
        if (method == PaymentMethod.CASH) {
            if (tendered.compareTo(amount) < 0) {
                faults.add(new Fault(at + ".tenderedOre", "sales.fault.too-little-cash", Map.of("due", amount)));
            } else if (tendered.minus(amount).compareTo(CHANGE_MAX) > 0) {
                faults.add(new Fault(at + ".tenderedOre", "sales.fault.too-much-cash", Map.of("most", CHANGE_MAX)));
            }
        } else if (!tendered.equals(amount)) {
            faults.add(new Fault(at + ".tenderedOre", "sales.fault.only-cash-gives-change"));
        }
        return new Settled(method, amount, tendered);
    }

    private void compare(Money total, List<Settled> settled) {
        Money exact = Money.ZERO;
        Money cash = null;
        for (Settled one : settled) {
            if (one.method() == PaymentMethod.CASH) {
                cash = one.amount();
            } else {
                exact = exact.plus(one.amount());
            }
        }
        Money left = total.minus(exact);
        if (left.isNegative()) {
            faults.add(new Fault(field, "sales.fault.paid-too-much", Map.of("total", total, "paid", exact)));
        } else if (cash == null && left.isPositive()) {
            faults.add(new Fault(field, "sales.fault.paid-too-little", Map.of("total", total, "left", left)));
        } else if (cash != null && !cash.equals(left.roundedForCash())) {
            faults.add(new Fault(field, "sales.fault.cash-amount", Map.of("due", left.roundedForCash(), "paid", cash)));
        }
    }
}
