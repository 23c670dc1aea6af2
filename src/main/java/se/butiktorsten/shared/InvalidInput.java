package se.butiktorsten.shared;

import java.util.List;
import java.util.Map;

/** What was sent cannot be used; every fault is named at once. Answered with 422. */
public final class InvalidInput extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super("shared.invalid", 422, Map.of("count", faults.size()));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("Invalid input has at least one fault");
        }
        this.faults = List.copyOf(faults);
    }

    /**
     * Goes on when nothing is wrong.
     *
     * @throws InvalidInput naming all of these faults, when there are any
     */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }
}
