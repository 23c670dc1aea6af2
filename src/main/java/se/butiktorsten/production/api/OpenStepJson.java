package se.butiktorsten.production.api;

import java.time.LocalDate;
import se.butiktorsten.production.OpenStep;

/** A step that needs doing. Quantities are thousandths of the product's unit. */
public record OpenStepJson(
        long orderStepId,
        long orderId,
        String workshop,
        String sku,
        String product,
        String name,
        String nameEn,
        int position,
        int steps,
        LocalDate dueOn,
        int minutes,
        int seats,
        int level,
        long made,
        long scrapped,
        long remaining,
        long ready) {

    static OpenStepJson of(OpenStep step) {
        return new OpenStepJson(
                step.orderStepId(),
                step.orderId(),
                step.workshop().name(),
                step.product().sku(),
                step.product().name(),
                step.step().name(),
                step.step().nameEn(),
                step.position(),
                step.steps(),
                step.dueOn(),
                step.step().minutes(),
                step.step().seats(),
                step.step().demands().overallLevel(),
                step.made().thousandths(),
                step.scrapped().thousandths(),
                step.remaining().thousandths(),
                step.ready().thousandths());
    }
}
