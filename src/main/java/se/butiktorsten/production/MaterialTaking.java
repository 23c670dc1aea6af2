package se.butiktorsten.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.butiktorsten.catalog.BillOfMaterials;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.StockLedger;

/**
 * Takes off the workshop's shelf what a record of a step has used, by the recipe of its order, and puts it back when the
 * record is taken back. The order is held by whoever calls.
 */
@ApplicationScoped
class MaterialTaking {

    /** What the stock's lines of used material name as their source, with the record's id. */
    static final String SOURCE = "STEP_RECORD";

    @Inject
    Catalog catalog;

    @Inject
    StockLedger stock;

    @Inject
    UsedMaterials usedMaterials;

    /**
     * Takes what the step has used all told, less what its earlier records have taken.
     *
     * @param step as it stands with the record in it
     */
    void take(Actor by, ProductionOrder order, OrderStep step, StepRecord record, Product product) {
        BillOfMaterials bill = catalog.bill(by, order.recipeId());
        Map<Long, Quantity> taken = byLine(usedMaterials.of(List.of(order.id())));
        Map<Long, Quantity> wanted = new HashMap<>();
        for (BillOfMaterials.Line line : bill.lines()) {
            if (line.step() == step.position()) {
                Quantity more = bill.usedAfter(line, step.made().plus(step.scrapped()))
                        .minus(taken.getOrDefault(line.id(), Quantity.ZERO));
                if (more.isPositive()) {
                    usedMaterials.add(new UsedMaterial(record, order, line, more));
                    wanted.merge(line.articleId(), more, Quantity::plus);
                }
            }
        }
        if (!wanted.isEmpty()) {
            stock.use(by, wanted, product.workshop(), new MovementSource(SOURCE, record.id()));
        }
    }

    /** Puts back what a record took. */
    void giveBack(Actor by, StepRecord mistake, StepRecord correction, Product product) {
        for (UsedMaterial used : usedMaterials.by(mistake)) {
            usedMaterials.add(new UsedMaterial(correction, used));
            stock.reverse(
                    by,
                    used.articleId(),
                    product.workshop(),
                    new MovementSource(SOURCE, mistake.id()),
                    "Det som skrevs på steget är tillbakataget");
        }
    }

    static Map<Long, Quantity> byLine(List<UsedMaterial> used) {
        Map<Long, Quantity> sums = new HashMap<>();
        used.forEach(one -> sums.merge(one.lineId(), one.amount(), Quantity::plus));
        return sums;
    }
}
