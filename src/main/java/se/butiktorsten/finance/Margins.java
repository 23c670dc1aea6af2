package se.butiktorsten.finance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.MaterialCost;
import se.butiktorsten.catalog.MaterialCosts;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Period;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.MovementReason;
import se.butiktorsten.stock.Withdrawals;
import se.butiktorsten.stock.WithdrawnLine;

/**
 * The door to margins before labour: revenue less what the materials in it cost. Costs are those of today, because what a
 * unit had cost when it was sold is not kept; so an old period is a judgement of it by today's prices.
 */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Margins {

    @Inject
    SoldLines sold;

    @Inject
    Catalog catalog;

    @Inject
    MaterialCosts costs;

    @Inject
    Withdrawals withdrawals;

    /** What each product brought in these days, and what its materials cost. */
    @OpenTo(Role.FINANCE)
    public MarginReport of(Actor by, Period period) {
        Map<String, RevenueLine> revenue = new LinkedHashMap<>();
        sold.lines(new RevenueQuestion(period, Grouping.PRODUCT)).forEach(line -> revenue.put(line.key(), line));
        Map<String, Quantity> wasted = new HashMap<>();
        for (WithdrawnLine line : withdrawals.lines(by, period)) {
            if (line.line().reason() == MovementReason.WASTED) {
                wasted.merge(line.product().sku(), line.quantity(), Quantity::plus);
            }
        }
        wasted.keySet().forEach(sku -> revenue.putIfAbsent(sku, new RevenueLine(sku, "", Figures.NONE)));
        Map<String, Product> products = catalog.productsBySku(by, revenue.keySet());
        Map<Long, MaterialCost> known = costs.all(by);
        List<MarginLine> lines = new ArrayList<>();
        for (RevenueLine line : revenue.values()) {
            Product product = products.get(line.key());
            MaterialCost cost = product == null ? null : known.get(product.id());
            Quantity quantity = line.figures().quantity();
            Quantity waste = wasted.getOrDefault(line.key(), Quantity.ZERO);
            lines.add(new MarginLine(
                    line.key(),
                    product == null ? line.name() : product.name(),
                    quantity,
                    line.figures().net(),
                    of(cost, quantity),
                    waste,
                    of(cost, waste)));
        }
        lines.sort(Comparator.comparing(MarginLine::margin, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(MarginLine::net, Comparator.reverseOrder())
                .thenComparing(MarginLine::sku));
        return new MarginReport(period, lines);
    }

    /** More may have come back than was sold: then materials are given back too. */
    private static @Nullable Money of(@Nullable MaterialCost cost, Quantity quantity) {
        if (cost == null) {
            return null;
        }
        if (!quantity.isNegative()) {
            return cost.of(quantity);
        }
        Money given = cost.of(quantity.negated());
        return given == null ? null : given.negated();
    }
}
