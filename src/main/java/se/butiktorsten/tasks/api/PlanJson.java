package se.butiktorsten.tasks.api;

import java.util.List;
import java.util.UUID;
import se.butiktorsten.tasks.Accepted;

/** What stands of an accepted proposal. */
public record PlanJson(UUID id, List<AssignmentJson> assignments) {

    static PlanJson of(Accepted accepted) {
        return new PlanJson(
                accepted.id(),
                accepted.assignments().stream().map(AssignmentJson::of).toList());
    }
}
