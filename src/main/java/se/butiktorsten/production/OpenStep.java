package se.butiktorsten.production;

import java.time.LocalDate;
import java.util.Locale;
import se.butiktorsten.catalog.Product;
import se.butiktorsten.catalog.TaskStep;
import se.butiktorsten.shared.Quantity;
import se.butiktorsten.shared.Workshop;

/**
 * A step that needs doing, with all that a board says about it.
 *
 * @param steps how many steps the order has
 * @param ready what there is to work on right now
 * @param most what may be recorded as made right now; at the first step somewhat more than is ready, because a dough for
 *     forty may give forty-two
 * @param remaining what the order still needs from this step
 */
public record OpenStep(
        long orderStepId,
        long orderId,
        OrderStatus orderStatus,
        LocalDate dueOn,
        Quantity orderQuantity,
        Product product,
        TaskStep step,
        int steps,
        Quantity made,
        Quantity scrapped,
        Quantity ready,
        Quantity most,
        Quantity remaining) {

    static OpenStep of(ProductionOrder order, OrderStep step, Product product, TaskStep taskStep) {
        return new OpenStep(
                step.id(),
                order.id(),
                order.status(),
                order.dueOn(),
                order.quantity(),
                product,
                taskStep,
                order.steps().size(),
                step.made(),
                step.scrapped(),
                step.ready(),
                order.mostAt(step, product.unit()),
                step.remaining());
    }

    /** The workshop that makes the product. */
    public Workshop workshop() {
        return product.workshop();
    }

    /** Which step of the order this is: 1, 2, 3 … */
    public int position() {
        return step.position();
    }

    /** Whether there is something to work on; otherwise it waits for the step before. */
    public boolean isReady() {
        return ready.isPositive();
    }

    /** Whether the order may be worked on and still needs something from this step. */
    public boolean isOpen() {
        return orderStatus.isOpen() && remaining.isPositive();
    }

    public String nameIn(Locale language) {
        return step.nameIn(language);
    }
}
