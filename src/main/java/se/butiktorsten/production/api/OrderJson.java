package se.butiktorsten.production.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.production.OrderStep;
import se.butiktorsten.production.ProductionOrder;

/**
 * An order. Quantities are thousandths of the product's unit.
 *
 * @param splitFrom the order it was part of; left out for most
 * @param made what has come out of the last step
 */
public record OrderJson(
        long id,
        long productId,
        long recipeId,
        long quantity,
        LocalDate dueOn,
        String status,
        @Nullable String note,
        @Nullable Long splitFrom,
        String plannedBy,
        Instant plannedAt,
        long made,
        List<StepJson> steps,
        long version) {

    /**
     * A step of it.
     *
     * @param remaining what the order still needs from it
     * @param ready what may be recorded right now
     */
    public record StepJson(
            long id, int position, long taskStepId, long made, long scrapped, long remaining, long ready) {

        static StepJson of(OrderStep step) {
            return new StepJson(
                    step.id(),
                    step.position(),
                    step.taskStepId(),
                    step.made().thousandths(),
                    step.scrapped().thousandths(),
                    step.remaining().thousandths(),
                    step.ready().thousandths());
        }
    }

    static OrderJson of(ProductionOrder order) {
        return new OrderJson(
                order.id(),
                order.productId(),
                order.recipeId(),
                order.quantity().thousandths(),
                order.dueOn(),
                order.status().name(),
                order.note(),
                order.splitFromId(),
                order.plannedBy(),
                order.plannedAt(),
                order.made().thousandths(),
                order.steps().stream().map(StepJson::of).toList(),
                order.version());
    }
}
