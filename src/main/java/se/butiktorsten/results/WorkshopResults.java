package se.butiktorsten.results;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.catalog.Unit;
import se.butiktorsten.finance.RevenueLine;
import se.butiktorsten.production.WorkshopOutput;
import se.butiktorsten.shared.Money;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * What the workshops made and what it brought, beside what people achieved in them. Speaks of goods and of nobody.
 *
 * @param byWorkshop those that made or sold something
 * @param total all of them
 */
public record WorkshopResults(Map<Workshop, Row> byWorkshop, Row total) {

    /**
     * One workshop's.
     *
     * @param batches how many it made
     * @param articles how many different ones
     * @param made how much, by what it is measured in
     * @param revenue what its goods brought: net excluding VAT, returns deducted, cash rounding excluded
     */
    public record Row(long batches, long articles, Map<Unit, Quantity> made, Money revenue) {

        static final Row NOTHING = new Row(0, 0, Map.of(), Money.ZERO);

        Row plus(Row other) {
            Map<Unit, Quantity> sum = new EnumMap<>(Unit.class);
            sum.putAll(made);
            other.made.forEach((unit, quantity) -> sum.merge(unit, quantity, Quantity::plus));
            return new Row(batches + other.batches, articles + other.articles, sum, revenue.plus(other.revenue));
        }

        /** How much of this measure; zero of nothing. */
        public Quantity of(Unit unit) {
            return made.getOrDefault(unit, Quantity.ZERO);
        }
    }

    static WorkshopResults of(List<WorkshopOutput> outputs, List<RevenueLine> revenue) {
        Map<Workshop, Row> rows = new EnumMap<>(Workshop.class);
        outputs.forEach(output ->
                rows.put(output.workshop(), new Row(output.batches(), output.articles(), output.made(), Money.ZERO)));
        revenue.forEach(line -> rows.merge(
                Workshop.valueOf(line.key()),
                new Row(0, 0, Map.of(), line.figures().net()),
                Row::plus));
        return new WorkshopResults(rows, rows.values().stream().reduce(Row.NOTHING, Row::plus));
    }
}
