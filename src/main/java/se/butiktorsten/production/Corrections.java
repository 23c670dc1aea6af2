package se.butiktorsten.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.butiktorsten.catalog.Catalog;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.OpenTo;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.NotFound;
import se.butiktorsten.shared.db.RetryOnClash;
import se.butiktorsten.stock.MovementSource;
import se.butiktorsten.stock.NotEnoughOfLot;
import se.butiktorsten.stock.NotEnoughStock;
import se.butiktorsten.stock.StockLedger;

/** The door for what was written down on an order by mistake: a record is taken back by another one, never removed. */
@ApplicationScoped
@Transactional
@RetryOnClash
public class Corrections {

    @Inject
    Orders orders;

    @Inject
    Batches batches;

    @Inject
    Catalog catalog;

    @Inject
    StockLedger stock;

    @Inject
    MaterialTaking materials;

    @Inject
    Clock clock;

    /** What has been recorded on a step and stands, by the ids that the callers made. */
    @OpenTo(Role.ACTIVITY_LEADER)
    public List<UUID> standingRecords(Actor by, long orderStepId) {
        return orders.standingRecords(orderStepId);
    }

    /**
     * Takes back what was recorded on a step: the order counts it no more, its batch is void and the goods are off the
     * shelf again, what it used is back, all of it by lines that name the mistake. Doing it again changes nothing.
     *
     * @throws GoneOn when the next step has used it, or the batch has left its shelf
     * @throws OrderClosed when a leader has closed the order meanwhile
     */
    @OpenTo(Role.ACTIVITY_LEADER)
    public void takeBack(Actor by, UUID recordId) {
        StepRecord mistake = orders.record(recordId).orElseThrow(() -> new NotFound("step-record", recordId));
        OrderStep step = orders.step(mistake.orderStepId());
        ProductionOrder order = orders.hold(step.orderId());
        if (orders.isTakenBack(mistake)) {
            return;
        }
        orders.willChange(order);
        order.takeBack(step, mistake.made(), mistake.scrapped());
        StepRecord correction = new StepRecord(UUID.randomUUID(), mistake, by, clock.instant());
        orders.add(correction);
        Product product = catalog.product(by, order.productId());
        materials.giveBack(by, mistake, correction, product);
        batches.of(mistake).ifPresent(batch -> takeBack(by, batch.id(), product));
    }

    private void takeBack(Actor by, long batchId, Product product) {
        Batch batch = batches.hold(batchId);
        batch.takeBack(clock.instant());
        try {
            stock.reverse(
                    by,
                    product.id(),
                    product.workshop(),
                    new MovementSource(Batch.SOURCE, batch.number()),
                    "Parti " + batch.number() + " är tillbakataget");
        } catch (NotEnoughStock | NotEnoughOfLot used) {
            throw new GoneOn();
        }
    }
}
