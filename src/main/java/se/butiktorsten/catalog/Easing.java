package se.butiktorsten.catalog;

import java.util.ArrayList;
import java.util.List;
import se.butiktorsten.shared.Fault;

/**
 * How a step is to be adapted: one demand lowered, and a name of its own.
 *
 * @param grade what the demand becomes, lower than it is
 * @param addition what the name gets after a comma: {@code med ritad linje}
 * @param besides whether the step it is made from stays, with the adapted one after it
 */
public record Easing(Demand demand, int grade, String addition, boolean besides) {

    public Easing {
        addition = addition.strip();
    }

    List<Fault> faultsFor(TaskStep step) {
        List<Fault> faults = new ArrayList<>();
        if (grade < Demand.LOWEST || grade >= step.demands().of(demand)) {
            faults.add(new Fault("grade", "catalog.fault.not-easier"));
        }
        if (addition.isEmpty()) {
            faults.add(new Fault("addition", "shared.fault.required"));
        }
        return faults;
    }
}
