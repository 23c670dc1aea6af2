package se.butiktorsten.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.sales.Discount;
import se.butiktorsten.sales.DiscountReason;
import se.butiktorsten.sales.PaymentMethod;
import se.butiktorsten.sales.SaleDraft;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/** A purchase for tests, which says what matters: {@code Purchase.at("T1").of(2, loaf).paidBy(CARD)}. */
public final class Purchase {

    private final String till;
    private final List<SaleDraft.Line> lines = new ArrayList<>();
    private final List<SaleDraft.Payment> payments = new ArrayList<>();
    private UUID id = UUID.randomUUID();
    private Instant soldAt = Instant.parse("2026-11-20T09:00:00Z");
    private boolean eatIn;
    private @Nullable Discount discount;
    private @Nullable UUID exchangeOf;
    private SaleDraft.@Nullable Completed completed;

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

    /** So many pieces of a product, with so much off. */
    public Purchase of(long pieces, Product product, long offOre, DiscountReason why) {
        lines.add(new SaleDraft.Line(
                product.sku(), null, Quantity.of(pieces), product.price(), new Discount(new Money(offOre), why)));
        return this;
    }

    /** So many pieces of a product, with what the till showed of it, as a till sends it. */
    public Purchase shown(long pieces, Product product) {
        return shown(product.sku(), product.name(), product.workshop(), product.vatCategory(), product.price(), pieces);
    }

    /** One of what the till showed, under an article number that the list may not know any more. */
    public Purchase shown(String sku, String name, Workshop workshop, VatCategory vat, long priceOre) {
        return shown(sku, name, workshop, vat, new Money(priceOre), 1);
    }

    private Purchase shown(String sku, String name, Workshop workshop, VatCategory vat, Money price, long pieces) {
        lines.add(
                new SaleDraft.Line(sku, new SaleDraft.Unlisted(name, workshop, vat), Quantity.of(pieces), price, null));
        return this;
    }

    /** One thing that is not in the list. */
    public Purchase unlisted(String name, Workshop workshop, VatCategory vat, long priceOre) {
        return shown("", name, workshop, vat, priceOre);
    }

    /** So much off the whole. */
    public Purchase off(long ore, DiscountReason why) {
        discount = new Discount(new Money(ore), why);
        return this;
    }

    /** Eaten on the premises. */
    public Purchase eatenHere() {
        eatIn = true;
        return this;
    }

    /** The same with a discount that somebody else approved. */
    public Purchase completedBy(UUID device, long number, String cashier, String approver) {
        completed = new SaleDraft.Completed(device, number, cashier, approver);
        return this;
    }

    /** Completed by a device already, under this number. */
    public Purchase completedBy(UUID device, long number, String cashier) {
        completed = new SaleDraft.Completed(device, number, cashier, null);
        return this;
    }

    /** So much of it paid with what a return gave in exchange. */
    public Purchase exchangedFor(UUID returnId, long ore) {
        exchangeOf = returnId;
        return pays(SaleDraft.Payment.of(PaymentMethod.EXCHANGE, new Money(ore)));
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
        return new SaleDraft(id, till, soldAt, eatIn, lines, discount, payments, exchangeOf, completed);
    }

    private Money total() {
        Money total = Money.ZERO;
        for (SaleDraft.Line line : lines) {
            total = total.plus(line.unitPrice().times(line.quantity()));
            if (line.discount() != null) {
                total = total.minus(line.discount().amount());
            }
        }
        return discount == null ? total : total.minus(discount.amount());
    }
}
