package se.butiktorsten.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.DayRates;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.VatCategory;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.SwedishTime;
import se.butiktorsten.shared.VatRate;
import se.butiktorsten.shared.Workshop;

/**
 * Looks a purchase over, prices it and settles it, or names everything that is wrong with it at once.
 *
 * <p>A sale that is complete already is refused only when it cannot be reckoned at all: the goods have left the shop. What
 * would have been refused at the counter is noted on it instead, for somebody to look at.
 */
@ApplicationScoped
class SaleCheck {

    /** What stands for the article number of something that is not in the list. */
    static final String UNLISTED_SKU = "OVRIGT";

    private static final int UNLISTED_NAME_MAX = 60;

    /** A complete sale that comes later than this is noted. */
    private static final Duration LATE = Duration.ofDays(1);

    @Inject
    Catalog catalog;

    @Inject
    DiscountLimit discountLimit;

    @Inject
    ExchangeCheck exchanges;

    @Inject
    Cashiers cashiers;

    /**
     * What the receipt will say.
     *
     * @param day the Swedish day it belongs to
     * @param exchangeOf the return whose goods pay for these, when that is as it must be
     * @param oddities what somebody should look at, each with what it is about
     */
    record Checked(
            String tillCode,
            Instant soldAt,
            LocalDate day,
            List<SoldLine> lines,
            List<Settled> payments,
            @Nullable UUID exchangeOf,
            Map<Oddity, String> oddities) {}

    /**
     * @param till where it is sold, if there is such a till
     * @throws InvalidInput with every fault there is
     */
    Checked check(Actor by, SaleDraft draft, Optional<TillRegister> till, Instant now) {
        boolean complete = draft.completed() != null;
        List<Fault> faults = new ArrayList<>();
        Map<Oddity, String> odd = new EnumMap<>(Oddity.class);
        checkTill(till, complete, faults);
        Instant soldAt = complete ? draft.soldAt() : moment("soldAt", draft.soldAt(), now, faults);
        LocalDate day = complete ? day(soldAt, now, odd) : SwedishTime.dayOf(soldAt);
        List<PricedLine> lines = lines(by, draft, day, complete, faults, odd);
        if (draft.discount() != null) {
            lines = lessOnTheWhole(lines, draft.discount(), faults);
        }
        limitDiscount(by, draft, lines, faults, odd);
        Money total = faults.isEmpty() ? total(lines, faults) : null;
        List<Settled> payments = new Settlement("payments", faults).of(total, draft.payments());
        Fault exchange = exchanges.faultOf(draft);
        if (exchange != null && complete) {
            odd.put(Oddity.EXCHANGE, String.valueOf(exchange.facts().getOrDefault("receipt", "")));
        } else if (exchange != null) {
            faults.add(exchange);
        }
        InvalidInput.refuse(faults);
        return new Checked(
                draft.tillCode(),
                soldAt,
                day,
                split(lines),
                payments,
                exchange == null ? draft.exchangeOf() : null,
                odd);
    }

