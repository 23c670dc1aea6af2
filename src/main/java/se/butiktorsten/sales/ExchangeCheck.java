package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Money;

/**
 * Looks whether a sale that is paid with goods takes for them what their return gave: all of it, at the same till, once.
 * The till is locked already, so two sales at once do not both find it unused.
 */
@ApplicationScoped
class ExchangeCheck {

    private static final String FIELD = "exchangeOf";

    @Inject
    Sales sales;

    /** What is wrong with it, or null when nothing is or no goods are exchanged. */
    @Nullable
    Fault faultOf(SaleDraft draft) {
        Money paid = Money.ZERO;
        boolean isPaidSo = false;
        for (SaleDraft.Payment payment : draft.payments()) {
            if (payment.method() == PaymentMethod.EXCHANGE) {
                isPaidSo = true;
                paid = paid.plus(payment.amount());
            }
        }
        UUID returnId = draft.exchangeOf();
        if (returnId == null) {
            return isPaidSo ? new Fault(FIELD, "sales.fault.exchange-of-nothing") : null;
        }
        Sale back = sales.find(returnId).filter(Sale::isReturn).orElse(null);
        if (back == null || back.exchanged().isZero()) {
            return new Fault(FIELD, "sales.fault.exchange-of-nothing");
        }
        String receipt = back.receiptNumber();
        if (!back.tillCode().equals(draft.tillCode())) {
            return new Fault(FIELD, "sales.fault.exchange-till", Map.of("receipt", receipt, "till", back.tillCode()));
        }
        Optional<Sale> before = sales.exchangedFor(returnId);
        if (before.isPresent()) {
            return new Fault(
                    FIELD,
                    "sales.fault.exchange-used",
                    Map.of("receipt", receipt, "sale", before.get().receiptNumber()));
        }
        Money credit = back.exchanged().negated();
        return paid.equals(credit)
                ? null
                : new Fault(
                        FIELD, "sales.fault.exchange-amount", Map.of("receipt", receipt, "due", credit, "paid", paid));
    }
}
