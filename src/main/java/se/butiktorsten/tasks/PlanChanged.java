package se.butiktorsten.tasks;

import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.Rejection;

/**
 * Something in the proposal has become impossible since it was shown; nothing of it is given. Names each, by the key of the
 * choice, so that the leader can give the rest. Answered with 409.
 */
public final class PlanChanged extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    PlanChanged(List<Fault> faults) {
        super("tasks.plan-changed", 409, Map.of("count", faults.size()));
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
