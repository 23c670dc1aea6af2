package se.butiktorsten.tasks.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.tasks.Assignment;

/**
 * One participant, one step, one day. What was made is not in here: it belongs to the order.
 *
 * @param status {@code PLANNED}, {@code STARTED}, {@code DONE} or {@code STOPPED}
 * @param outcome {@code WENT_WELL}, {@code WITH_SUPPORT} or {@code NOT_FINISHED}; with the next two once it is done
 * @param aids {@code CHECKLIST}, {@code TIMER}, {@code HEARING_PROTECTION}, {@code ERGONOMIC_TOOL}
 * @param startedAt to the minute
 */
public record AssignmentJson(
        long id,
        long participantId,
        long orderStepId,
        LocalDate day,
        String status,
        @Nullable String outcome,
        @Nullable Integer supportLevel,
        @Nullable String ownRating,
        List<String> aids,
        String assignedBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static AssignmentJson of(Assignment assignment) {
        return new AssignmentJson(
                assignment.id(),
                assignment.participantId(),
                assignment.orderStepId(),
                assignment.day(),
                assignment.status().name(),
                assignment.outcome().map(Enum::name).orElse(null),
                assignment.supportLevel().orElse(null),
                assignment.ownRating().map(Enum::name).orElse(null),
                assignment.aids().stream().map(Enum::name).toList(),
                assignment.assignedBy(),
                assignment.startedAt().orElse(null),
                assignment.endedAt().orElse(null));
    }
}