    /** It must be a till that sells today, or, when the sale is complete, one that ever did. */
    static void checkTill(Optional<TillRegister> till, boolean complete, List<Fault> faults) {
        if (till.filter(one -> complete ? one.kind() == TillKind.LIVE : one.sells())
                .isEmpty()) {
            faults.add(new Fault("till", "sales.fault.till"));
        }
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

    /** The day of a complete sale: by the till's clock, unless that is ahead of us, for then it is wrong. */
    private static LocalDate day(Instant soldAt, Instant now, Map<Oddity, String> odd) {
        if (soldAt.isAfter(now.plus(Limits.AHEAD_MAX))) {
            odd.put(Oddity.CLOCK, SwedishTime.wallClock(soldAt).toString());
            return SwedishTime.dayOf(now);
        }
        LocalDate day = SwedishTime.dayOf(soldAt);
        if (soldAt.isBefore(now.minus(LATE))) {
            odd.put(Oddity.LATE, day.toString());
        }
        return day;
    }

    private List<PricedLine> lines(
            Actor by, SaleDraft draft, LocalDate day, boolean complete, List<Fault> faults, Map<Oddity, String> odd) {
        List<SaleDraft.Line> wanted = draft.lines();
        if (wanted.isEmpty()) {
            faults.add(new Fault("lines", "sales.fault.empty"));
        }
        if (wanted.size() > Limits.LINES_MAX) {
            faults.add(new Fault("lines", "sales.fault.too-many-lines", Map.of("most", Limits.LINES_MAX)));
            return List.of();
        }
        Map<String, Product> known = catalog.productsBySku(
                by,
                wanted.stream()
                        .map(SaleDraft.Line::sku)
                        .filter(sku -> !sku.isEmpty())
                        .toList());
        DayRates rates = catalog.vatRates(by, day);
        List<PricedLine> priced = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            SaleDraft.Line line = wanted.get(i);
            String at = "lines[" + i + "]";
            SaleDraft.Unlisted thing = line.unlisted();
            Goods goods = thing == null || !line.sku().isEmpty()
                    ? listed(known.get(line.sku()), line, at, complete, faults, odd)
                    : unlisted(thing, at, faults, odd);
            Quantity quantity = quantity(line.quantity(), goods, at, faults);
            Money price = price(line.unitPrice(), at, faults);
            if (goods != null && quantity != null && price != null) {
                VatCategory category = draft.eatIn() ? goods.vatCategory().eatenHere() : goods.vatCategory();
                Money full = price.times(quantity);
                PricedLine one = new PricedLine(goods, quantity, price, category, rates.of(category), full, null);
                priced.add(line.discount() == null ? one : less(one, line.discount(), at, faults));
            }
        }
        return priced;
    }

    /** What is sold, from the list or not. */
    private record Goods(
            @Nullable Long productId,
            String sku,
            String name,
            Workshop workshop,
            VatCategory vatCategory,
            boolean divisible) {}

    private static @Nullable Goods listed(
            @Nullable Product product,
            SaleDraft.Line line,
            String at,
            boolean complete,
            List<Fault> faults,
            Map<Oddity, String> odd) {
        SaleDraft.Unlisted asShown = line.unlisted();
        if (complete && asShown != null && (product == null || !product.kind().isForSale())) {
            return unlisted(asShown, at, faults, odd);
        }
        if (product == null) {
            faults.add(new Fault(at + ".sku", "sales.fault.unknown-product", Map.of("sku", line.sku())));
            return null;
        }
        if (!product.isOnSale()) {
            if (!complete) {
                faults.add(new Fault(at + ".sku", "sales.fault.withdrawn", Map.of("name", product.name())));
                return null;
            }
            odd.put(Oddity.WITHDRAWN, product.name());
        }
        if (complete && !line.unitPrice().equals(product.price())) {
            odd.put(Oddity.PRICE, product.name());
        }
        return new Goods(
                product.id(),
                product.sku(),
                product.name(),
                product.workshop(),
                product.vatCategory(),
                complete || product.unit().isDivisible());
    }

    private static @Nullable Goods unlisted(
            SaleDraft.Unlisted thing, String at, List<Fault> faults, Map<Oddity, String> odd) {
        String name = thing.name().strip();
        if (name.isEmpty() || name.length() > UNLISTED_NAME_MAX) {
            faults.add(new Fault(at + ".name", "sales.fault.unlisted-name", Map.of("most", UNLISTED_NAME_MAX)));
            return null;
        }
        odd.put(Oddity.UNLISTED, name);
        return new Goods(null, UNLISTED_SKU, name, thing.workshop(), thing.vatCategory(), true);
    }

