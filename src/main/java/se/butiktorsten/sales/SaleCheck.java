package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;

/** Looks a purchase over, prices it and settles it, or names everything that is wrong with it at once. */
@ApplicationScoped
class SaleCheck {

    @Inject
    Catalog catalog;

    @Inject
    Tills tills;

    /** What the receipt will say. */
    record Checked(String tillCode, Instant soldAt, List<SoldLine> lines, List<Settled> payments) {}

    /** @throws InvalidInput with every fault there is */
    Checked check(Actor by, SaleDraft draft, Instant now) {
        List<Fault> faults = new ArrayList<>();
        String tillCode = till(draft.tillCode(), faults);
        Instant soldAt = moment("soldAt", draft.soldAt(), now, faults);
        List<PricedLine> lines = lines(by, draft.lines(), SwedishTime.dayOf(soldAt), faults);
        Money total = faults.isEmpty() ? total(lines, faults) : null;
        List<Settled> payments = new Settlement("payments", faults).of(total, draft.payments());
        InvalidInput.refuse(faults);
        return new Checked(tillCode, soldAt, split(lines), payments);
    }

    /** The code of a till that sells today; anything else is a fault. */
    String till(String code, List<Fault> faults) {
        if (tills.find(code).filter(TillRegister::sells).isEmpty()) {
            faults.add(new Fault("till", "sales.fault.till"));
        }
        return code;
    }

    /** A moment that can be true: not ahead of us, not ages ago. */
    Instant moment(String field, Instant at, Instant now, List<Fault> faults) {
        if (at.isAfter(now.plus(Limits.AHEAD_MAX))) {
            faults.add(new Fault(field, "sales.fault.ahead"));
            return now;
        }
        if (at.isBefore(now.minus(Limits.WAITED_MAX))) {
            faults.add(new Fault(field, "sales.fault.long-ago", Map.of("days", Limits.WAITED_MAX.toDays())));
            return now;
        }
        return at;
    }

    private List<PricedLine> lines(Actor by, List<SaleDraft.Line> wanted, LocalDate day, List<Fault> faults) {
        if (wanted.isEmpty()) {
            faults.add(new Fault("lines", "sales.fault.empty"));
        }
        if (wanted.size() > Limits.LINES_MAX) {
            faults.add(new Fault("lines", "sales.fault.too-many-lines", Map.of("most", Limits.LINES_MAX)));
            return List.of();
        }
        Map<String, Optional<Product>> known = new HashMap<>();
        List<PricedLine> priced = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            SaleDraft.Line line = wanted.get(i);
            String at = "lines[" + i + "]";
            String sku = line.sku();
            Product product =
                    known.computeIfAbsent(sku, s -> catalog.productBySku(by, s)).orElse(null);
            Quantity quantity = quantity(line.quantity(), product, at, faults);
            Money price = price(line.unitPrice(), at, faults);
            if (product == null) {
                faults.add(new Fault(at + ".sku", "sales.fault.unknown-product", Map.of("sku", sku)));
            } else if (!product.isOnSale()) {
                faults.add(new Fault(at + ".sku", "sales.fault.withdrawn", Map.of("name", product.name())));
            } else if (quantity != null && price != null) {
                VatRate rate = catalog.vatRate(by, product.vatCategory(), day);
                priced.add(new PricedLine(product, quantity, price, rate, price.times(quantity)));
            }
        }
        return priced;
    }

    private record PricedLine(Product product, Quantity quantity, Money price, VatRate rate, Money gross) {}

    private static List<SoldLine> split(List<PricedLine> priced) {
        List<Money> vat = VatSplit.over(priced.stream()
                .map(line -> new VatSplit.Taxed(line.rate(), line.gross()))
                .toList());
        List<SoldLine> lines = new ArrayList<>();
        for (PricedLine line : priced) {
            Product product = line.product();
            lines.add(new SoldLine(
                    product.id(),
                    product.sku(),
                    product.name(),
                    product.workshop(),
                    line.quantity(),
                    line.price(),
                    product.vatCategory(),
                    line.rate(),
                    line.gross(),
                    vat.get(lines.size()),
                    null));
        }
        return lines;
    }

    private static @Nullable Quantity quantity(
            Quantity quantity, @Nullable Product product, String at, List<Fault> faults) {
        if (!quantity.isPositive() || quantity.compareTo(Limits.QUANTITY_MAX) > 0) {
            faults.add(new Fault(at + ".quantity", "sales.fault.quantity", Map.of("most", Limits.QUANTITY_MAX)));
            return null;
        }
        if (product != null && !product.unit().isDivisible() && !quantity.isWhole()) {
            faults.add(new Fault(at + ".quantity", "sales.fault.whole-pieces"));
            return null;
        }
        return quantity;
    }

    private static @Nullable Money price(Money price, String at, List<Fault> faults) {
        if (!price.isPositive() || price.compareTo(Limits.PRICE_MAX) > 0) {
            faults.add(new Fault(at + ".unitPriceOre", "sales.fault.price", Map.of("most", Limits.PRICE_MAX)));
            return null;
        }
        return price;
    }

    private static @Nullable Money total(List<PricedLine> lines, List<Fault> faults) {
        Money total = Money.ZERO;
        for (PricedLine line : lines) {
            total = total.plus(line.gross());
        }
        if (total.compareTo(Limits.TOTAL_MAX) > 0) {
            faults.add(new Fault("lines", "sales.fault.total", Map.of("most", Limits.TOTAL_MAX)));
            return null;
        }
        return total;
    }
}
