package se.butiktorsten.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;

/** A purchase for tests, which says what matters: {@code Purchase.at("T1").of(2, loaf).paidBy(CARD)}. */
public final class Purchase {

    private final String till;
    private final List<SaleDraft.Line> lines = new ArrayList<>();
    private final List<SaleDraft.Payment> payments = new ArrayList<>();
    private UUID id = UUID.randomUUID();
    private Instant soldAt = Instant.parse("2026-11-20T09:00:00Z");

    private Purchase(String till) {
        this.till = till;
    }

    public static Purchase at(String till) {
        return new Purchase(till);
    }

    public Purchase withId(UUID id) {
        this.id = id;
        return this;
    }

    public Purchase on(Instant soldAt) {
        this.soldAt = soldAt;
        return this;
    }

    public Purchase of(long pieces, Product product) {
        return line(product.sku(), Quantity.of(pieces), product.price());
    }

    public Purchase line(String sku, Quantity quantity, Money unitPrice) {
        lines.add(new SaleDraft.Line(sku, quantity, unitPrice));
        return this;
    }

    public Purchase pays(SaleDraft.Payment payment) {
        payments.add(payment);
        return this;
    }

    /** All of what is left, to the öre; in cash rounded and handed over exactly. */
    public SaleDraft paidBy(PaymentMethod method) {
        Money left = total();
        for (SaleDraft.Payment payment : payments) {
            left = left.minus(payment.amount());
        }
        return pays(SaleDraft.Payment.of(method, method == PaymentMethod.CASH ? left.roundedForCash() : left))
                .draft();
    }

    /** All of it in cash, with so many kronor handed over. */
    public SaleDraft paidWith(long kronor) {
        return pays(SaleDraft.Payment.cash(total().roundedForCash(), Money.ofKronor(kronor)))
                .draft();
    }

    public SaleDraft draft() {
        return new SaleDraft(id, till, soldAt, lines, payments);
    }

    private Money total() {
        Money total = Money.ZERO;
        for (SaleDraft.Line line : lines) {
            total = total.plus(line.unitPrice().times(line.quantity()));
        }
        return total;
    }
}