    private record PricedLine(
            Goods goods,
            Quantity quantity,
            Money price,
            VatCategory vatCategory,
            VatRate rate,
            Money full,
            @Nullable Discount discount) {

        Money gross() {
            return discount == null ? full : full.minus(discount.amount());
        }

        PricedLine less(Money amount, DiscountReason reason) {
            Discount before = discount;
            return new PricedLine(
                    goods,
                    quantity,
                    price,
                    vatCategory,
                    rate,
                    full,
                    before == null
                            ? new Discount(amount, reason)
                            : new Discount(before.amount().plus(amount), before.reason()));
        }
    }

    private static PricedLine less(PricedLine line, Discount discount, String at, List<Fault> faults) {
        if (!discount.amount().isPositive() || discount.amount().compareTo(line.gross()) >= 0) {
            faults.add(new Fault(at + ".discountOre", "sales.fault.discount", Map.of("of", line.gross())));
            return line;
        }
        return line.less(discount.amount(), discount.reason());
    }

    /** Shares a discount among the lines in proportion to what they cost, to the öre. */
    private static List<PricedLine> lessOnTheWhole(List<PricedLine> lines, Discount discount, List<Fault> faults) {
        long[] gross = new long[lines.size()];
        Money sum = Money.ZERO;
        for (int i = 0; i < gross.length; i++) {
            gross[i] = lines.get(i).gross().ore();
            sum = sum.plus(lines.get(i).gross());
        }
        if (!discount.amount().isPositive() || discount.amount().compareTo(sum) >= 0) {
            faults.add(new Fault("discountOre", "sales.fault.discount", Map.of("of", sum)));
            return lines;
        }
        long[] shares = Shares.of(discount.amount().ore(), gross);
        List<PricedLine> less = new ArrayList<>();
        for (int i = 0; i < gross.length; i++) {
            PricedLine line = lines.get(i);
            less.add(shares[i] == 0 ? line : line.less(new Money(shares[i]), discount.reason()));
        }
        return less;
    }

    private void limitDiscount(
            Actor by, SaleDraft draft, List<PricedLine> lines, List<Fault> faults, Map<Oddity, String> odd) {
        Money full = Money.ZERO;
        Money gross = Money.ZERO;
        for (PricedLine line : lines) {
            full = full.plus(line.full());
            gross = gross.plus(line.gross());
        }
        Money off = full.minus(gross);
        if (DiscountLimit.allows(discountLimit.percentOf(by), full, off)) {
            return;
        }
        SaleDraft.Completed completed = draft.completed();
        if (completed != null) {
            String till = draft.tillCode();
            int most = Math.max(
                    cashiers.discountMost(till, completed.cashier(), draft.soldAt()),
                    cashiers.discountMost(till, completed.approver(), draft.soldAt()));
            if (DiscountLimit.allows(most, full, off)) {
                return;
            }
            odd.put(Oddity.DISCOUNT, "");
        } else {
            faults.add(new Fault(
                    "discountOre", "sales.fault.discount-limit", Map.of("most", discountLimit.percentOf(by))));
        }
    }

    private static List<SoldLine> split(List<PricedLine> priced) {
        List<Money> vat = VatSplit.over(priced.stream()
                .map(line -> new VatSplit.Taxed(line.rate(), line.gross()))
                .toList());
        List<SoldLine> lines = new ArrayList<>();
        for (PricedLine line : priced) {
            Goods goods = line.goods();
            lines.add(new SoldLine(
                    goods.productId(),
                    goods.sku(),
                    goods.name(),
                    goods.workshop(),
                    line.quantity(),
                    line.price(),
                    line.vatCategory(),
                    line.rate(),
                    line.discount(),
                    line.gross(),
                    vat.get(lines.size()),
                    null));
        }
        return lines;
    }

    private static @Nullable Quantity quantity(
            Quantity quantity, @Nullable Goods goods, String at, List<Fault> faults) {
        if (!quantity.isPositive() || quantity.compareTo(Limits.QUANTITY_MAX) > 0) {
            faults.add(new Fault(at + ".quantity", "sales.fault.quantity", Map.of("most", Limits.QUANTITY_MAX)));
            return null;
        }
        if (goods != null && !goods.divisible() && !quantity.isWhole()) {
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
